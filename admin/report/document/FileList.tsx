import DownloadIcon from '@mui/icons-material/Download';
import { Alert, Box, Button, Typography } from '@mui/material';
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

/** The document's files to be taken home, with their sizes and fingerprints. */
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
      <Box
        component="ul"
        sx={{ listStyle: 'none', p: 0, mt: 1, mb: 0, display: 'flex', flexWrap: 'wrap', gap: 1 }}
      >
        {document.files.map((file) => (
          <FileLink key={file.kind} file={file} path={pathOf(file)} />
        ))}
      </Box>
      <LayoutNote files={document.files} />
      {document.files.length > 0 && <Fingerprints files={document.files} />}
    </Box>
  );
}

function FileLink({ file, path }: { file: DocumentFile; path: string }) {
  const translate = useTranslate();
  const sizeOf = useFileSize();
  return (
    <li>
      <Button
        component="a"
        href={path}
        download={file.name}
        variant="outlined"
        startIcon={<DownloadIcon />}
      >
        {translate(`report.document.file.${file.kind}`)} ({sizeOf(file.bytes)})
      </Button>
    </li>
  );
}

/** In what the Word file is set, where the committee has a template of its own. */
function LayoutNote({ files }: { files: readonly DocumentFile[] }) {
  const translate = useTranslate();
  const used = files.find(({ template }) => template)?.template;
  if (!used) return null;
  const text = translate(`report.document.${used.isUsed ? 'ownLayout' : 'defaultLayout'}`, {
    edition: used.edition,
  });
  return (
    <Alert severity={used.isUsed ? 'info' : 'warning'} sx={{ mt: 1.5 }}>
      {text}
    </Alert>
  );
}

/** For those who have to prove that a file is the one that was issued. */
function Fingerprints({ files }: { files: readonly DocumentFile[] }) {
  const translate = useTranslate();
  return (
    <Typography component="details" variant="body2" color="textSecondary" sx={{ mt: 1.5 }}>
      <summary>{translate('report.document.hash')}</summary>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, mt: 0.5, overflowWrap: 'anywhere' }}>
        {files.map(({ kind, name, sha256 }) => (
          <li key={kind}>
            {name}: <code>{sha256}</code>
          </li>
        ))}
      </Box>
    </Typography>
  );
}
