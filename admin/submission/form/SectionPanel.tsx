import ArrowBackIcon from '@mui/icons-material/ArrowBack';
import ArrowForwardIcon from '@mui/icons-material/ArrowForward';
import { Alert, Box, Button, Typography } from '@mui/material';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { IndicatorField } from '../figure/IndicatorField.js';
import { WhereReopened } from '../reopening/WhereReopened.js';
import { sectionHeading } from '../section-heading.js';
import { NarrativeField } from '../text/NarrativeField.js';
import { PracticesField } from '../text/PracticesField.js';
import { carriedField } from '../../../schema/submission/draft/draft-fields.rule.js';
import type { Indicator } from '../submission.shape.js';
import { previousFigures, type SectionProgress, unconfirmed } from './faults.js';
import { useForm } from './form-context.js';
import { panelId, tabId } from './SectionTabs.js';

interface SectionPanelProps {
  progress: SectionProgress;
  /** Sections before and after it. */
  neighbours: { before?: string; after?: string };
  onChoose: (section: string) => void;
}

/** One section of the form: its indicators, its text, its model practices. */
export function SectionPanel({ progress, neighbours, onChoose }: SectionPanelProps) {
  const translate = useTranslate();
  const { submission } = useForm();
  const { section, indicators } = progress;
  const previous = useMemo(() => previousFigures(submission), [submission]);
  const remarkAt = (field: string) =>
    submission.returnRemarks.find((remark) => remark.field === field)?.reason;
  const remark = remarkAt(section.code);
  const isBlank = indicators.length === 0 && !section.prompt && !section.quotesPractices;
  return (
    <Box
      role="tabpanel"
      tabIndex={-1}
      id={panelId(section.code)}
      aria-labelledby={tabId(section.code)}
      sx={{ flex: 1, minWidth: 0, display: 'grid', gap: 2, alignContent: 'start', outline: 'none' }}
    >
      <Typography component="h2" variant="h6">
        {sectionHeading(section)}
      </Typography>
      {remark && (
        <Alert severity="warning">{translate('submission.page.remark', { reason: remark })}</Alert>
      )}
      {isBlank && (
        <Typography color="textSecondary">{translate('submission.section.empty')}</Typography>
      )}
      <ConfirmAll indicators={indicators} />
      {indicators.map((indicator) => (
        <WhereReopened key={indicator.code} code={indicator.code}>
          <IndicatorField
            indicator={indicator}
            previous={previous.get(indicator.code)}
            remark={remarkAt(indicator.code)}
          />
        </WhereReopened>
      ))}
      {(section.prompt || section.quotesPractices) && (
        <WhereReopened code={section.code}>
          {section.prompt && <NarrativeField section={section} />}
          {section.quotesPractices && <PracticesField section={section.code} />}
        </WhereReopened>
      )}
      <Neighbours neighbours={neighbours} onChoose={onChoose} />
    </Box>
  );
}

/** One click for every figure of the section that was taken over. */
function ConfirmAll({ indicators }: { indicators: Indicator[] }) {
  const translate = useTranslate();
  const { fields, set } = useForm();
  const waiting = unconfirmed(indicators, fields);
  if (waiting.length < 2) return null;
  return (
    <Alert
      severity="warning"
      action={
        <Button
          color="inherit"
          onClick={() => waiting.forEach(({ code }) => set(carriedField(code), ''))}
        >
          {translate('submission.figure.carried.confirmAll')}
        </Button>
      }
    >
      {translate('submission.figure.carried.waiting', { smart_count: waiting.length })}
    </Alert>
  );
}

function Neighbours({ neighbours, onChoose }: Pick<SectionPanelProps, 'neighbours' | 'onChoose'>) {
  const translate = useTranslate();
  const { before, after } = neighbours;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: 'space-between', mt: 1 }}>
      {before ? (
        <Button startIcon={<ArrowBackIcon />} onClick={() => onChoose(before)}>
          {translate('submission.section.previous', { code: before })}
        </Button>
      ) : (
        <span />
      )}
      {after && (
        <Button endIcon={<ArrowForwardIcon />} onClick={() => onChoose(after)}>
          {translate('submission.section.next', { code: after })}
        </Button>
      )}
    </Box>
  );
}
