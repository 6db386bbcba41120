import { Box, Button, Card, FormControlLabel, Switch, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router';
import { zonedDate } from '../../../schema/core/calendar.js';
import { isDay } from '../../../schema/organization/organization.rule.js';
import { usePermission } from '../../core/acting.js';
import { ZONE } from '../../core/format.js';
import { EmptyState } from '../../core/frame/EmptyState.js';
import { FailureNotice } from '../../core/frame/FailureNotice.js';
import { LoadingScreen } from '../../core/frame/LoadingScreen.js';
import { DeniedPage } from '../../core/frame/MessagePages.js';
import { TextLink } from '../../core/frame/TextLink.js';
import { PageTitle } from '../../core/PageTitle.js';
import { useReading } from '../../core/reading/useReading.js';
import { FLOWS } from '../reorganization.graphql.js';
import type { Flow } from '../reorganization.shape.js';
import { FlowTable } from './FlowTable.js';
import { Sums } from './Sums.js';

const today = () => zonedDate(new Date(), ZONE);

/** The last day of the year before. */
const lastYearsEnd = () => `${Number(today().slice(0, 4)) - 1}-12-31`;

interface DayProps {
  asOf: string;
  choose: (day: string) => void;
}

function DayChoice({ asOf, choose }: DayProps) {
  const translate = useTranslate();
  const [typed, setTyped] = useState(asOf);
  const type = (day: string) => {
    setTyped(day);
    if (isDay(day)) choose(day);
  };
  return (
    <Box
      role="search"
      aria-label={translate('rollUp.choose')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', mb: 2 }}
    >
      <TextField
        type="date"
        label={translate('rollUp.asOf')}
        value={typed}
        onChange={({ target }) => type(target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <Button onClick={() => type(lastYearsEnd())}>{translate('rollUp.lastYear')}</Button>
      <Button onClick={() => type(today())}>{translate('rollUp.today')}</Button>
    </Box>
  );
}

function Lineage({ flows }: { flows: Flow[] }) {
  const translate = useTranslate();
  const [all, setAll] = useState(false);
  const changed = flows.filter(({ kind }) => kind !== null);
  return (
    <>
      <FormControlLabel
        control={<Switch checked={all} onChange={({ target }) => setAll(target.checked)} />}
        label={translate('rollUp.all', { count: flows.length })}
        sx={{ my: 1 }}
      />
      {all || changed.length > 0 ? (
        <Card>
          <FlowTable flows={all ? flows : changed} />
        </Card>
      ) : (
        <EmptyState title={translate('rollUp.same')}>{translate('rollUp.sameText')}</EmptyState>
      )}
    </>
  );
}

/** Organizations and members of a day: as they were, and under what they have become since. */
export function RollUpPage() {
  const translate = useTranslate();
  const mayRead = usePermission('reorganization:read');
  const [parameters, setParameters] = useSearchParams();
  const asked = parameters.get('asOf') ?? '';
  const asOf = isDay(asked) ? asked : lastYearsEnd();
  const { current, loading, error, refresh } = useReading<{ organizationFlows: Flow[] }>(
    FLOWS,
    { asOf },
    { enabled: mayRead },
  );
  if (!mayRead) return <DeniedPage />;
  return (
    <>
      <PageTitle
        title={translate('rollUp.title')}
        above={<TextLink to="/orgChanges">{translate('reorganization.title')}</TextLink>}
      >
        {translate('rollUp.lead')}
      </PageTitle>
      <DayChoice asOf={asOf} choose={(day) => setParameters({ asOf: day }, { replace: true })} />
      {loading && <LoadingScreen />}
      {error && <FailureNotice error={error} onRetry={() => void refresh()} />}
      {current && (
        <>
          <Sums flows={current.organizationFlows} asOf={asOf} />
          <Lineage flows={current.organizationFlows} />
        </>
      )}
    </>
  );
}
