import {
  Alert,
  Box,
  Button,
  CircularProgress,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Typography,
  useMediaQuery,
} from '@mui/material';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { formatNumber } from '../../core/format.js';
import { graphql } from '../../core/graphql.js';
import { useReading } from '../../core/reading/useReading.js';
import { errorSentence, useMutationNotice } from '../../core/useMutationNotice.js';
import { DISPATCH_PREVIEW, RELEASE_DOCUMENT } from './dispatch.graphql.js';

interface Group {
  label: string;
  note: string | null;
  addressees: { name: string; address: string }[];
  elsewhere: string[];
}

interface Preview {
  fingerprint: string;
  subject: string;
  lines: string[];
  attachments: { kind: string; name: string; bytes: number }[];
  groups: Group[];
  total: number;
  printedDiffers: boolean;
}

interface ReleaseDialogProps {
  documentId: string;
  /** False only looks: the document is held. */
  mayRelease: boolean;
  onClose: () => void;
  onReleased: () => void;
}

/** What will be sent, as it will look, and to whom; released as it is shown, or not at all. */
export function ReleaseDialog({ documentId, mayRelease, onClose, onReleased }: ReleaseDialogProps) {
  const translate = useTranslate();
  const titleId = useId();
  const isNarrow = useMediaQuery('(max-width: 600px)');
  const { run, running, sentence } = useMutationNotice();
  const { current, error, refresh } = useReading<{ dispatchPreview: Preview }>(DISPATCH_PREVIEW, {
    documentId,
  });
  const preview = current?.dispatchPreview;
  const release = async () => {
    const { fingerprint } = preview ?? { fingerprint: '' };
    const done = await run(
      () => graphql(RELEASE_DOCUMENT, { id: documentId, fingerprint }),
      'dispatch.released',
    );
    if (!done) return void refresh();
    onClose();
    onReleased();
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth="md"
      fullScreen={isNarrow}
      onClose={running ? undefined : onClose}
      aria-labelledby={titleId}
    >
      <DialogTitle id={titleId}>{translate('dispatch.preview')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }} tabIndex={0}>
        {sentence && <Alert severity="error">{sentence}</Alert>}
        {error && <Alert severity="error">{errorSentence(error, translate)}</Alert>}
        {!preview && !error && <CircularProgress aria-label={translate('ra.page.loading')} />}
        {preview && <Shown preview={preview} />}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" disabled={running} onClick={onClose}>
          {translate('ra.action.close')}
        </Button>
        {mayRelease && (
          <Button
            variant="contained"
            loading={running}
            disabled={!preview}
            onClick={() => void release()}
          >
            {translate('dispatch.release', { count: formatNumber(preview?.total ?? 0) })}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

function Shown({ preview }: { preview: Preview }) {
  const translate = useTranslate();
  const { subject, lines, attachments, groups, total, printedDiffers } = preview;
  return (
    <>
      {printedDiffers && <Alert severity="warning">{translate('dispatch.printedDiffers')}</Alert>}
      {total === 0 && <Alert severity="warning">{translate('dispatch.nobody')}</Alert>}
      <Box
        component="section"
        aria-label={translate('dispatch.mail')}
        sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 2 }}
      >
        <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{subject}</Typography>
        {lines.map((line) => (
          <Typography key={line} variant="body2" sx={{ mt: 1 }}>
            {line}
          </Typography>
        ))}
        <Typography variant="body2" sx={{ mt: 1.5, fontWeight: 600 }}>
          {translate('dispatch.attachments')}
        </Typography>
        <Box component="ul" sx={{ m: 0, pl: 2.5, overflowWrap: 'anywhere' }}>
          {attachments.map(({ kind, name, bytes }) => (
            <Typography component="li" variant="body2" key={kind}>
              {name} ({formatNumber(Math.max(1, Math.round(bytes / 1024)))} KB)
            </Typography>
          ))}
        </Box>
      </Box>
      <Typography component="h3" variant="subtitle1" sx={{ fontWeight: 600 }}>
        {translate('dispatch.recipients', { count: formatNumber(total) })}
      </Typography>
      {groups.map((group) => (
        <GroupPart key={group.label} group={group} />
      ))}
    </>
  );
}

function GroupPart({ group: { label, note, addressees, elsewhere } }: { group: Group }) {
  const translate = useTranslate();
  return (
    <Box>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {label}
        {note && ` (${note})`}
      </Typography>
      {addressees.length === 0 && elsewhere.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          {translate('dispatch.printedOnly')}
        </Typography>
      )}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {addressees.map(({ name, address }) => (
          <Typography component="li" variant="body2" key={address}>
            {name} ·{' '}
            <Box component="span" sx={{ overflowWrap: 'anywhere' }}>
              {address}
            </Box>
          </Typography>
        ))}
      </Box>
      {elsewhere.length > 0 && (
        <Typography variant="body2" color="textSecondary">
          {translate('dispatch.elsewhere', { names: elsewhere.join(', ') })}
        </Typography>
      )}
    </Box>
  );
}
