import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { usePermission } from '../core/acting.js';
import { formatTime } from '../core/format.js';
import { FailureNotice } from '../core/frame/FailureNotice.js';
import { LoadingScreen } from '../core/frame/LoadingScreen.js';
import { DeniedPage } from '../core/frame/MessagePages.js';
import { PageTitle } from '../core/PageTitle.js';
import { useReading } from '../core/reading/useReading.js';
import { LightCards } from './LightCards.js';
import { OPERATIONS } from './operations.graphql.js';
import type { Operations } from './operations.shape.js';
import { AuditSection } from './section/AuditSection.js';
import { JobsSection } from './section/JobsSection.js';
import { MailSection } from './section/MailSection.js';
import { VersionsSection } from './section/VersionsSection.js';
import { WallSection } from './section/WallSection.js';
import { WebhookSection } from './section/WebhookSection.js';
import { WorkerSection } from './section/WorkerSection.js';

const EVERY = 5000;

interface SectionsProps {
  current: Operations;
  onChanged: () => void;
}

function Sections({ current, onChanged }: SectionsProps) {
  const { lights, wall, worker, jobs, deliveries, reminders, webhooks, audit, versions } = current;
  return (
    <>
      <LightCards lights={lights} />
      <WallSection wall={wall} light={lights.wall} />
      <JobsSection jobs={jobs} light={lights.jobs} onChanged={onChanged} />
      <WorkerSection worker={worker} light={lights.worker} />
      <MailSection deliveries={deliveries} reminders={reminders} light={lights.mails} />
      <WebhookSection webhooks={webhooks} light={lights.webhooks} />
      <AuditSection audit={audit} light={lights.audit} onChanged={onChanged} />
      <VersionsSection versions={versions} />
    </>
  );
}

/** How the wall, the worker, jobs, mails, webhooks and the audit log are; read again by itself. */
export function OperationsPage() {
  const translate = useTranslate();
  const mayRead = usePermission('operations:read');
  const { current, loading, error, refresh } = useReading<{ operations: Operations }>(
    OPERATIONS,
    {},
    { every: EVERY, enabled: mayRead },
  );
  if (!mayRead) return <DeniedPage />;
  const time = formatTime(current?.operations.readAt);
  return (
    <>
      <PageTitle title={translate('operations.title')}>
        {time === '' ? translate('operations.lead') : translate('operations.readAt', { time })}
      </PageTitle>
      {loading && <LoadingScreen />}
      {error && (
        <Box sx={{ mb: 3 }}>
          <FailureNotice error={error} onRetry={() => void refresh()} />
        </Box>
      )}
      {current && <Sections current={current.operations} onChanged={() => void refresh()} />}
    </>
  );
}
