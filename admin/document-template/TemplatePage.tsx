import { Alert, Box, Button, Card, CardContent, TextField, Typography } from '@mui/material';
import { type SyntheticEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import {
  MOST_TEMPLATE_BYTES,
  placeholders,
} from '../../schema/document-template/document-template.model.js';
import { useActing, usePermission } from '../core/acting.js';
import { EmptyState } from '../core/frame/EmptyState.js';
import { FailureNotice } from '../core/frame/FailureNotice.js';
import { LoadingScreen } from '../core/frame/LoadingScreen.js';
import { DeniedPage } from '../core/frame/MessagePages.js';
import { TextLink } from '../core/frame/TextLink.js';
import { PageTitle } from '../core/PageTitle.js';
import { useReading } from '../core/reading/useReading.js';
import { useFaultForm } from '../core/useFaultForm.js';
import { TEMPLATES } from './document-template.graphql.js';
import type { WordTemplate } from './document-template.shape.js';
import { TemplateCard } from './TemplateCard.js';
import { sendFile } from '../core/upload/send-file.js';

const OFTEN = 1000;

interface Reply {
  documentTemplates: { items: WordTemplate[] };
}

const isWorking = (reply: Reply | undefined) =>
  reply?.documentTemplates.items.some(({ previewState }) => previewState === 'PENDING') ?? false;

function UploadForm({ onKept }: { onKept: () => void }) {
  const translate = useTranslate();
  const form = useFaultForm({});
  const { id: membership } = useActing();
  const [file, setFile] = useState<File | null>(null);
  const isLarge = (file?.size ?? 0) > MOST_TEMPLATE_BYTES;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!file || isLarge) return;
    void form.send(async () => {
      const asked = new URLSearchParams({ name: file.name });
      await sendFile(`/files/document-templates?${asked.toString()}`, file);
      onKept();
    });
  };
  const word = (key: string) => translate(`documentTemplate.${key}`);
  return (
    <Card component="form" noValidate onSubmit={submit} sx={{ mb: 3 }}>
      <CardContent sx={{ display: 'grid', gap: 2 }}>
        <Typography>
          {word('lead')}{' '}
          <a href={`/files/document-templates/starter/template?membership=${membership}`} download>
            {word('starter')}
          </a>
        </Typography>
        <TextField
          type="file"
          label={word('file')}
          onChange={({ target }) => setFile((target as HTMLInputElement).files?.[0] ?? null)}
          error={isLarge}
          helperText={word(isLarge ? 'fileLarge' : 'fileHint')}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { accept: '.docx' } }}
        />
        {form.failure && <Alert severity="error">{form.failure}</Alert>}
        <Box>
          <Button
            type="submit"
            variant="contained"
            disabled={!file || isLarge}
            loading={form.running}
          >
            {word('upload')}
          </Button>
        </Box>
      </CardContent>
    </Card>
  );
}

/** What may stand between braces, for who writes the file. */
function Placeholders() {
  const translate = useTranslate();
  return (
    <Card component="details" sx={{ mb: 3, px: 2, py: 1.5 }}>
      <Typography component="summary" sx={{ cursor: 'pointer', fontWeight: 600 }}>
        {translate('documentTemplate.placeholders')}
      </Typography>
      <Typography color="textSecondary" sx={{ my: 1 }}>
        {translate('documentTemplate.placeholdersHint')}
      </Typography>
      <Box component="dl" sx={{ m: 0, display: 'grid', gap: 1 }}>
        {placeholders.map(({ name, meaning, isNeeded }) => (
          <Box key={name}>
            <Typography component="dt" sx={{ fontWeight: 600 }}>
              <code>{`{{${name}}}`}</code>
              {isNeeded && ` (${translate('documentTemplate.needed')})`}
            </Typography>
            <Typography component="dd" lang="vi" sx={{ m: 0 }}>
              {meaning}
            </Typography>
          </Box>
        ))}
      </Box>
    </Card>
  );
}

function Versions({ templates, refresh }: { templates: WordTemplate[]; refresh: () => void }) {
  const translate = useTranslate();
  if (templates.length === 0) {
    return (
      <EmptyState title={translate('documentTemplate.empty')}>
        {translate('documentTemplate.emptyHint')}
      </EmptyState>
    );
  }
  return (
    <Box component="section" aria-labelledby="versions-heading">
      <Typography component="h2" variant="h6" id="versions-heading" sx={{ mb: 1 }}>
        {translate('documentTemplate.versions')}
      </Typography>
      {templates.map((template) => (
        <TemplateCard key={template.id} template={template} refresh={refresh} />
      ))}
    </Box>
  );
}

/** The committee's own Word file for its documents: versions, their check, preview and use. */
export function TemplatePage() {
  const translate = useTranslate();
  const mayManage = usePermission('document-template:manage');
  const { current, loading, error, refresh } = useReading<Reply>(
    TEMPLATES,
    {},
    { every: (reply) => (isWorking(reply) ? OFTEN : false) },
  );
  if (!mayManage) return <DeniedPage />;
  if (loading) return <LoadingScreen />;
  if (!current) return <FailureNotice error={error} onRetry={() => void refresh()} />;
  return (
    <Box sx={{ maxWidth: '60rem' }}>
      <PageTitle
        title={translate('documentTemplate.title')}
        above={<TextLink to="/reports">{translate('report.list.title')}</TextLink>}
      >
        {translate('documentTemplate.explanation')}
      </PageTitle>
      <UploadForm onKept={() => void refresh()} />
      <Placeholders />
      <Versions templates={current.documentTemplates.items} refresh={() => void refresh()} />
    </Box>
  );
}
