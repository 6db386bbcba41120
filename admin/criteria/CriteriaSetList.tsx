import { Box, Button, Card, Typography } from '@mui/material';
import { useState } from 'react';
import { LinkBase, useTranslate } from 'react-admin';
import { usePermission } from '../core/acting.js';
import { formatInstant } from '../core/format.js';
import { EmptyState } from '../core/frame/EmptyState.js';
import { FailureNotice } from '../core/frame/FailureNotice.js';
import { LoadingScreen } from '../core/frame/LoadingScreen.js';
import { DeniedPage } from '../core/frame/MessagePages.js';
import { PageTitle } from '../core/PageTitle.js';
import { useReading } from '../core/reading/useReading.js';
import { StateChip } from '../core/StateChip.js';
import { CRITERIA_SETS } from './criteria.graphql.js';
import { type CriteriaRow, criteriaSetPath } from './criteria.shape.js';
import { NewSet } from './NewSet.js';
import { NextVersion } from './NextVersion.js';

/** Versions of one set together, the newest first. */
function byCode(rows: readonly CriteriaRow[]): CriteriaRow[][] {
  const groups = Map.groupBy(rows, ({ code }) => code);
  return [...groups.values()].toSorted((a, b) =>
    (a[0]?.name ?? '').localeCompare(b[0]?.name ?? '', 'vi'),
  );
}

function VersionLine({ row, mayManage }: { row: CriteriaRow; mayManage: boolean }) {
  const translate = useTranslate();
  const { id, number, name, state, publishedAt, updatedAt, criterionCount, uses } = row;
  const step = state === 'DRAFT' && mayManage ? 'write' : 'open';
  const instant = formatInstant(publishedAt ?? updatedAt);
  return (
    <Box
      component="li"
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', py: 0.75 }}
    >
      <Box sx={{ flex: '1 1 16rem' }}>
        <Typography component="div" sx={{ fontWeight: 500 }}>
          {translate('criteria.list.version', { number })}{' '}
          <StateChip kind="criteria" state={state} />
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {[
            translate(`criteria.list.${publishedAt ? 'published' : 'written'}`, { instant }),
            translate('criteria.list.criteria', { smart_count: criterionCount }),
            translate('criteria.list.uses', { smart_count: uses.length }),
          ].join(' · ')}
        </Typography>
      </Box>
      <Button
        component={LinkBase}
        to={criteriaSetPath(id)}
        variant={step === 'write' ? 'contained' : 'text'}
        aria-label={translate(`criteria.list.${step}Of`, { name, number })}
      >
        {translate(`criteria.list.${step}`)}
      </Button>
    </Box>
  );
}

function SetCard({ versions, mayManage }: { versions: CriteriaRow[]; mayManage: boolean }) {
  const [newest] = versions;
  if (!newest) return null;
  return (
    <Card component="section" aria-label={newest.name} sx={{ p: 2, mb: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography component="h2" variant="h6" sx={{ flex: '1 1 16rem' }}>
          {newest.name}
        </Typography>
        {mayManage && newest.state === 'PUBLISHED' && <NextVersion version={newest} />}
      </Box>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {versions.map((row) => (
          <VersionLine key={row.id} row={row} mayManage={mayManage} />
        ))}
      </Box>
    </Card>
  );
}

const AT_ONCE = 100;

/** Criteria sets with their versions. */
export function CriteriaSetList() {
  const translate = useTranslate();
  const mayRead = usePermission('criteria:read');
  const mayManage = usePermission('criteria:manage');
  const [offset, setOffset] = useState(0);
  const { current, error, refresh } = useReading<{
    criteriaSetVersions: { total: number; items: CriteriaRow[] };
  }>(CRITERIA_SETS, { first: AT_ONCE, offset });
  if (!mayRead) return <DeniedPage />;
  if (!current) {
    return error ? (
      <FailureNotice error={error} onRetry={() => void refresh()} />
    ) : (
      <LoadingScreen />
    );
  }
  const { items: rows, total } = current.criteriaSetVersions;
  return (
    <>
      <PageTitle title={translate('criteria.title')} actions={mayManage && <NewSet from={rows} />}>
        {translate(mayManage ? 'criteria.lead' : 'criteria.leadReader')}
      </PageTitle>
      {rows.length === 0 ? (
        <EmptyState title={translate('criteria.list.empty')}>
          {translate(mayManage ? 'criteria.list.emptyText' : 'criteria.list.emptyReader')}
        </EmptyState>
      ) : (
        byCode(rows).map((versions) => (
          <SetCard key={versions[0]?.code} versions={versions} mayManage={mayManage} />
        ))
      )}
      {total > AT_ONCE && (
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Button disabled={offset === 0} onClick={() => setOffset(offset - AT_ONCE)}>
            {translate('criteria.list.before')}
          </Button>
          <Button disabled={offset + AT_ONCE >= total} onClick={() => setOffset(offset + AT_ONCE)}>
            {translate('criteria.list.after')}
          </Button>
        </Box>
      )}
    </>
  );
}
