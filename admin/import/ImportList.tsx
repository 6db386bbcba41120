import {
  Alert,
  Box,
  Button,
  Card,
  CardContent,
  LinearProgress,
  Link,
  List,
  ListItem,
  ListItemText,
  TextField,
  Typography,
} from '@mui/material';
import { type SyntheticEvent, useId, useState } from 'react';
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
import { FileField, isTooLarge } from './FileField.js';
import { uploadImport } from './upload.js';

/** How much of the file has gone up; then that it is being read. */
function Sending({ part }: { part: number }) {
  const translate = useTranslate();
  const labelId = useId();
  const percent = Math.round(part * 100);
  return (
    <Box>
      <Typography id={labelId} variant="body2" aria-live="polite">
        {percent < 100 ? translate('import.sending', { percent }) : translate('import.checking')}
      </Typography>
      <LinearProgress
        aria-labelledby={labelId}
        {...(percent < 100
          ? { variant: 'determinate', value: percent }
          : { variant: 'indeterminate' })}
      />
    </Box>
  );
}

function UploadForm() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const form = useFaultForm({ validFrom: '' });
  const [file, setFile] = useState<File | null>(null);
  const [sent, setSent] = useState(0);
  const isLarge = isTooLarge(file);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!file || isLarge) return;
    void form.send(async ({ validFrom }) =>
      navigate(importPath(await uploadImport(file, validFrom, setSent))),
    );
  };
  return (
    <Card component="form" noValidate onSubmit={submit} sx={{ mb: 3, maxWidth: '52rem' }}>
      <CardContent sx={{ display: 'grid', gap: 2 }}>
        <Typography>
          {translate('import.lead')}{' '}
          <Link href="/files/organization-imports/template">{translate('import.template')}</Link>
        </Typography>
        <FileField file={file} onChange={setFile} />
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
        {form.running && <Sending part={sent} />}
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
