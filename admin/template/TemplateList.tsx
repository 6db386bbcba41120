import { Box, Button, Card, MenuItem, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { LinkBase, useNavigate, useTranslate } from 'react-admin';
import { usePermission } from '../core/acting.js';
import { formatInstant } from '../core/format.js';
import { EmptyState } from '../core/frame/EmptyState.js';
import { FailureNotice } from '../core/frame/FailureNotice.js';
import { FormDialog } from '../core/frame/FormDialog.js';
import { LoadingScreen } from '../core/frame/LoadingScreen.js';
import { DeniedPage } from '../core/frame/MessagePages.js';
import { graphql } from '../core/graphql.js';
import { PageTitle } from '../core/PageTitle.js';
import { useReading } from '../core/reading/useReading.js';
import { useMutationNotice } from '../core/useMutationNotice.js';
import { CREATE_TEMPLATE, DRAFT_TEMPLATE_VERSION, TEMPLATES } from './template.graphql.js';
import type { TemplateRow } from './template.shape.js';

const pathTo = (id: string) => `/reportTemplates/${id}`;

/** Versions of one template together, the newest first. */
function byCode(rows: TemplateRow[]): TemplateRow[][] {
  const groups = new Map<string, TemplateRow[]>();
  for (const row of rows) groups.set(row.code, [...(groups.get(row.code) ?? []), row]);
  return [...groups.values()].toSorted((a, b) =>
    (a[0]?.name ?? '').localeCompare(b[0]?.name ?? '', 'vi'),
  );
}

function VersionLine({ row }: { row: TemplateRow }) {
  const translate = useTranslate();
  const { id, number, state, publishedAt, indicatorCount, uses } = row;
  return (
    <Box
      component="li"
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', py: 0.75 }}
    >
      <Box sx={{ flex: '1 1 16rem' }}>
        <Typography sx={{ fontWeight: 500 }}>
          {translate('template.list.version', { number })}
          {' · '}
          {state === 'DRAFT'
            ? translate('template.list.draft')
            : translate('template.list.published', { instant: formatInstant(publishedAt) })}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {translate('template.list.indicators', { smart_count: indicatorCount })}
          {' · '}
          {translate('template.list.uses', { smart_count: uses.length })}
        </Typography>
      </Box>
      <Button
        component={LinkBase}
        to={pathTo(id)}
        variant={state === 'DRAFT' ? 'contained' : 'text'}
        aria-label={translate(`template.list.${state === 'DRAFT' ? 'writeOf' : 'openOf'}`, {
          name: row.name,
          number,
        })}
      >
        {translate(`template.list.${state === 'DRAFT' ? 'write' : 'open'}`)}
      </Button>
    </Box>
  );
}

function TemplateCard({ versions }: { versions: TemplateRow[] }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { run, running } = useMutationNotice();
  const [newest] = versions;
  if (!newest) return null;
  const begin = async () => {
    const reply = await run(() =>
      graphql<{ draftTemplateVersion: { id: string } }>(DRAFT_TEMPLATE_VERSION, { id: newest.id }),
    );
    if (reply) navigate(pathTo(reply.draftTemplateVersion.id));
  };
  return (
    <Card component="section" aria-label={newest.name} sx={{ p: 2, mb: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Box sx={{ flex: '1 1 16rem' }}>
          <Typography component="h2" variant="h6">
            {newest.name}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {translate('template.list.code', { code: newest.code })}
          </Typography>
        </Box>
        {newest.state === 'PUBLISHED' && (
          <Button
            variant="outlined"
            loading={running}
            aria-label={translate('template.list.nextOf', { name: newest.name })}
            onClick={() => void begin()}
          >
            {translate('template.list.next')}
          </Button>
        )}
      </Box>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {versions.map((row) => (
          <VersionLine key={row.id} row={row} />
        ))}
      </Box>
    </Card>
  );
}

/** A template of another kind, beginning with one that is there. */
function NewTemplate({ from }: { from: TemplateRow[] }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [fromId, setFromId] = useState('');
  const create = async () => {
    const input = { name, fromId: fromId || null };
    const reply = await graphql<{ createTemplate: { id: string } }>(CREATE_TEMPLATE, { input });
    navigate(pathTo(reply.createTemplate.id));
  };
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        {translate('template.list.add')}
      </Button>
      <FormDialog
        open={open}
        title={translate('template.list.add')}
        explanation={translate('template.list.addText')}
        confirmLabel={translate('template.list.addConfirm')}
        onClose={() => setOpen(false)}
        onConfirm={create}
      >
        <TextField
          label={translate('template.field.name')}
          value={name}
          onChange={({ target }) => setName(target.value)}
          required
          slotProps={{ htmlInput: { maxLength: 200 } }}
        />
        <TextField
          select
          label={translate('template.list.from')}
          value={fromId}
          onChange={({ target }) => setFromId(target.value)}
        >
          <MenuItem value="">{translate('template.list.shipped')}</MenuItem>
          {from.map(({ id, name: of, number }) => (
            <MenuItem key={id} value={id}>
              {translate('template.list.versionOf', { name: of, number })}
            </MenuItem>
          ))}
        </TextField>
      </FormDialog>
    </>
  );
}

/** Report templates with their versions. */
export function TemplateList() {
  const translate = useTranslate();
  const mayManage = usePermission('template:manage');
  const { current, error, refresh } = useReading<{ templateVersions: { items: TemplateRow[] } }>(
    TEMPLATES,
  );
  if (!mayManage) return <DeniedPage />;
  if (!current) {
    return error ? (
      <FailureNotice error={error} onRetry={() => void refresh()} />
    ) : (
      <LoadingScreen />
    );
  }
  const rows = current.templateVersions.items;
  return (
    <>
      <PageTitle title={translate('template.title')} actions={<NewTemplate from={rows} />}>
        {translate('template.lead')}
      </PageTitle>
      {rows.length === 0 ? (
        <EmptyState title={translate('template.list.empty')}>
          {translate('template.list.emptyText')}
        </EmptyState>
      ) : (
        byCode(rows).map((versions) => <TemplateCard key={versions[0]?.code} versions={versions} />)
      )}
    </>
  );
}
