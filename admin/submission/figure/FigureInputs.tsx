import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { figureField } from '../../../schema/submission/submission.rule.js';
import { formatPercent } from '../../core/format.js';
import { useForm } from '../form/form-context.js';
import { figureIn } from '../form/faults.js';
import type { Indicator } from '../submission.shape.js';
import { AmountInput } from './AmountInput.js';
import { CategoryInput } from './CategoryInput.js';

/** The boxes a figure is entered in: which ones follows from its aggregation. */
export function FigureInputs({ indicator }: { indicator: Indicator }) {
  const translate = useTranslate();
  const { code, aggregation, unit, numeratorLabel, denominatorLabel, categories } = indicator;
  const name = (part: string) => figureField(code, part);
  if (aggregation === 'CATEGORY') {
    return <CategoryInput name={name('category')} categories={categories ?? []} />;
  }
  if (aggregation === 'RATIO') {
    return (
      <>
        <Boxes>
          <AmountInput
            name={name('numerator')}
            label={numeratorLabel ?? translate('submission.figure.numerator')}
          />
          <AmountInput
            name={name('denominator')}
            label={denominatorLabel ?? translate('submission.figure.denominator')}
          />
        </Boxes>
        <Share indicator={indicator} />
      </>
    );
  }
  const label = aggregation === 'MEAN' ? 'submission.figure.mean' : 'submission.figure.value';
  return (
    <Boxes>
      <AmountInput name={name('value')} label={translate(label)} unit={unit} />
      {aggregation === 'MEAN' && (
        <AmountInput name={name('cases')} label={translate('submission.figure.cases')} />
      )}
    </Boxes>
  );
}

function Boxes({ children }: { children: ReactNode }) {
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        alignItems: 'start',
        gridTemplateColumns: { xs: '1fr', sm: 'repeat(auto-fill, minmax(13rem, 1fr))' },
      }}
    >
      {children}
    </Box>
  );
}

/** The percentage that follows from the two numbers. */
function Share({ indicator }: { indicator: Indicator }) {
  const translate = useTranslate();
  const { fields } = useForm();
  const { numerator, denominator } = figureIn(indicator, fields);
  const percent = formatPercent(numerator, denominator);
  return (
    <Typography
      component="output"
      variant="body2"
      sx={{ fontWeight: percent ? 600 : 400, color: percent ? undefined : 'text.secondary' }}
    >
      {percent
        ? translate('submission.figure.percent', { percent })
        : translate('submission.figure.noPercent')}
    </Typography>
  );
}
