import { Alert, Box, Button, Link, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useActing, usePermission } from '../../core/acting.js';
import { formatInstant } from '../../core/format.js';
import { graphql } from '../../core/graphql.js';
import { useMutationNotice } from '../../core/useMutationNotice.js';
import { REISSUE_DOCUMENT } from './document.graphql.js';
import type { DocumentProof, OfficialDocument, Reissue } from '../report.shape.js';

interface ProofPartProps {
  document: OfficialDocument;
  onChanged: () => void;
}

/** What the document can be checked by: the public page, the manifest, and being made again. */
export function ProofPart({ document, onChanged }: ProofPartProps) {
  const translate = useTranslate();
  const mayReissue = usePermission('document:reissue');
  const { run, running } = useMutationNotice();
  const { id, proof, reissue } = document;
  if (!proof) return null;
  const isRunning = reissue?.state === 'RUNNING';
  const again = async () => {
    const asked = await run(() => graphql(REISSUE_DOCUMENT, { id }), 'report.proof.asked');
    if (asked) onChanged();
  };
  return (
    <Box>
      <Typography component="h3" variant="subtitle1" sx={{ fontWeight: 600 }}>
        {translate('report.proof.title')}
      </Typography>
      <PublicAddress id={id} proof={proof} />
      {reissue && <Outcome reissue={reissue} />}
      {mayReissue && (
        <Button
          size="small"
          variant="outlined"
          sx={{ mt: 1 }}
          loading={running || isRunning}
          onClick={() => void again()}
        >
          {translate('report.proof.again')}
        </Button>
      )}
    </Box>
  );
}

function PublicAddress({ id, proof }: { id: string; proof: DocumentProof }) {
  const translate = useTranslate();
  const { id: membershipId } = useActing();
  return (
    <Typography variant="body2" component="div" sx={{ overflowWrap: 'anywhere' }}>
      <div>
        {translate('report.proof.page')}:{' '}
        <Link href={proof.address} target="_blank" rel="noreferrer">
          {proof.address}
        </Link>
      </div>
      <div>
        {translate('report.proof.manifest')}: <code>{proof.manifest.sha256}</code>{' '}
        <Link href={`/files/documents/${id}/manifest?membership=${membershipId}`} download>
          {translate('report.proof.download')}
        </Link>
      </div>
    </Typography>
  );
}

const severities = { EQUAL: 'success', DIFFERENT: 'error', INPUTS_CHANGED: 'error' } as const;

/** Whether it came out as it was issued, and of which file it did not. */
function Outcome({ reissue: { state, endedAt, files } }: { reissue: Reissue }) {
  const translate = useTranslate();
  if (state === 'RUNNING') return <Typography>{translate('report.proof.running')}</Typography>;
  const apart = files.filter(({ issued, kept, again }) => issued !== kept || issued !== again);
  return (
    <Alert severity={severities[state]} sx={{ mt: 1 }}>
      {translate(`report.proof.outcome.${state}`, { instant: formatInstant(endedAt) })}
      {apart.map(({ kind, issued, again }) => (
        <div key={kind}>
          {translate(`report.proof.${issued === again ? 'keptApart' : 'madeApart'}`, {
            file: translate(`report.proof.kind.${kind}`),
          })}
        </div>
      ))}
    </Alert>
  );
}
