import { Box, Button, MenuItem, Paper, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import {
  type FigurePart,
  type FigureRule,
  type FigureTest,
  RuleKind,
  RuleTest,
} from '../../../schema/template/figure-rule.model.js';
import type { TemplateDraft } from '../../../schema/template/template-check.rule.js';
import type { IndicatorDefinition } from '../../../schema/template/template.model.js';
import { numbersOf, TestBounds } from './TestBounds.js';

interface RuleFieldsProps {
  draft: TemplateDraft;
  indicator: IndicatorDefinition;
  onChange: (part: Partial<IndicatorDefinition>) => void;
}

function freeCode(rules: readonly FigureRule[]): string {
  const taken = new Set(rules.map(({ code }) => code));
  let number = 1;
  while (taken.has(`R${number}`)) number += 1;
  return `R${number}`;
}

/** The rules an indicator's figure has to meet. */
export function RuleFields({ draft, indicator, onChange }: RuleFieldsProps) {
  const translate = useTranslate();
  const rules = indicator.rules ?? [];
  const parts = numbersOf(indicator);
  if (parts.length === 0) return null;
  const put = (rule: FigureRule) =>
    onChange({ rules: rules.map((each) => (each.code === rule.code ? rule : each)) });
  const add = () =>
    onChange({
      rules: [
        ...rules,
        {
          code: freeCode(rules),
          kind: 'EXPLAIN',
          test: { is: 'BETWEEN', part: parts[0] ?? null },
          message: '',
        },
      ],
    });
  return (
    <Box
      component="section"
      aria-label={translate('template.rule.title')}
      sx={{ display: 'grid', gap: 1.5 }}
    >
      <Typography component="h3" variant="subtitle1" sx={{ fontWeight: 600 }}>
        {translate('template.rule.title')}
      </Typography>
      {rules.map((rule) => (
        <RuleForm
          key={rule.code}
          rule={rule}
          parts={parts}
          draft={draft}
          onChange={put}
          onRemove={() => onChange({ rules: rules.filter(({ code }) => code !== rule.code) })}
        />
      ))}
      <Button sx={{ justifySelf: 'start' }} onClick={add}>
        {translate('template.rule.add')}
      </Button>
    </Box>
  );
}

interface RuleFormProps {
  rule: FigureRule;
  parts: readonly FigurePart[];
  draft: TemplateDraft;
  onChange: (rule: FigureRule) => void;
  onRemove: () => void;
}

function RuleForm({ rule, parts, draft, onChange, onRemove }: RuleFormProps) {
  const translate = useTranslate();
  const { code, kind, test, message } = rule;
  const setTest = (part: Partial<FigureTest>) => onChange({ ...rule, test: { ...test, ...part } });
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-label={translate('template.rule.of', { code })}
      sx={{ p: 1.5, display: 'grid', gap: 1.5 }}
    >
      <Box
        sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr 1fr' } }}
      >
        <TextField
          select
          size="small"
          label={translate('template.rule.kind')}
          value={kind}
          onChange={({ target }) => onChange({ ...rule, kind: target.value as RuleKind })}
        >
          {Object.values(RuleKind).map((each) => (
            <MenuItem key={each} value={each}>
              {translate(`template.rule.${each}`)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          size="small"
          label={translate('template.rule.test')}
          value={test.is}
          onChange={({ target }) => setTest({ is: target.value as RuleTest })}
        >
          {Object.values(RuleTest).map((each) => (
            <MenuItem key={each} value={each}>
              {translate(`template.rule.${each}`)}
            </MenuItem>
          ))}
        </TextField>
        {test.is !== 'CHANGE_WITHIN' && (
          <TextField
            select
            size="small"
            label={translate('template.rule.part')}
            value={test.part ?? ''}
            onChange={({ target }) => setTest({ part: target.value as FigurePart })}
          >
            {parts.map((each) => (
              <MenuItem key={each} value={each}>
                {translate(`submission.figure.${each}`)}
              </MenuItem>
            ))}
          </TextField>
        )}
        <TestBounds test={test} draft={draft} onChange={setTest} />
      </Box>
      <TextField
        size="small"
        label={translate('template.rule.message')}
        value={message}
        onChange={({ target }) => onChange({ ...rule, message: target.value })}
        multiline
      />
      <Button size="small" color="error" sx={{ justifySelf: 'start' }} onClick={onRemove}>
        {translate('template.rule.remove', { code })}
      </Button>
    </Paper>
  );
}
