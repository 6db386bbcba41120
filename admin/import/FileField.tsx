import UploadFileIcon from '@mui/icons-material/UploadFile';
import { Box, Button, FormHelperText, Typography } from '@mui/material';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { visuallyHidden } from '../core/frame/hidden.js';
import { formatNumber } from '../core/format.js';

const MOST = 5 * 1024 * 1024;

export const isTooLarge = (file: File | null) => (file?.size ?? 0) > MOST;

interface FileFieldProps {
  file: File | null;
  onChange: (file: File | null) => void;
}

/** Chooses a file, in the language of the page: a browser's own button speaks the browser's. */
export function FileField({ file, onChange }: FileFieldProps) {
  const translate = useTranslate();
  const hintId = useId();
  const wrong = isTooLarge(file);
  return (
    <Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <Button
          component="label"
          role={undefined}
          tabIndex={-1}
          variant="outlined"
          startIcon={<UploadFileIcon />}
          sx={{ '&:focus-within': { outline: '2px solid', outlineOffset: 2 } }}
        >
          {translate(file ? 'import.otherFile' : 'import.file')}
          <Box
            component="input"
            type="file"
            accept=".xlsx,.csv"
            aria-describedby={hintId}
            onChange={({ target }) => onChange(target.files?.[0] ?? null)}
            sx={visuallyHidden}
          />
        </Button>
        {file && (
          <Typography sx={{ overflowWrap: 'anywhere' }}>
            {file.name} ({formatNumber(Math.ceil(file.size / 1024))} KB)
          </Typography>
        )}
      </Box>
      <FormHelperText id={hintId} error={wrong}>
        {translate(wrong ? 'import.fileLarge' : 'import.fileHint')}
      </FormHelperText>
    </Box>
  );
}
