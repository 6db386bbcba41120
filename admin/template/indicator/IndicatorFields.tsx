import { Box, MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Prefill } from '../../../schema/template/prefill.model.js';
import { sentencePlaceholders } from '../../../schema/template/template-check.rule.js';
import {
  Aggregation,
  type IndicatorDefinition,
  IndicatorPeriod,
  Polarity,
} from '../../../schema/template/template.model.js';
import { parseNumber } from '../../../schema/submission/draft/typed-number.rule.js';
import { TextArea } from '../editor/TextArea.js';

interface IndicatorFieldsProps {
  indicator: IndicatorDefinition;
  onChange: (part: Partial<IndicatorDefinition>) => void;
}

type TextName =
  | 'label'
  | 'unit'
  | 'numeratorLabel'
  | 'denominatorLabel'
  | 'definition'
  | 'sourceNote';

const pair = {
  display: 'grid',
  gap: 2,
  gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' },
} as const;

/** Codes of categories stay with their place, so that a label can be reworded. */
function categoriesFrom(lines: string[], before: IndicatorDefinition['categories']) {
  return lines.map((label, at) => ({ code: before?.[at]?.code ?? `K${at + 1}`, label }));
}

/** What is counted, how it is added up, and how it is told. */
export function IndicatorFields({ indicator, onChange }: IndicatorFieldsProps) {
  const translate = useTranslate();
  const { aggregation, categories } = indicator;
  const text = (name: TextName, multiline = false) => (
    <TextField
      label={translate(`template.field.${name}`)}
      value={indicator[name] ?? ''}
      onChange={({ target }) => onChange({ [name]: target.value })}
      multiline={multiline}
      slotProps={{ htmlInput: { maxLength: 1000 } }}
    />
  );
  return (
    <>
      {text('label', true)}
      <Box sx={pair}>
        <TextField
          select
          label={translate('template.field.aggregation')}
          value={aggregation}
          onChange={({ target }) => onChange({ aggregation: target.value as Aggregation })}
        >
          {Object.values(Aggregation).map((each) => (
            <MenuItem key={each} value={each}>
              {translate(`template.aggregation.${each}`)}
            </MenuItem>
          ))}
        </TextField>
        {text('unit')}
      </Box>
      {aggregation === 'RATIO' && (
        <Box sx={pair}>
          {text('numeratorLabel')}
          {text('denominatorLabel')}
        </Box>
      )}
      {aggregation === 'CATEGORY' && (
        <TextArea
          label={translate('template.field.categories')}
          hint={translate('template.field.categoriesHint')}
          value={(categories ?? []).map(({ label }) => label)}
          between={'\n'}
          onChange={(lines) => onChange({ categories: categoriesFrom(lines, categories) })}
        />
      )}
      <TextField
        label={translate('template.field.sentence')}
        helperText={translate('template.field.sentenceHint', {
          names: sentencePlaceholders[aggregation].map((name) => `{${name}}`).join(' '),
        })}
        value={indicator.sentence}
        onChange={({ target }) => onChange({ sentence: target.value })}
        multiline
        minRows={2}
      />
      {text('definition', true)}
      {text('sourceNote')}
      <Choices indicator={indicator} onChange={onChange} />
    </>
  );
}

function Choices({ indicator, onChange }: IndicatorFieldsProps) {
  const translate = useTranslate();
  const { period, prefill, changeThreshold, aggregation, polarity = 'NEUTRAL' } = indicator;
  return (
    <Box sx={pair}>
      <TextField
        select
        label={translate('template.field.period')}
        value={period ?? ''}
        onChange={({ target }) =>
          onChange({ period: (target.value || null) as IndicatorPeriod | null })
        }
      >
        <MenuItem value="">–</MenuItem>
        {Object.values(IndicatorPeriod).map((each) => (
          <MenuItem key={each} value={each}>
            {translate(`template.period.${each}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        label={translate('template.field.prefill')}
        value={prefill ?? ''}
        onChange={({ target }) => onChange({ prefill: (target.value || null) as Prefill | null })}
      >
        <MenuItem value="">{translate('template.prefill.none')}</MenuItem>
        {Object.values(Prefill).map((each) => (
          <MenuItem key={each} value={each}>
            {translate(`template.prefill.${each}`)}
          </MenuItem>
        ))}
      </TextField>
      {aggregation !== 'CATEGORY' && (
        <TextField
          select
          label={translate('template.field.polarity')}
          helperText={translate('template.field.polarityHint')}
          value={polarity}
          onChange={({ target }) => onChange({ polarity: target.value as Polarity })}
        >
          {Object.values(Polarity).map((each) => (
            <MenuItem key={each} value={each}>
              {translate(`template.polarity.${each}`)}
            </MenuItem>
          ))}
        </TextField>
      )}
      <TextField
        label={translate('template.field.changeThreshold')}
        helperText={translate('template.field.changeThresholdHint')}
        value={changeThreshold ?? ''}
        onChange={({ target }) =>
          onChange({ changeThreshold: Number(parseNumber(target.value) ?? '') || null })
        }
        slotProps={{ htmlInput: { inputMode: 'decimal' } }}
      />
    </Box>
  );
}
