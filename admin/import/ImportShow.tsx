import { Alert, Box, Button, LinearProgress, Typography } from '@mui/material';
import { useId } from 'react';
import { useParams, useTranslate } from 'react-admin';
import { usePermission } from '../core/acting.js';
import { formatDay, formatNumber } from '../core/format.js';
import { FailureNotice } from '../core/frame/FailureNotice.js';
import { LoadingScreen } from '../core/frame/LoadingScreen.js';
import { DeniedPage, NotFoundPage } from '../core/frame/MessagePages.js';
import { TextLink } from '../core/frame/TextLink.js';
import { graphql } from '../core/graphql.js';
import { PageTitle } from '../core/PageTitle.js';
import { useReading } from '../core/reading/useReading.js';
import { useMutationNotice } from '../core/useMutationNotice.js';
import { COMMIT_IMPORT, IMPORT_PAGE, UNDO_IMPORT } from './import.graphql.js';
import type { Import } from './import.shape.js';
import { ImportRows } from './ImportRows.js';

const OFTEN = 700;

const isWorking = (found: Import | null | undefined) =>
  found?.state === 'COMMITTING' || found?.state === 'UNDOING';

/** How far the writing has come. */
function Writing({ found }: { found: Import }) {
  const translate = useTranslate();
  const labelId = useId();
  const { step, written, created, changed } = found;
  const total = created + changed;
  const known = found.state === 'COMMITTING' && written !== null && total > 0;
  const label = known ? translate(`import.step.${step}`, { _: '' }) : translate('progress.waiting');
  return (
    <Box sx={{ mb: 2 }}>
      <Typography id={labelId} variant="body2" aria-live="polite">
        {label} {known && `${formatNumber(written)} / ${formatNumber(total)}`}
      </Typography>
      <LinearProgress
        aria-labelledby={labelId}
        {...(known
          ? { variant: 'determinate', value: (100 * (written ?? 0)) / total }
          : { variant: 'indeterminate' })}
      />
    </Box>
  );
}

interface StepsProps {
  found: Import;
  refresh: () => void;
}

function Steps({ found, refresh }: StepsProps) {
  const translate = useTranslate();
  const { run, running } = useMutationNotice();
  const take = async (document: string) => {
    await run(() => graphql(document, { id: found.id }));
    refresh();
  };
  const { state, faulty, created, changed } = found;
  if (state === 'COMMITTED') {
    return (
      <Button
        variant="outlined"
        color="error"
        loading={running}
        onClick={() => void take(UNDO_IMPORT)}
      >
        {translate('import.undo')}
      </Button>
    );
  }
  if (state !== 'READY' || faulty > 0 || created + changed === 0) return null;
  return (
    <Button variant="contained" loading={running} onClick={() => void take(COMMIT_IMPORT)}>
      {translate('import.commit', { smart_count: created + changed })}
    </Button>
  );
}

function noticeOf({ state, faulty, created, changed }: Import) {
  if (state !== 'READY') return { severity: 'info', key: `import.notice.${state}` } as const;
  if (faulty > 0) return { severity: 'error', key: 'import.notice.faulty' } as const;
  if (created + changed === 0) return { severity: 'info', key: 'import.notice.same' } as const;
  return { severity: 'info', key: 'import.notice.READY' } as const;
}

/** A file that was read: what each row does, writing it, taking it back. */
export function ImportShow() {
  const translate = useTranslate();
  const mayManage = usePermission('organization:manage');
  const { id = '' } = useParams();
  const { current, loading, error, refresh } = useReading<{ organizationImport: Import | null }>(
    IMPORT_PAGE,
    { id },
    { every: (reply) => (isWorking(reply?.organizationImport) ? OFTEN : false) },
  );
  if (!mayManage) return <DeniedPage />;
  if (loading) return <LoadingScreen />;
  if (!current) return <FailureNotice error={error} onRetry={() => void refresh()} />;
  const found = current.organizationImport;
  if (!found) return <NotFoundPage />;
  const { severity, key } = noticeOf(found);
  return (
    <>
      <PageTitle
        title={found.fileName}
        above={<TextLink to="/organizationImports">{translate('import.title')}</TextLink>}
        actions={<Steps found={found} refresh={() => void refresh()} />}
      >
        {translate('import.from', { day: formatDay(found.validFrom) })}
      </PageTitle>
      {isWorking(found) ? (
        <Writing found={found} />
      ) : (
        <Alert severity={severity} sx={{ mb: 2 }}>
          {translate(key, { smart_count: found.faulty })}
        </Alert>
      )}
      <ImportRows key={found.id} found={found} />
    </>
  );
}
