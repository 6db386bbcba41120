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
import type { MetChange } from '../../../schema/core/draft/draft-merge.rule.js';
import type { FieldWords } from './field-words.js';

type Side = 'mine' | 'theirs';
type Choice = Readonly<Record<string, Side>>;

interface ContestDialogProps {
  words: FieldWords;
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
 * Somebody else saved the same: field by field, mine or theirs. Cannot be put off, loses neither.
 */
export function ContestDialog({ words, contested, onResolve }: ContestDialogProps) {
  const translate = useTranslate();
  const titleId = useId();
  const [choice, setChoice] = useState<Choice>(() => firstChoice(contested));
  const missing = contested.filter(({ name }) => !choice[name]).length;
  const all = (side: Side) => Object.fromEntries(contested.map(({ name }) => [name, side]));
  const apply = () =>
    onResolve(new Set(contested.map(({ name }) => name).filter((name) => choice[name] === 'mine')));
  return (
    <Dialog open fullWidth maxWidth="md" aria-labelledby={titleId} scroll="paper">
      <DialogTitle id={titleId}>{translate('draft.contest.title')}</DialogTitle>
      <DialogContent dividers sx={{ display: 'grid', gap: 2 }}>
        <DialogContentText>{translate('draft.contest.text')}</DialogContentText>
        <Box>
          <Button size="small" onClick={() => setChoice(all('mine'))}>
            {translate('draft.contest.takeMine')}
          </Button>
        </Box>
        {contested.map((change) => (
          <ContestedField
            key={change.name}
            words={words}
            change={change}
            side={choice[change.name]}
            onChoose={(side) => setChoice({ ...choice, [change.name]: side })}
          />
        ))}
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', gap: 1 }}>
        {missing > 0 && (
          <Typography variant="body2" color="textSecondary" sx={{ mr: 'auto' }}>
            {translate('draft.contest.missing', { smart_count: missing })}
          </Typography>
        )}
        <Button color="inherit" onClick={() => onResolve(new Set())}>
          {translate('draft.contest.takeTheirs')}
        </Button>
        <Button variant="contained" disabled={missing > 0} onClick={apply}>
          {translate('draft.contest.apply')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

interface ContestedFieldProps {
  words: FieldWords;
  change: MetChange;
  side: Side | undefined;
  onChoose: (side: Side) => void;
}

function ContestedField({ words, change, side, onChoose }: ContestedFieldProps) {
  const translate = useTranslate();
  const labelId = useId();
  const { name, mine, theirs, contested } = change;
  return (
    <Paper variant="outlined" sx={{ p: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 0.5 }}>
        <Typography id={labelId} sx={{ fontWeight: 600 }}>
          {words.titleOf(name)}
        </Typography>
        <Chip
          size="small"
          variant="outlined"
          label={translate(`draft.contest.${contested ? 'contested' : 'mineOnly'}`)}
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
                title={translate(`draft.contest.${each}`)}
                text={words.textOf(name, each === 'mine' ? mine : theirs)}
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
        {text || translate('draft.contest.blank')}
      </Box>
    </Box>
  );
}
