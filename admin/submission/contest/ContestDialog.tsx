import {
  Box,
  Button,
  Chip,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  FormControlLabel,
  Paper,
  Radio,
  RadioGroup,
  Typography,
} from '@mui/material';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { MetChange } from '../../../schema/submission/draft/draft-merge.rule.js';
import type { Submission } from '../submission.shape.js';
import { readableText, useFieldTitle } from './field-title.js';

type Side = 'mine' | 'theirs';
type Choice = Readonly<Record<string, Side>>;

interface ContestDialogProps {
  submission: Submission;
  contested: readonly MetChange[];
  /** Names of the fields in which mine is to stand. */
  onResolve: (mine: ReadonlySet<string>) => void;
}

/** What only I changed is mine unless I say otherwise; what both changed waits for a word. */
function firstChoice(contested: readonly MetChange[]): Choice {
  const mine = contested.filter((change) => !change.contested);
  return Object.fromEntries(mine.map(({ name }) => [name, 'mine' as const]));
}

/**
 * Somebody else saved the same report: field by field, mine or theirs. Cannot be put off, loses
 * neither.
 */
export function ContestDialog({ submission, contested, onResolve }: ContestDialogProps) {
  const translate = useTranslate();
  const titleId = useId();
  const [choice, setChoice] = useState<Choice>(() => firstChoice(contested));
  const missing = contested.filter(({ name }) => !choice[name]).length;
  const all = (side: Side) => Object.fromEntries(contested.map(({ name }) => [name, side]));
  const apply = () =>
    onResolve(new Set(contested.map(({ name }) => name).filter((name) => choice[name] === 'mine')));
  return (
    <Dialog open fullWidth maxWidth="md" aria-labelledby={titleId} scroll="paper">
      <DialogTitle id={titleId}>{translate('submission.contest.title')}</DialogTitle>
      <DialogContent dividers sx={{ display: 'grid', gap: 2 }}>
        <DialogContentText>{translate('submission.contest.text')}</DialogContentText>
        <Box>
          <Button size="small" onClick={() => setChoice(all('mine'))}>
            {translate('submission.contest.takeMine')}
          </Button>
        </Box>
        {contested.map((change) => (
          <ContestedField
            key={change.name}
            submission={submission}
            change={change}
            side={choice[change.name]}
            onChoose={(side) => setChoice({ ...choice, [change.name]: side })}
          />
        ))}
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', gap: 1 }}>
        {missing > 0 && (
          <Typography variant="body2" color="textSecondary" sx={{ mr: 'auto' }}>
            {translate('submission.contest.missing', { smart_count: missing })}
          </Typography>
        )}
        <Button color="inherit" onClick={() => onResolve(new Set())}>
          {translate('submission.contest.takeTheirs')}
        </Button>
        <Button variant="contained" disabled={missing > 0} onClick={apply}>
          {translate('submission.contest.apply')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

interface ContestedFieldProps {
  submission: Submission;
  change: MetChange;
  side: Side | undefined;
  onChoose: (side: Side) => void;
}

function ContestedField({ submission, change, side, onChoose }: ContestedFieldProps) {
  const translate = useTranslate();
  const labelId = useId();
  const titleOf = useFieldTitle(submission);
  const { name, mine, theirs, contested } = change;
  return (
    <Paper variant="outlined" sx={{ p: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 0.5 }}>
        <Typography id={labelId} sx={{ fontWeight: 600 }}>
          {titleOf(name)}
        </Typography>
        <Chip
          size="small"
          variant="outlined"
          label={translate(`submission.contest.${contested ? 'contested' : 'mineOnly'}`)}
        />
      </Box>
      <RadioGroup
        aria-labelledby={labelId}
        value={side ?? ''}
        onChange={({ target }) => onChoose(target.value as Side)}
        sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}
      >
        {(['mine', 'theirs'] as const).map((each) => (
          <FormControlLabel
            key={each}
            value={each}
            control={<Radio size="small" />}
            sx={{ alignItems: 'flex-start', mr: 0 }}
            label={
              <Side
                title={translate(`submission.contest.${each}`)}
                text={readableText(name, each === 'mine' ? mine : theirs, submission)}
              />
            }
          />
        ))}
      </RadioGroup>
    </Paper>
  );
}

function Side({ title, text }: { title: string; text: string }) {
  const translate = useTranslate();
  return (
    <Box component="span" sx={{ display: 'block', pt: 0.75, overflowWrap: 'anywhere' }}>
      <Typography
        component="span"
        variant="caption"
        color="textSecondary"
        sx={{ display: 'block' }}
      >
        {title}
      </Typography>
      <Box component="span" sx={{ whiteSpace: 'pre-wrap' }}>
        {text || translate('submission.contest.blank')}
      </Box>
    </Box>
  );
}
