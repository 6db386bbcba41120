import DownloadIcon from '@mui/icons-material/Download';
import { Box, Button, Card, Link, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useActing } from '../../core/acting.js';
import type { Decision } from '../recognition.shape.js';

/** The files of a decision to be taken home, and the page where anybody can check it. */
export function DecisionDocuments({ document }: { document: NonNullable<Decision['document']> }) {
  const translate = useTranslate();
  const { id: membershipId } = useActing();
  return (
    <Card sx={{ p: 2, mb: 3 }}>
      <Typography component="h2" variant="h6" gutterBottom>
        {translate('council.documents')}
      </Typography>
      {document.files.length === 0 && <div>{translate('council.rendering')}</div>}
      <Box
        component="ul"
        sx={{ listStyle: 'none', p: 0, m: 0, display: 'flex', flexWrap: 'wrap', gap: 1 }}
      >
        {document.files.map(({ kind, name }) => (
          <li key={kind}>
            <Button
              component="a"
              href={`/files/documents/${document.id}/${kind}?membership=${membershipId}`}
              download={name}
              variant="outlined"
              startIcon={<DownloadIcon />}
            >
              {translate(`council.files.${kind}`)}
            </Button>
          </li>
        ))}
      </Box>
      {document.proof && (
        <Box sx={{ mt: 1.5 }}>
          <Link href={document.proof.address} target="_blank" rel="noreferrer">
            {translate('council.checkPage')}
          </Link>
        </Box>
      )}
    </Card>
  );
}
