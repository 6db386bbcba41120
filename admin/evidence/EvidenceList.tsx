import { Box, Button, Card, CardContent, Typography } from '@mui/material';
import { useState } from 'react';
import { ListBase, type RaRecord, useListContext, useTranslate } from 'react-admin';
import { EvidenceKind } from '../../schema/evidence/evidence.model.js';
import { usePermission } from '../core/acting.js';
import { formatDay } from '../core/format.js';
import { EmptyState } from '../core/frame/EmptyState.js';
import { selfAssessmentPath } from '../core/frame/paths.js';
import { DeniedPage } from '../core/frame/MessagePages.js';
import { TextLink } from '../core/frame/TextLink.js';
import type { Column } from '../core/ledger/column.js';
import { ChoiceFilter, FilterBar, SearchFilter } from '../core/ledger/filters.js';
import { Ledger } from '../core/ledger/Ledger.js';
import { PageTitle } from '../core/PageTitle.js';
import { AddDialog, ChangeDialog } from './EvidenceDialogs.js';
import { EvidenceView, usePeriodText } from './EvidenceView.js';
import type { StoredEvidence } from './evidence.shape.js';
import { RemoveButton } from './RemoveButton.js';
import { UploadPanel } from './UploadPanel.js';

type Row = StoredEvidence & RaRecord;

/** Files, links and documents that prove what the organization says of itself. */
export function EvidenceList() {
  const translate = useTranslate();
  if (!usePermission('evidence:keep')) return <DeniedPage />;
  return (
    <ListBase resource="evidence" sort={{ field: 'createdAt', order: 'DESC' }} perPage={25}>
      <PageTitle title={translate('evidence.title')}>{translate('evidence.lead')}</PageTitle>
      <Keeping />
      <Filters />
      <Rows />
    </ListBase>
  );
}

/** Three ways in. */
function Keeping() {
  const translate = useTranslate();
  const { refetch } = useListContext();
  const [adding, setAdding] = useState<'LINK' | 'DOCUMENT' | null>(null);
  return (
    <Card sx={{ mb: 3 }}>
      <CardContent sx={{ display: 'grid', gap: 1.5 }}>
        <UploadPanel onKept={() => refetch()} />
        <Typography variant="body2" color="text.secondary">
          {translate('evidence.upload.hint')}
        </Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {(['LINK', 'DOCUMENT'] as const).map((kind) => (
            <Button key={kind} size="small" onClick={() => setAdding(kind)}>
              {translate(`evidence.add.${kind}`)}
            </Button>
          ))}
        </Box>
        {adding && (
          <AddDialog kind={adding} open onClose={() => setAdding(null)} onKept={() => refetch()} />
        )}
      </CardContent>
    </Card>
  );
}

function Filters() {
  const translate = useTranslate();
  return (
    <FilterBar label={translate('evidence.title')}>
      <SearchFilter source="search" label={translate('evidence.search')} />
      <ChoiceFilter
        source="kind"
        label={translate('evidence.kindLabel')}
        all={translate('evidence.anyKind')}
        choices={Object.values(EvidenceKind).map((kind) => ({
          value: kind,
          text: translate(`evidence.kind.${kind}`),
        }))}
      />
    </FilterBar>
  );
}

function Rows() {
  const translate = useTranslate();
  const { refetch } = useListContext();
  const [changed, setChanged] = useState<StoredEvidence | null>(null);
  return (
    <>
      <Ledger<Row>
        label={translate('evidence.title')}
        columns={useColumns(setChanged, () => void refetch())}
        empty={
          <EmptyState title={translate('evidence.empty')}>
            {translate('evidence.emptyHint')}
          </EmptyState>
        }
      />
      {changed && (
        <ChangeDialog
          key={changed.id}
          evidence={changed}
          onClose={() => setChanged(null)}
          onChanged={() => refetch()}
        />
      )}
    </>
  );
}

function Uses({ uses }: { uses: StoredEvidence['uses'] }) {
  const translate = useTranslate();
  if (uses.length === 0) return <>{translate('evidence.unused')}</>;
  const rounds = Map.groupBy(uses, ({ assessmentId }) => assessmentId);
  return (
    <>
      {[...rounds].map(([assessmentId, [first, ...rest]]) => (
        <Box key={assessmentId}>
          <TextLink to={selfAssessmentPath(assessmentId)}>{first?.round}</TextLink>:{' '}
          {[first, ...rest].map((use) => use?.criterion).join(', ')}
        </Box>
      ))}
    </>
  );
}

function useColumns(onChange: (row: StoredEvidence) => void, onRemoved: () => void): Column<Row>[] {
  const translate = useTranslate();
  const periodText = usePeriodText();
  const label = (key: string) => translate(`evidence.column.${key}`);
  return [
    {
      key: 'title',
      label: label('title'),
      sort: 'title',
      card: 'heading',
      render: (row) => <EvidenceView evidence={row} isTimed />,
    },
    {
      key: 'period',
      label: label('period'),
      sort: 'validTo',
      render: (row) => periodText(row) || translate('evidence.period.ever'),
    },
    { key: 'uses', label: label('uses'), render: ({ uses }) => <Uses uses={uses} /> },
    {
      key: 'createdAt',
      label: label('createdAt'),
      sort: 'createdAt',
      whole: true,
      render: ({ createdAt }) => formatDay(createdAt),
    },
    {
      key: 'acts',
      label: label('acts'),
      whole: true,
      render: (row) => (
        <>
          <Button
            size="small"
            aria-label={translate('evidence.change.of', { name: row.title })}
            onClick={() => onChange(row)}
          >
            {translate('evidence.change.button')}
          </Button>
          {!row.shown && row.uses.length === 0 && (
            <RemoveButton evidence={row} onRemoved={onRemoved} />
          )}
        </>
      ),
    },
  ];
}
