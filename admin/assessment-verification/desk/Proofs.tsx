import { Box, Link, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { actingId } from '../../core/session/acting-id.js';
import type { Proof } from '../verification.shape.js';

const fileOf = (id: string, part: string) =>
  `/files/evidence/${id}/${part}?membership=${actingId() ?? ''}`;

function ProofLink({ proof }: { proof: Proof }) {
  const { id, kind, title, documentNumber, url, hasThumbnail } = proof;
  const address = kind === 'FILE' ? fileOf(id, 'file') : url;
  const name = documentNumber ? `${documentNumber}: ${title}` : title;
  if (!address) return <span>{name}</span>;
  return (
    <Link href={address} target="_blank" rel="noopener noreferrer" sx={{ display: 'inline-block' }}>
      {hasThumbnail && (
        <Box
          component="img"
          src={fileOf(id, 'thumbnail')}
          alt=""
          loading="lazy"
          sx={{ display: 'block', height: 72, maxWidth: 120, objectFit: 'cover', borderRadius: 1 }}
        />
      )}
      {name}
    </Link>
  );
}

/** What proves an answer: small pictures, files, links and documents. */
export function Proofs({ proofs }: { proofs: Proof[] }) {
  const translate = useTranslate();
  if (proofs.length === 0) {
    return (
      <Typography variant="body2" color="text.secondary">
        {translate('verifying.noProof')}
      </Typography>
    );
  }
  return (
    <Box component="ul" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, p: 0, m: 0 }}>
      {proofs.map((proof) => (
        <Box component="li" key={proof.id} sx={{ listStyle: 'none', maxWidth: '100%' }}>
          <ProofLink proof={proof} />
        </Box>
      ))}
    </Box>
  );
}
