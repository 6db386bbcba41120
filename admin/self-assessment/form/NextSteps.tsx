import { Box, Button, Card, CardContent, Chip, Link, Typography } from '@mui/material';
import { useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { nextSteps, type NextStep } from '../../../schema/self-assessment/next-step.rule.js';
import { pointsText } from '../answer/explain.js';
import { useForm } from './form-context.js';

const FEW = 5;

/** What gains most for what is missing, in the order in which it is best done. */
export function NextSteps({ onGoTo }: { onGoTo: (code: string) => void }) {
  const translate = useTranslate();
  const { assessment, answers, asked, score } = useForm();
  const [isWhole, setWhole] = useState(false);
  const { band, steps } = useMemo(() => {
    const evidenced = answers.filter(({ evidence }) => evidence.length > 0);
    return nextSteps({
      content: assessment.round.criteria,
      hostType: assessment.organization.hostType,
      answers,
      evidenced: new Set(evidenced.map(({ criterion }) => criterion)),
    });
  }, [assessment, answers]);
  if (steps.length === 0) return null;
  const listed = isWhole ? steps : steps.slice(0, FEW);
  const nameOf = (code: string) => asked.find((each) => each.code === code)?.name ?? '';
  const missing = band ? band.from - score.total : 0;
  return (
    <Card component="section" aria-labelledby="next-steps" sx={{ mb: 2 }}>
      <CardContent>
        <Typography component="h2" variant="h6" id="next-steps">
          {translate('selfAssessment.next.title')}
        </Typography>
        <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
          {band
            ? translate(`selfAssessment.next.${missing > 0 ? 'missing' : 'toBand'}`, {
                band: band.name,
                points: pointsText(missing),
              })
            : translate('selfAssessment.next.highest')}
        </Typography>
        <Box component="ol" sx={{ m: 0, pl: 3, display: 'grid', gap: 0.75 }}>
          {listed.map((step) => (
            <li key={`${step.kind} ${step.of}`}>
              <Link
                component="button"
                type="button"
                onClick={() => onGoTo(step.of)}
                sx={{ textAlign: 'left' }}
              >
                {step.of} {nameOf(step.of)}
              </Link>{' '}
              <Gain step={step} />
            </li>
          ))}
        </Box>
        {steps.length > FEW && (
          <Button size="small" onClick={() => setWhole(!isWhole)} sx={{ mt: 1 }}>
            {translate(`selfAssessment.next.${isWhole ? 'few' : 'all'}`, { count: steps.length })}
          </Button>
        )}
      </CardContent>
    </Card>
  );
}

function Gain({ step: { kind, gain, isNeeded } }: { step: NextStep }) {
  const translate = useTranslate();
  return (
    <>
      <Typography component="span" variant="body2" color="text.secondary">
        {translate(`selfAssessment.next.${kind}`, { points: pointsText(gain) })}
      </Typography>{' '}
      {isNeeded && (
        <Chip
          size="small"
          color="primary"
          variant="outlined"
          label={translate('selfAssessment.next.needed')}
        />
      )}
    </>
  );
}
