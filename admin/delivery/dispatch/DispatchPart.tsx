import { Alert, Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { usePermission } from '../../core/acting.js';
import { formatInstant } from '../../core/format.js';
import { graphql } from '../../core/graphql.js';
import { ReasonDialog } from '../../core/ReasonDialog.js';
import { useMutationNotice } from '../../core/useMutationNotice.js';
import { END_DOCUMENT_HOLD, HOLD_DOCUMENT } from './dispatch.graphql.js';
import { ReleaseDialog } from './ReleaseDialog.js';

interface Dispatched {
  id: string;
  proof: object | null;
  holdReason: string | null;
  heldAt: string | null;
  heldBy: { fullName: string } | null;
  releasedAt: string | null;
  releasedBy: { fullName: string } | null;
}

interface DispatchPartProps {
  document: Dispatched;
  /** Whether its report has not left the house yet. */
  isHere: boolean;
  onChanged: () => void;
}

/** Whether the document waits for an officer, is held, or by whom it was released. */
export function DispatchPart({ document, isHere, onChanged }: DispatchPartProps) {
  const translate = useTranslate();
  const { releasedBy, releasedAt, holdReason, heldBy, heldAt, proof } = document;
  if (!isHere) {
    if (!releasedBy) return null;
    return (
      <Typography variant="body2">
        {translate('dispatch.releasedBy', {
          name: releasedBy.fullName,
          instant: formatInstant(releasedAt),
        })}
      </Typography>
    );
  }
  return (
    <Box component="section" aria-label={translate('dispatch.title')}>
      <Typography component="h3" variant="subtitle1" sx={{ fontWeight: 600 }}>
        {translate('dispatch.title')}
      </Typography>
      {holdReason !== null && (
        <Alert severity="warning" sx={{ my: 1 }}>
          {translate('dispatch.held', {
            name: heldBy?.fullName ?? '',
            instant: formatInstant(heldAt),
            reason: holdReason,
          })}
        </Alert>
      )}
      {holdReason === null && proof && (
        <Alert severity="info" sx={{ my: 1 }}>
          {translate('dispatch.waits')}
        </Alert>
      )}
      <Acts document={document} onChanged={onChanged} />
    </Box>
  );
}

function Acts({ document, onChanged }: Omit<DispatchPartProps, 'isHere'>) {
  const translate = useTranslate();
  const mayRelease = usePermission('document:release');
  const { run, running } = useMutationNotice();
  const [open, setOpen] = useState<'release' | 'hold' | null>(null);
  const { id, proof, holdReason } = document;
  if (!mayRelease) return null;
  const close = () => setOpen(null);
  const hold = async (reason: string) => {
    await graphql(HOLD_DOCUMENT, { id, reason });
    onChanged();
  };
  const endHold = async () => {
    if (await run(() => graphql(END_DOCUMENT_HOLD, { id }), 'dispatch.holdEnded')) onChanged();
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
      {proof && (
        <Button
          variant={holdReason === null ? 'contained' : 'outlined'}
          onClick={() => setOpen('release')}
        >
          {translate(holdReason === null ? 'dispatch.look' : 'dispatch.lookOnly')}
        </Button>
      )}
      {holdReason === null ? (
        <Button variant="outlined" onClick={() => setOpen('hold')}>
          {translate('dispatch.hold')}
        </Button>
      ) : (
        <Button variant="outlined" loading={running} onClick={() => void endHold()}>
          {translate('dispatch.endHold')}
        </Button>
      )}
      {open === 'release' && (
        <ReleaseDialog
          documentId={id}
          mayRelease={holdReason === null}
          onClose={close}
          onReleased={onChanged}
        />
      )}
      <ReasonDialog
        open={open === 'hold'}
        title={translate('dispatch.holdTitle')}
        explanation={translate('dispatch.holdText')}
        confirmLabel={translate('dispatch.hold')}
        onClose={close}
        onConfirm={hold}
      />
    </Box>
  );
}
