import DownloadIcon from '@mui/icons-material/Download';
import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useActing } from '../core/acting.js';
import type { Recognition } from './recognition.shape.js';

/** The certificate to be taken home; a word while it is being made, nothing where there is none. */
export function CertificateLink({ recognition }: { recognition: Recognition }) {
  const translate = useTranslate();
  const { id: membershipId } = useActing();
  const { id, outcome, state, certificate } = recognition;
  if (outcome !== 'PASSED' || state === 'PROPOSED') return null;
  if (!certificate) return <span>{translate('recognition.making')}</span>;
  return (
    <Button
      component="a"
      href={`/files/recognitions/${id}/certificate?membership=${membershipId}`}
      download={certificate}
      variant="outlined"
      startIcon={<DownloadIcon />}
    >
      {translate('recognition.certificate')}
    </Button>
  );
}
