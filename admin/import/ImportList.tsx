import {
  Alert,
  Box,
  Button,
  Card,
  CardContent,
  List,
  ListItem,
  ListItemText,
  TextField,
  Typography,
} from '@mui/material';
import { type SyntheticEvent, useState } from 'react';
import { useNavigate, useTranslate } from 'react-admin';
import { usePermission } from '../core/acting.js';
import { formatInstant } from '../core/format.js';
import { DeniedPage } from '../core/frame/MessagePages.js';
import { importPath } from '../core/frame/paths.js';
import { TextLink } from '../core/frame/TextLink.js';
import { PageTitle } from '../core/PageTitle.js';
import { useReading } from '../core/reading/useReading.js';
import { useFaultForm } from '../core/useFaultForm.js';
import { IMPORTS } from './import.graphql.js';
import type { Import } from './import.shape.js';
import { uploadImport } from './upload.js';

const MOST = 5 * 1024 * 1024;

function UploadForm() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const form = useFaultForm({ validFrom: '' });
  const [file, setFile] = useState<File | null>(null);
  const isLarge = (file?.size ?? 0) > MOST;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!file || isLarge) return;
    void form.send(async ({ validFrom }) =>
      navigate(importPath(await uploadImport(file, validFrom))),
    );
  };
  return (
    <Card component="form" noValidate onSubmit={submit} sx={{ mb: 3, maxWidth: '52rem' }}>
      <CardContent sx={{ display: 'grid', gap: 2 }}>
        <Typography>
          {translate('import.lead')}{' '}
          <a href="/files/organization-imports/template">{translate('import.template')}</a>
        </Typography>
        <TextField
          type="file"
          label={translate('import.file')}
          onChange={({ target }) => setFile((target as HTMLInputElement).files?.[0] ?? null)}
          error={isLarge}
          helperText={translate(isLarge ? 'import.fileLarge' : 'import.fileHint')}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { accept: '.xlsx,.csv' } }}
        />
        <TextField
          type="date"
          label={translate('import.validFrom')}
          value={form.texts.validFrom}
          onChange={({ target }) => form.type({ validFrom: target.value })}
          error={form.faults['validFrom'] !== undefined}
          helperText={form.faults['validFrom'] ?? translate('import.validFromHint')}
          slotProps={{ inputLabel: { shrink: true } }}
          sx={{ maxWidth: '20rem' }}
        />
        {form.failure && <Alert severity="error">{form.failure}</Alert>}
        <Box>
          <Button
            type="submit"
            variant="contained"
            disabled={!file || isLarge}
            loading={form.running}
          >
            {translate('import.read')}
          </Button>
        </Box>
      </CardContent>
    </Card>
  );
}

function Earlier() {
  const translate = useTranslate();
  const { current } = useReading<{ organizationImports: { items: Import[] } }>(IMPORTS);
  const imports = current?.organizationImports.items ?? [];
  if (imports.length === 0) return null;
  return (
    <Card component="section" sx={{ maxWidth: '52rem' }} aria-labelledby="earlier-heading">
      <CardContent>
        <Typography component="h2" variant="h6" id="earlier-heading">
          {translate('import.earlier')}
        </Typography>
        <List dense>
          {imports.map(({ id, fileName, createdAt, state, total }) => (
            <ListItem key={id} disableGutters>
              <ListItemText
                primary={<TextLink to={importPath(id)}>{fileName}</TextLink>}
                secondary={translate('import.summary', {
                  instant: formatInstant(createdAt),
                  state: translate(`import.state.${state}`),
                  total,
                })}
              />
            </ListItem>
          ))}
        </List>
      </CardContent>
    </Card>
  );
}

/** Uploads a file of organizations, and leads to those uploaded before. */
export function ImportList() {
  const translate = useTranslate();
  if (!usePermission('organization:manage')) return <DeniedPage />;
  return (
    <>
      <PageTitle
        title={translate('import.title')}
        above={<TextLink to="/organizations">{translate('organization.title')}</TextLink>}
      />
      <UploadForm />
      <Earlier />
    </>
  );
}
