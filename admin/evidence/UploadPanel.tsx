import UploadFileIcon from '@mui/icons-material/UploadFile';
import { Alert, Box, Button, LinearProgress, Typography } from '@mui/material';
import { type DragEvent, useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { acceptedExtensions } from '../../schema/evidence/evidence.model.js';
import { visuallyHidden } from '../core/frame/hidden.js';
import { type Upload, useUploads } from './useUploads.js';

interface UploadPanelProps {
  /** Follows each file that was taken. */
  onKept: (id: string) => unknown;
  /** Names what the files are for, where there are several such buttons on a page. */
  of?: string;
}

/** Chooses files, or takes those that are dropped, and shows how far each has come. */
export function UploadPanel({ onKept, of }: UploadPanelProps) {
  const translate = useTranslate();
  const { uploads, send, retry, drop } = useUploads(onKept);
  const [isOver, setOver] = useState(false);
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    send([...event.dataTransfer.files]);
  };
  return (
    <Box
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
      sx={{ display: 'grid', gap: 1, outline: isOver ? '2px dashed' : undefined, borderRadius: 1 }}
    >
      <Button
        component="label"
        role={undefined}
        tabIndex={-1}
        variant="outlined"
        size="small"
        startIcon={<UploadFileIcon />}
        sx={{
          justifySelf: 'start',
          '&:focus-within': { outline: '2px solid', outlineOffset: 2 },
        }}
      >
        {translate('evidence.upload.button')}
        <Box
          component="input"
          type="file"
          multiple
          accept={acceptedExtensions.join(',')}
          aria-label={of ? translate('evidence.upload.buttonOf', { name: of }) : undefined}
          onChange={({ target }) => {
            send([...(target.files ?? [])]);
            target.value = '';
          }}
          sx={visuallyHidden}
        />
      </Button>
      {uploads.map((upload) => (
        <UploadLine
          key={upload.key}
          upload={upload}
          onRetry={() => retry(upload)}
          onDrop={() => drop(upload.key)}
        />
      ))}
    </Box>
  );
}

interface UploadLineProps {
  upload: Upload;
  onRetry: () => void;
  onDrop: () => void;
}

function UploadLine({ upload, onRetry, onDrop }: UploadLineProps) {
  const translate = useTranslate();
  const labelId = useId();
  const { file, part, state, fault } = upload;
  if (state === 'FAILED') {
    return (
      <Alert
        severity="error"
        action={
          <>
            <Button color="inherit" size="small" onClick={onRetry}>
              {translate('core.retry')}
            </Button>
            <Button color="inherit" size="small" onClick={onDrop}>
              {translate('evidence.upload.drop')}
            </Button>
          </>
        }
      >
        {file.name}: {fault}
      </Alert>
    );
  }
  const percent = Math.round(part * 100);
  const words = { name: file.name, percent };
  const key = state === 'SENDING' ? (percent < 100 ? 'sending' : 'checking') : state.toLowerCase();
  return (
    <Box>
      <Typography id={labelId} variant="body2" role="status" sx={{ overflowWrap: 'anywhere' }}>
        {translate(`evidence.upload.${key}`, words)}
      </Typography>
      {state !== 'DONE' && (
        <LinearProgress
          aria-labelledby={labelId}
          {...(percent < 100
            ? { variant: 'determinate', value: percent }
            : { variant: 'indeterminate' })}
        />
      )}
    </Box>
  );
}
