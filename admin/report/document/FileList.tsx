import DownloadIcon from '@mui/icons-material/Download';
import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useActing } from '../../core/acting.js';
import { formatNumber } from '../../core/format.js';
import type { DocumentFile, OfficialDocument } from '../report.shape.js';

/** "84 KB", "1,2 MB". */
function useFileSize(): (bytes: number) => string {
  const translate = useTranslate();
  return (bytes) => {
    const kilobytes = Math.max(1, Math.round(bytes / 1024));
    if (kilobytes < 1000) {
      return translate('report.document.bytes.KB', { size: formatNumber(kilobytes) });
    }
    const megabytes = Math.round(bytes / 1024 / 102.4) / 10;
    return translate('report.document.bytes.MB', { size: formatNumber(megabytes) });
  };
}

interface FileListProps {
  document: OfficialDocument;
  isRendering: boolean;
}

/** The document's files to be taken home, each with its size and fingerprint. */
export function FileList({ document, isRendering }: FileListProps) {
  const translate = useTranslate();
  const { id: membershipId } = useActing();
  const pathOf = ({ kind }: DocumentFile) =>
    `/files/documents/${document.id}/${kind}?membership=${membershipId}`;
  return (
    <Box>
      <Typography component="h3" variant="subtitle1" sx={{ fontWeight: 600 }}>
        {translate('report.document.files')}
      </Typography>
      {document.files.length === 0 && (
        <Typography color="textSecondary">
          {translate(`report.document.${isRendering ? 'rendering' : 'noFiles'}`)}
        </Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gap: 1 }}>
        {document.files.map((file) => (
          <FileRow key={file.kind} file={file} path={pathOf(file)} />
        ))}
      </Box>
    </Box>
  );
}

function FileRow({ file, path }: { file: DocumentFile; path: string }) {
  const translate = useTranslate();
  const sizeOf = useFileSize();
  const text = `${file.kind.toUpperCase()} · ${sizeOf(file.bytes)}`;
  return (
    <Box component="li">
      <Button
        component="a"
        href={path}
        download={file.name}
        variant="outlined"
        size="small"
        startIcon={<DownloadIcon />}
        aria-label={translate('report.document.download', { file: text })}
      >
        {text}
      </Button>
      <Typography
        variant="caption"
        component="p"
        color="textSecondary"
        sx={{ mt: 0.25, overflowWrap: 'anywhere' }}
      >
        {file.name}. {translate('report.document.hash')}: <code>{file.sha256}</code>
      </Typography>
    </Box>
  );
}
