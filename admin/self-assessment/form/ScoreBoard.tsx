import { Alert, Box, Card, CardContent, LinearProgress, Typography } from '@mui/material';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { pointsText } from '../answer/explain.js';
import { useForm } from './form-context.js';
import type { Section } from './sections.js';

/** How far the form has come, and apart from it what it is worth now. */
export function ScoreBoard({ sections }: { sections: readonly Section[] }) {
  const translate = useTranslate();
  const labelId = useId();
  const { score, assessment } = useForm();
  const total = sections.reduce((sum, { asked }) => sum + asked.length, 0);
  const answered = sections.reduce((sum, section) => sum + section.answered, 0);
  const { bands } = assessment.round.criteria;
  const band = bands.find(({ code }) => code === score.band)?.name;
  return (
    <Card sx={{ mb: 2 }}>
      <CardContent
        sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}
      >
        <div>
          <Typography id={labelId} variant="body2" sx={{ fontWeight: 600, mb: 0.5 }}>
            {translate('selfAssessment.progress', { answered, total })}
          </Typography>
          <LinearProgress
            variant="determinate"
            value={total === 0 ? 0 : (100 * answered) / total}
            aria-labelledby={labelId}
          />
        </div>
        <div>
          <Typography component="output" sx={{ fontWeight: 700, display: 'block' }}>
            {translate('selfAssessment.total', {
              points: pointsText(score.total),
              maximum: pointsText(score.maximum),
              band: band ?? translate('selfAssessment.noBand'),
            })}
          </Typography>
          <Addends />
        </div>
        <Reasons />
      </CardContent>
    </Card>
  );
}

/** Bonus and penalty, which stand in no standard. */
function Addends() {
  const translate = useTranslate();
  const { score } = useForm();
  const { bonus, penalty } = score;
  const lines = [
    bonus > 0 && translate('selfAssessment.bonus', { points: pointsText(bonus) }),
    penalty > 0 && translate('selfAssessment.penalty', { points: pointsText(penalty) }),
  ].filter(Boolean);
  if (lines.length === 0) return null;
  return (
    <Typography variant="body2" color="text.secondary">
      {lines.join(' ')}
    </Typography>
  );
}

/** What keeps it from passing, gates first. */
function Reasons() {
  const translate = useTranslate();
  const { score } = useForm();
  const shut = score.gates.filter(({ state }) => state === 'FAILED');
  if (shut.length === 0) return null;
  return (
    <Box sx={{ gridColumn: '1 / -1' }}>
      <Alert severity="error">
        {translate('selfAssessment.gateFailed', { codes: shut.map(({ gate }) => gate).join(', ') })}
      </Alert>
    </Box>
  );
}
