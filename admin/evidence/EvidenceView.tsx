import DescriptionOutlinedIcon from '@mui/icons-material/DescriptionOutlined';
import GavelIcon from '@mui/icons-material/Gavel';
import LinkIcon from '@mui/icons-material/Link';
import { Box, Chip, Link, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { type EffectivePeriod, holdsIn } from '../../schema/evidence/evidence.model.js';
import { formatDay, formatNumber } from '../core/format.js';
import { evidenceAddress } from './evidence-file.js';
import type { Evidence } from './evidence.shape.js';

const signs = { FILE: DescriptionOutlinedIcon, LINK: LinkIcon, DOCUMENT: GavelIcon };

/** A small picture where there is one, else the sign of its kind. */
export function Thumbnail({ evidence }: { evidence: Evidence }) {
  const { id, kind, hasThumbnail, title } = evidence;
  const Sign = signs[kind];
  const size = { width: 56, height: 56, borderRadius: 1, flexShrink: 0 };
  return hasThumbnail ? (
    <Box
      component="img"
      src={evidenceAddress(id, 'thumbnail')}
      alt={title}
      loading="lazy"
      sx={{ ...size, objectFit: 'cover', bgcolor: 'action.hover' }}
    />
  ) : (
    <Box sx={{ ...size, display: 'grid', placeItems: 'center', bgcolor: 'action.hover' }}>
      <Sign aria-hidden color="action" />
    </Box>
  );
}

/** Its title, which leads to it where it can be opened. */
export function EvidenceTitle({ evidence }: { evidence: Evidence }) {
  const { id, kind, title, url } = evidence;
  const address = kind === 'FILE' ? evidenceAddress(id, 'file') : url;
  if (!address) return <span>{title}</span>;
  return (
    <Link href={address} target="_blank" rel="noopener noreferrer">
      {title}
    </Link>
  );
}

/** From when to when, in words; empty where it holds for good. */
export function usePeriodText() {
  const translate = useTranslate();
  return ({ validFrom, validTo }: EffectivePeriod): string => {
    const words = { from: formatDay(validFrom), to: formatDay(validTo) };
    if (validFrom && validTo) return translate('evidence.period.both', words);
    if (validFrom) return translate('evidence.period.from', words);
    return validTo ? translate('evidence.period.to', words) : '';
  };
}

function useSource() {
  const translate = useTranslate();
  return ({ kind, fileType, bytes, documentNumber, documentIssuer, documentOn, url }: Evidence) => {
    if (kind === 'FILE') return `${fileType}, ${formatNumber(Math.ceil((bytes ?? 0) / 1024))} KB`;
    if (kind === 'LINK') return url ?? '';
    const words = { number: documentNumber, issuer: documentIssuer, day: formatDay(documentOn) };
    return translate('evidence.document', words);
  };
}

interface EvidenceViewProps {
  evidence: Evidence;
  /** The period that it has to hold in. */
  period?: { startOn: string; endOn: string };
  /** Where a column says when it holds. */
  isTimed?: boolean;
}

/** One piece of evidence: picture, title, where it is from, and when it holds. */
export function EvidenceView({ evidence, period, isTimed = false }: EvidenceViewProps) {
  const translate = useTranslate();
  const periodText = usePeriodText();
  const source = useSource();
  const isOut = period !== undefined && !holdsIn(evidence, period);
  return (
    <Box sx={{ display: 'flex', gap: 1.5, minWidth: 0, flex: 1 }}>
      <Thumbnail evidence={evidence} />
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <Typography variant="body2" sx={{ fontWeight: 600 }}>
          <EvidenceTitle evidence={evidence} />
        </Typography>
        <Typography variant="caption" component="p" color="text.secondary">
          {[source(evidence), isTimed ? '' : periodText(evidence)].filter(Boolean).join(' · ')}
        </Typography>
        {isOut && (
          <Chip size="small" color="warning" variant="outlined" label={translate('evidence.out')} />
        )}
      </Box>
    </Box>
  );
}
