import CheckIcon from '@mui/icons-material/Check';
import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ReportState } from '../../../schema/report/report.entity.js';
import { STEPS, stepOf } from './report-steps.js';

type Phase = 'done' | 'current' | 'ahead';

const looks: Record<Phase, object> = {
  done: { bgcolor: '#DDF1E3', color: '#14572B' },
  current: { bgcolor: 'primary.main', color: 'primary.contrastText', fontWeight: 600 },
  ahead: { bgcolor: '#ECEDEF', color: '#444B54' },
};

function phaseOf(at: number, now: number): Phase {
  if (at === now) return 'current';
  return at < now ? 'done' : 'ahead';
}

/** The way of the report with the place it has come to. */
export function StepTrail({ state }: { state: ReportState }) {
  const translate = useTranslate();
  const now = stepOf(state);
  if (now < 0) return null;
  return (
    <Box
      component="ol"
      aria-label={translate('report.page.steps')}
      sx={{ listStyle: 'none', p: 0, m: 0, display: 'flex', flexWrap: 'wrap', gap: 0.75 }}
    >
      {STEPS.map((step, at) => {
        const phase = phaseOf(at, now);
        return (
          <Box
            component="li"
            key={step}
            aria-current={at === now ? 'step' : undefined}
            sx={{
              display: 'flex',
              alignItems: 'center',
              justifyContent: 'center',
              gap: 0.5,
              flex: { xs: '1 1 30%', md: '1 1 0' },
              px: 1.5,
              py: 0.75,
              borderRadius: 1,
              fontSize: '0.9rem',
              ...looks[phase],
            }}
          >
            {phase === 'done' ? (
              <CheckIcon titleAccess={translate('report.step.done')} sx={{ fontSize: 18 }} />
            ) : (
              <span>{at + 1}.</span>
            )}
            {translate(`report.step.${step}`)}
          </Box>
        );
      })}
    </Box>
  );
}
