import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Standard } from '../../../schema/criteria/criteria.model.js';
import { codesOf } from '../../../schema/criteria/writing/criteria-code.rule.js';
import { CodeField } from '../field/CodeField.js';
import { LineField } from '../field/LineField.js';
import { Sums } from '../look/Sums.js';
import { copyOf, newCriterion } from '../draft/begin.js';
import { type EditorProps, putCriterion, putStandard, removeStandard } from '../draft/change.js';
import { CriterionRow } from './CriterionRow.js';
import { useFault } from '../draft/faults.js';

interface StandardPanelProps extends EditorProps {
  standard: Standard;
  /** Code of the criterion whose form is open. */
  open: string | null;
  onOpen: (code: string | null) => void;
  onRename: (code: string) => void;
}

/** One standard with its criteria. Keyed by its code. */
export function StandardPanel(props: StandardPanelProps) {
  const { draft, onChange, standard, open, onOpen, onRename } = props;
  const translate = useTranslate();
  const { code, name, criteria } = standard;
  const emptyFault = useFault(`standards.${code}`);
  const add = () => {
    const made = newCriterion(draft.content, standard);
    onChange(putCriterion(draft, code, made, made.code));
    onOpen(made.code);
  };
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography component="h2" variant="h6" sx={{ flex: '1 1 14rem' }}>
          {translate('criteria.standard.of', { code })}
        </Typography>
        <Button color="error" onClick={() => onChange(removeStandard(draft, code))}>
          {translate('criteria.standard.remove')}
        </Button>
      </Box>
      <CodeField
        code={code}
        taken={codesOf(draft.content)}
        onChange={(next) => {
          onChange(putStandard(draft, { ...standard, code: next }, code));
          onRename(next);
        }}
      />
      <LineField
        label={translate('criteria.field.standardName')}
        value={name}
        fault={useFault(`standards.${code}.name`)}
        onChange={(text) => onChange(putStandard(draft, { ...standard, name: text }, code))}
      />
      <Sums label={translate('criteria.standard.sum')} criteria={criteria} />
      {criteria.length === 0 && (
        <Typography color={emptyFault ? 'error' : 'textSecondary'}>
          {translate('criteria.standard.empty')}
        </Typography>
      )}
      {criteria.map((criterion, at) => (
        <CriterionRow
          key={criterion.code}
          draft={draft}
          onChange={onChange}
          criterion={criterion}
          standard={code}
          neighbours={[criteria[at - 1]?.code, criteria[at + 1]?.code]}
          isOpen={open === criterion.code}
          onOpen={onOpen}
          onCopy={() => {
            const made = copyOf(draft.content, standard, criterion);
            onChange(putCriterion(draft, code, made, made.code));
            onOpen(made.code);
          }}
        />
      ))}
      <Button
        variant="outlined"
        sx={{ justifySelf: 'start' }}
        disabled={criteria.length >= 60}
        onClick={add}
      >
        {translate('criteria.criterion.add')}
      </Button>
    </>
  );
}
