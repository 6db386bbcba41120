import { Box, Paper, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { formatDay, formatInstant } from '../../core/format.js';
import { ProgressLine } from '../../core/ProgressLine.js';
import type { OfficialDocument } from '../report.shape.js';
import { DispatchPart } from '../../delivery/dispatch/DispatchPart.js';
import { DeliveryOverview } from './DeliveryOverview.js';
import { FileList } from './FileList.js';
import { ProofPart } from './ProofPart.js';
import { SignedPart } from './SignedPart.js';

interface DocumentCardProps {
  document: OfficialDocument;
  /** Whether its report has not left the house yet. */
  isHere: boolean;
  onChanged: () => void;
}

/** The numbered document: what it says of itself, its files, and where it was sent. */
export function DocumentCard({ document, isHere, onChanged }: DocumentCardProps) {
  const translate = useTranslate();
  const { number, symbol, documentOn, abstract, signedBy, signedAt, state, files } = document;
  const isRendering = state === 'SIGNED' && files.length === 0;
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-labelledby="document"
      sx={{ p: 2, display: 'grid', gap: 2 }}
    >
      <Typography component="h2" variant="h6" id="document">
        {translate('report.document.title', {
          number: translate('report.document.number', { number, symbol }),
        })}
      </Typography>
      <Box
        component="dl"
        sx={{ m: 0, display: 'grid', gridTemplateColumns: 'minmax(7rem, auto) 1fr', gap: 0.5 }}
      >
        <Fact name={translate('report.document.date')}>{formatDay(documentOn)}</Fact>
        <Fact name={translate('report.document.abstract')}>{abstract}</Fact>
        <Fact name={translate('report.document.signed')}>
          {signedBy
            ? translate('report.document.signedBy', {
                name: signedBy.fullName,
                instant: formatInstant(signedAt),
              })
            : translate('report.document.notSigned')}
        </Fact>
      </Box>
      <ProgressLine
        subjectId={document.id}
        jobName="document.issue"
        expected={isRendering}
        onFinished={onChanged}
      />
      <FileList document={document} isRendering={isRendering} />
      <SignedPart document={document} onChanged={onChanged} />
      <ProofPart document={document} onChanged={onChanged} />
      <DispatchPart document={document} isHere={isHere} onChanged={onChanged} />
      <DeliveryOverview document={document} />
    </Paper>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Box sx={{ display: 'contents' }}>
      <Typography component="dt" variant="body2" color="textSecondary">
        {name}
      </Typography>
      <Typography component="dd" variant="body2" sx={{ m: 0, overflowWrap: 'anywhere' }}>
        {children}
      </Typography>
    </Box>
  );
}
