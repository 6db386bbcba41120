import UploadFileIcon from '@mui/icons-material/UploadFile';
import { Alert, Box, Button, Typography } from '@mui/material';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { usePermission } from '../../core/acting.js';
import { formatInstant } from '../../core/format.js';
import { visuallyHidden } from '../../core/frame/hidden.js';
import { useMutationNotice } from '../../core/useMutationNotice.js';
import type { OfficialDocument, PdfSignature } from '../report.shape.js';
import { sendFile } from '../../core/upload/send-file.js';

interface SignedPartProps {
  document: OfficialDocument;
  onChanged: () => void;
}

/** The digitally signed PDF: who signed it, what was checked and what was not; or a way to send it. */
export function SignedPart({ document, onChanged }: SignedPartProps) {
  const translate = useTranslate();
  const numbers = usePermission('report:number');
  const signs = usePermission('report:sign');
  const signed = document.files.find(({ kind }) => kind === 'signed');
  if (!document.proof) return null;
  return (
    <Box>
      <Typography component="h3" variant="subtitle1" sx={{ fontWeight: 600 }}>
        {translate('report.signed.title')}
      </Typography>
      {!signed && <Typography color="textSecondary">{translate('report.signed.none')}</Typography>}
      {!signed && (numbers || signs) && <SendSigned id={document.id} onChanged={onChanged} />}
      {signed?.signatures?.map((signature) => (
        <Signature key={signature.serialNumber + signature.signedAt} signature={signature} />
      ))}
      {signed && (
        <Typography variant="body2" color="textSecondary">
          {translate('report.signed.notChecked')}
        </Typography>
      )}
    </Box>
  );
}

function SendSigned({ id, onChanged }: { id: string; onChanged: () => void }) {
  const translate = useTranslate();
  const hintId = useId();
  const { run, running, sentence } = useMutationNotice();
  const send = async (file: File | undefined) => {
    if (!file) return;
    const taken = await run(
      () => sendFile(`/files/documents/${id}/signed`, file),
      'report.signed.done',
    );
    if (taken) onChanged();
  };
  return (
    <Box sx={{ mt: 0.5 }}>
      <Button
        component="label"
        role={undefined}
        tabIndex={-1}
        variant="outlined"
        size="small"
        loading={running}
        startIcon={<UploadFileIcon />}
        sx={{ '&:focus-within': { outline: '2px solid', outlineOffset: 2 } }}
      >
        {translate('report.signed.send')}
        <Box
          component="input"
          type="file"
          accept=".pdf"
          aria-describedby={hintId}
          onChange={({ target }) => {
            void send(target.files?.[0]);
            target.value = '';
          }}
          sx={visuallyHidden}
        />
      </Button>
      <Typography id={hintId} variant="body2" color="textSecondary">
        {translate('report.signed.hint')}
      </Typography>
      {sentence && (
        <Alert severity="error" sx={{ mt: 1 }}>
          {sentence}
        </Alert>
      )}
    </Box>
  );
}

/** What holds is good; what nobody could check, or does not hold, is said beside it. */
function Signature({ signature }: { signature: PdfSignature }) {
  const translate = useTranslate();
  const { signer, issuer, signedAt, digest, trust, wasValid } = signature;
  const isGood = trust === 'TRUSTED' && wasValid === true;
  const instant = signedAt ? formatInstant(signedAt) : translate('report.signed.noTime');
  return (
    <Alert severity={isGood ? 'success' : 'warning'} sx={{ my: 1, overflowWrap: 'anywhere' }}>
      <strong>{translate('report.signed.by', { name: signer })}</strong>
      <div>{translate('report.signed.at', { instant })}</div>
      <div>{translate('report.signed.holds', { digest })}</div>
      <div>{translate('report.signed.issuer', { issuer: issuer.replaceAll('\n', ', ') })}</div>
      <div>{translate(`report.signed.trust.${trust}`)}</div>
      {wasValid === false && <div>{translate('report.signed.wasNotValid')}</div>}
    </Alert>
  );
}
