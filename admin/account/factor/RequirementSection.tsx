import { FormControlLabel, Switch, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { refreshMe } from '../../core/acting.js';
import { graphql } from '../../core/graphql.js';
import { useReading } from '../../core/reading/useReading.js';
import { useMutationNotice } from '../../core/useMutationNotice.js';
import { COMMITTEE, REQUIRE_SECOND_FACTOR } from '../account.graphql.js';
import { Section } from '../Section.js';

interface Settings {
  committee: { requiresSecondFactor: boolean };
}

/** Whether the committee requires a second factor of those who decide. */
export function RequirementSection() {
  const translate = useTranslate();
  const { current, refresh } = useReading<Settings>(COMMITTEE);
  const { run, running } = useMutationNotice();
  const require = async (required: boolean) => {
    await run(() => graphql(REQUIRE_SECOND_FACTOR, { required }), 'account.requirement.saved');
    await refresh();
    // It may hold for whoever asked, too.
    await refreshMe();
  };
  if (!current) return null;
  return (
    <Section title={translate('account.requirement.title')}>
      <FormControlLabel
        label={translate('account.requirement.label')}
        control={
          <Switch
            checked={current.committee.requiresSecondFactor}
            disabled={running}
            onChange={(_event, checked) => void require(checked)}
          />
        }
      />
      <Typography color="text.secondary">{translate('account.requirement.text')}</Typography>
    </Section>
  );
}
