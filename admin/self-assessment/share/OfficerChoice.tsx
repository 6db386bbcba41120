import { MenuItem, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { usePermission } from '../../core/acting.js';
import { graphql } from '../../core/graphql.js';
import { useReading } from '../../core/reading/useReading.js';
import { useMutationNotice } from '../../core/useMutationNotice.js';
import { OFFICERS, SHARE_OUT_CRITERIA } from '../self-assessment.graphql.js';
import { useAnswer, useForm } from '../form/form-context.js';

interface Officer {
  id: string;
  fullName: string;
  role: string;
}

const WRITERS = ['TENANT_OFFICER', 'TENANT_SECRETARY'];

/** Whose what is: names of the own organization, for who may say so. */
export function useOfficers(): Officer[] {
  const mayShareOut = usePermission('assessment:submit');
  const { current } = useReading<{ memberships: { items: Officer[] } }>(
    OFFICERS,
    {},
    { enabled: mayShareOut },
  );
  return (current?.memberships.items ?? []).filter(({ role }) => WRITERS.includes(role));
}

/** Gives criteria to an officer, or to nobody in particular. */
export function useShareOut() {
  const { assessment, refresh } = useForm();
  const { run, running } = useMutationNotice();
  const shareOut = async (criteria: readonly string[], officerId: string | null) => {
    const input = { assessmentId: assessment.id, criteria, officerId };
    const done = await run(() => graphql(SHARE_OUT_CRITERIA, { input }));
    if (done) refresh();
  };
  return { shareOut, running };
}

/** Who is to answer a criterion: the secretary says it, others read it. */
export function OfficerChoice({ code, label }: { code: string; label: string }) {
  const translate = useTranslate();
  const mayShareOut = usePermission('assessment:submit');
  const { set } = useForm();
  const { kept } = useAnswer(code);
  const officers = useOfficers();
  const { shareOut, running } = useShareOut();
  const changed = kept?.changedBy
    ? translate('selfAssessment.changedBy', { name: kept.changedBy })
    : '';
  if (!mayShareOut || !set) {
    const whose = kept?.officer
      ? translate('selfAssessment.officer.is', { name: kept.officer })
      : '';
    const text = [whose, changed].filter(Boolean).join(' ');
    return text ? (
      <Typography variant="caption" color="text.secondary">
        {text}
      </Typography>
    ) : null;
  }
  return (
    <TextField
      select
      size="small"
      label={translate('selfAssessment.officer.label')}
      value={officers.some(({ id }) => id === kept?.officerId) ? kept?.officerId : ''}
      disabled={running}
      helperText={changed || undefined}
      onChange={({ target }) => void shareOut([code], target.value || null)}
      slotProps={{
        select: {
          displayEmpty: true,
          SelectDisplayProps: {
            'aria-label': translate('selfAssessment.officer.of', { name: label }),
          },
        },
        inputLabel: { shrink: true },
      }}
      sx={{ maxWidth: '22rem' }}
    >
      <MenuItem value="">{translate('selfAssessment.officer.nobody')}</MenuItem>
      {officers.map(({ id, fullName }) => (
        <MenuItem key={id} value={id}>
          {fullName}
        </MenuItem>
      ))}
    </TextField>
  );
}
