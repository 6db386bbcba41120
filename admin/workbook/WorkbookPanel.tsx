import DownloadIcon from '@mui/icons-material/DownloadOutlined';
import UploadFileIcon from '@mui/icons-material/UploadFile';
import { Alert, Box, Button, Card, CardContent, LinearProgress, Typography } from '@mui/material';
import { type ChangeEvent, useId, useState } from 'react';
import { useNavigate, useTranslate } from 'react-admin';
import { workbookImportPath } from '../core/frame/paths.js';
import { visuallyHidden } from '../core/frame/hidden.js';
import { TextLink } from '../core/frame/TextLink.js';
import { useReading } from '../core/reading/useReading.js';
import { actingId } from '../core/session/acting-id.js';
import { errorSentence } from '../core/useMutationNotice.js';
import { isTooLarge } from '../import/FileField.js';
import { sendFile } from '../core/upload/send-file.js';
import { LAST_WORKBOOK_IMPORT } from './workbook.graphql.js';
import type { WorkbookImport } from './workbook.shape.js';

/** How much of the file has gone up; then that it is being read. */
function Sending({ part }: { part: number }) {
  const translate = useTranslate();
  const labelId = useId();
  const percent = Math.round(part * 100);
  return (
    <Box sx={{ mt: 1 }}>
      <Typography id={labelId} variant="body2" aria-live="polite">
        {translate(percent < 100 ? 'workbook.sending' : 'workbook.checking', { percent })}
      </Typography>
      <LinearProgress
        aria-labelledby={labelId}
        variant={percent < 100 ? 'determinate' : 'indeterminate'}
        value={percent}
      />
    </Box>
  );
}

function LastImport({ submissionId }: { submissionId: string }) {
  const translate = useTranslate();
  const { current } = useReading<{ submissionImports: { items: WorkbookImport[] } }>(
    LAST_WORKBOOK_IMPORT,
    { submissionId },
  );
  const last = current?.submissionImports.items[0];
  if (!last) return null;
  const state = translate(`workbook.state.${last.state}`);
  return (
    <Typography variant="body2" sx={{ mt: 1, overflowWrap: 'anywhere' }}>
      {translate('workbook.last', { file: last.fileName, state })}{' '}
      <TextLink to={workbookImportPath(last.id)}>{translate('workbook.see')}</TextLink>
    </Typography>
  );
}

function useUpload(submissionId: string) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [part, setPart] = useState<number | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const send = async (file: File) => {
    setFailure(null);
    if (isTooLarge(file)) return setFailure(translate('workbook.tooLarge'));
    setPart(0);
    try {
      const asked = new URLSearchParams({ name: file.name });
      const address = `/files/submissions/${submissionId}/imports?${asked.toString()}`;
      const { id } = await sendFile<{ id: string }>(address, file, setPart);
      navigate(workbookImportPath(id));
    } catch (error) {
      setFailure(errorSentence(error, translate));
    } finally {
      setPart(null);
    }
  };
  return { part, failure, send };
}

/** A report's workbook: downloaded, filled in elsewhere, brought back. */
export function WorkbookPanel({ submissionId }: { submissionId: string }) {
  const translate = useTranslate();
  const headingId = useId();
  const { part, failure, send } = useUpload(submissionId);
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    // The same file, mended, can be chosen again.
    target.value = '';
    if (file) void send(file);
  };
  const membership = actingId() ?? '';
  return (
    <Card component="section" aria-labelledby={headingId} variant="outlined" sx={{ mb: 2 }}>
      <CardContent>
        <Typography id={headingId} component="h2" variant="subtitle1" sx={{ fontWeight: 600 }}>
          {translate('workbook.heading')}
        </Typography>
        <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
          {translate('workbook.hint')}
        </Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Button
            component="a"
            variant="outlined"
            startIcon={<DownloadIcon />}
            href={`/files/submissions/${submissionId}/workbook?membership=${membership}`}
            download
          >
            {translate('workbook.download')}
          </Button>
          <Button
            component="label"
            role={undefined}
            tabIndex={-1}
            variant="outlined"
            startIcon={<UploadFileIcon />}
            loading={part !== null}
            sx={{ '&:focus-within': { outline: '2px solid', outlineOffset: 2 } }}
          >
            {translate('workbook.upload')}
            <Box
              component="input"
              type="file"
              accept=".xlsx"
              onChange={choose}
              sx={visuallyHidden}
            />
          </Button>
        </Box>
        {part !== null && <Sending part={part} />}
        {failure && (
          <Alert severity="error" sx={{ mt: 1.5 }}>
            {failure}
          </Alert>
        )}
        <LastImport submissionId={submissionId} />
      </CardContent>
    </Card>
  );
}
