import { MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { figureParts } from '../../../schema/submission/submission.rule.js';
import type { FigurePart, FigureTest } from '../../../schema/template/figure-rule.model.js';
import type { TemplateDraft } from '../../../schema/template/template-check.rule.js';
import type { IndicatorDefinition } from '../../../schema/template/template.model.js';
import { NumberField } from './NumberField.js';

/** Parts of an indicator's figure that are numbers. */
export const numbersOf = ({ aggregation }: IndicatorDefinition) =>
  figureParts(aggregation).filter((part): part is FigurePart => part !== 'category');

interface TestBoundsProps {
  test: FigureTest;
  draft: TemplateDraft;
  onChange: (part: Partial<FigureTest>) => void;
}

/** What the number is held against. */
export function TestBounds({ test, draft, onChange }: TestBoundsProps) {
  const translate = useTranslate();
  const { is, least, most, percent, others } = test;
  if (is === 'CHANGE_WITHIN') {
    return (
      <NumberField
        label={translate('template.rule.percent')}
        value={percent}
        onChange={(value) => onChange({ percent: value })}
      />
    );
  }
  if (is === 'BETWEEN') {
    return (
      <>
        <NumberField
          label={translate('template.rule.least')}
          value={least}
          onChange={(value) => onChange({ least: value })}
        />
        <NumberField
          label={translate('template.rule.most')}
          value={most}
          onChange={(value) => onChange({ most: value })}
        />
      </>
    );
  }
  const figures = draft.indicators.flatMap((each) =>
    numbersOf(each).map((part) => ({ key: `${each.code}.${part}`, code: each.code, part })),
  );
  const chosen = (others ?? []).map(({ code, part }) => `${code}.${part}`);
  return (
    <TextField
      select
      size="small"
      label={translate('template.rule.others')}
      value={chosen}
      onChange={({ target }) => {
        const keys = target.value as unknown as string[];
        const named = figures.filter(({ key }) => keys.includes(key));
        onChange({ others: named.map(({ code, part }) => ({ code, part })) });
      }}
      slotProps={{ select: { multiple: true } }}
    >
      {figures.map(({ key, code, part }) => (
        <MenuItem key={key} value={key}>
          {`${code} – ${translate(`submission.figure.${part}`)}`}
        </MenuItem>
      ))}
    </TextField>
  );
}
