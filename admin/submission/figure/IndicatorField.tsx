import { Alert, Box, Paper, Typography } from '@mui/material';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import type { FigureAmounts } from '../../../schema/submission/figure.rule.js';
import { useForm } from '../form/form-context.js';
import { changeOf } from '../form/faults.js';
import type { Indicator } from '../submission.shape.js';
import { CarriedMark } from './CarriedMark.js';
import { Explanation } from './Explanation.js';
import { changeText, figureText } from './figure-text.js';
import { FigureInputs } from './FigureInputs.js';

interface IndicatorFieldProps {
  indicator: Indicator;
  previous: FigureAmounts | undefined;
  remark: string | undefined;
}

/**
 * One indicator: what is asked, the last period's figure, the boxes, and the explanation where one
 * is due.
 */
export function IndicatorField({ indicator, previous, remark }: IndicatorFieldProps) {
  const translate = useTranslate();
  const labelId = useId();
  const { code, label, required } = indicator;
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-labelledby={labelId}
      sx={{ p: { xs: 1.5, sm: 2 }, display: 'grid', gap: 1.5 }}
    >
      <Box>
        <Typography component="h3" variant="subtitle1" id={labelId} sx={{ fontWeight: 600 }}>
          <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400, mr: 1 }}>
            {code}
          </Box>
          {label}
          {!required && (
            <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>
              {` (${translate('submission.figure.optional')})`}
            </Box>
          )}
        </Typography>
        <Meaning indicator={indicator} />
        <LastPeriod indicator={indicator} previous={previous} />
      </Box>
      {remark && (
        <Alert severity="warning">{translate('submission.page.remark', { reason: remark })}</Alert>
      )}
      <FigureInputs indicator={indicator} />
      <CarriedMark indicator={indicator} />
      <Explanation indicator={indicator} />
    </Paper>
  );
}

/** What counts, and where it is found. */
function Meaning({ indicator }: Pick<IndicatorFieldProps, 'indicator'>) {
  const translate = useTranslate();
  const { definition, sourceNote } = indicator;
  const source = sourceNote && translate('submission.figure.source', { source: sourceNote });
  const text = [definition, source].filter(Boolean).join(' ');
  if (!text) return null;
  return (
    <Typography variant="body2" color="textSecondary">
      {text}
    </Typography>
  );
}

function LastPeriod({ indicator, previous }: Omit<IndicatorFieldProps, 'remark'>) {
  const translate = useTranslate();
  const { fields } = useForm();
  const before = figureText(indicator, previous);
  const change = changeText(changeOf(indicator, fields, previous));
  return (
    <Typography variant="body2" color="textSecondary">
      {before
        ? translate('submission.figure.previous', { figure: before })
        : translate('submission.figure.noPrevious')}
      {change && ` · ${translate('submission.figure.change', { change })}`}
    </Typography>
  );
}
