import { Alert, Box, Button, Card, TextField } from '@mui/material';
import type { SyntheticEvent } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { graphql } from '../core/graphql.js';
import { useFaultForm } from '../core/useFaultForm.js';
import { RECORD_RANKINGS } from './ranking.graphql.js';
import type { TypedRankings } from './typed-rankings.js';

interface DecisionFormProps {
  year: number;
  rankings: TypedRankings;
  onSaved: () => void;
}

/** The decision that the chosen levels follow from, and the way to record them. */
export function DecisionForm({ year, rankings, onSaved }: DecisionFormProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const { typed, type, clear, clearChoices } = rankings;
  const form = useFaultForm({});
  const chosen = Object.entries(typed.choices);
  const corrects = chosen.some(([, { before }]) => before !== null);
  const save = async () => {
    const { choices, reason, ...decision } = typed;
    const ranked = Object.entries(choices).map(([id, { level, before }]) => ({
      id,
      level,
      before,
    }));
    const input = { year, ...decision, reason: corrects ? reason : null, rankings: ranked };
    await graphql(RECORD_RANKINGS, { input });
    notify(translate('ranking.saved', { smart_count: chosen.length }), { type: 'success' });
    clearChoices();
    onSaved();
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void form.send(save);
  };
  const field = (name: 'decisionNumber' | 'decidedOn' | 'reason', more: object = {}) => (
    <TextField
      label={translate(`ranking.${name}`)}
      value={typed[name]}
      onChange={({ target }) => type({ [name]: target.value })}
      error={form.faults[name] !== undefined}
      helperText={form.faults[name]}
      required
      {...more}
    />
  );
  return (
    <Card component="section" aria-label={translate('ranking.decision')} sx={{ p: 2, mb: 2 }}>
      <form noValidate onSubmit={submit}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'flex-start' }}>
          {field('decisionNumber', { sx: { flex: '2 1 14rem' } })}
          {field('decidedOn', { type: 'date', slotProps: { inputLabel: { shrink: true } } })}
          {corrects && field('reason', { multiline: true, sx: { flex: '1 1 100%' } })}
          <Button
            type="submit"
            variant="contained"
            loading={form.running}
            disabled={chosen.length === 0}
            sx={{ minHeight: 40 }}
          >
            {translate('ranking.save', { smart_count: chosen.length })}
          </Button>
          {chosen.length > 0 && (
            <Button color="inherit" onClick={clear} sx={{ minHeight: 40 }}>
              {translate('ranking.drop')}
            </Button>
          )}
        </Box>
        {form.failure && (
          <Alert severity="error" sx={{ mt: 2 }}>
            {form.failure}
          </Alert>
        )}
      </form>
    </Card>
  );
}
