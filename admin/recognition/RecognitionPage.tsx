import { Alert, Box, Card, Link, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useGetOne, useTranslate } from 'react-admin';
import { useParams } from 'react-router';
import { usePermission } from '../core/acting.js';
import { formatDay } from '../core/format.js';
import { FailureNotice } from '../core/frame/FailureNotice.js';
import { LoadingScreen } from '../core/frame/LoadingScreen.js';
import { TextLink } from '../core/frame/TextLink.js';
import { PageTitle } from '../core/PageTitle.js';
import { StateChip } from '../core/StateChip.js';
import { CertificateLink } from './CertificateLink.js';
import { Explanation, written } from './Explanation.js';
import { chipOf, type Recognition } from './recognition.shape.js';
import { RevokeStep } from './RevokeStep.js';

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Box sx={{ minWidth: '12rem', flex: '1 1 12rem' }}>
      <Typography variant="body2" color="text.secondary">
        {label}
      </Typography>
      <Box sx={{ fontWeight: 600 }}>{children}</Box>
    </Box>
  );
}

function Facts({ recognition }: { recognition: Recognition }) {
  const translate = useTranslate();
  const { total, bandName, type, decisionNumber, decidedOn, validFrom, validUntil } = recognition;
  const isPassed = recognition.outcome === 'PASSED';
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
      <Fact label={translate('recognition.total')}>
        {translate('recognition.points', { points: written(total) })}
      </Fact>
      <Fact label={translate('recognition.band')}>
        {bandName ?? translate('recognition.noBand')}
      </Fact>
      {isPassed && (
        <Fact label={translate('recognition.type')}>{translate(`recognition.types.${type}`)}</Fact>
      )}
      {decisionNumber && (
        <Fact label={translate('recognition.decision')}>
          {translate('recognition.decisionLine', {
            number: decisionNumber,
            day: formatDay(decidedOn),
          })}
        </Fact>
      )}
      {validUntil && (
        <Fact label={translate('recognition.validity')}>
          {translate('recognition.validLine', {
            from: formatDay(validFrom),
            until: formatDay(validUntil),
          })}
        </Fact>
      )}
    </Box>
  );
}

/** Why it is not, or no longer; in the words that were decided. */
function Against({ recognition }: { recognition: Recognition }) {
  const translate = useTranslate();
  const { refusal, revokeReason, revocationNumber, revokedOn } = recognition;
  const revoked = translate('recognition.revoked', {
    number: revocationNumber ?? '',
    day: formatDay(revokedOn),
  });
  const text = revokeReason ?? refusal;
  if (!text) return null;
  return (
    <Alert severity={revokeReason ? 'error' : 'warning'}>
      <strong>{revokeReason ? revoked : translate('recognition.refused')}</strong>
      <Box sx={{ whiteSpace: 'pre-line' }}>{text}</Box>
    </Alert>
  );
}

function Body({ recognition }: { recognition: Recognition }) {
  const translate = useTranslate();
  const { ruled, reason, verificationCode } = recognition;
  return (
    <Card sx={{ p: { xs: 2, sm: 3 }, display: 'grid', gap: 3 }}>
      <Facts recognition={recognition} />
      <Against recognition={recognition} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        <CertificateLink recognition={recognition} />
        {verificationCode && (
          <Link href={`/verify/${verificationCode}`} target="_blank" rel="noreferrer">
            {translate('recognition.check')}
          </Link>
        )}
      </Box>
      <Box>
        <Typography component="h2" variant="h6" gutterBottom>
          {translate('recognition.explanation')}
        </Typography>
        <Explanation ruled={ruled} />
        {reason && (
          <Box sx={{ mt: 1.5 }}>
            <strong>{translate('recognition.changed')}: </strong>
            {reason}
          </Box>
        )}
      </Box>
    </Card>
  );
}

/** What was decided about one organization, and why. */
export function RecognitionPage() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const mayDecide = usePermission('recognition:decide');
  const { data, error, isPending, refetch } = useGetOne<Recognition>('recognitions', { id });
  if (isPending) return <LoadingScreen />;
  if (!data) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  const isHeld = data.state === 'DECIDED' && data.outcome === 'PASSED';
  return (
    <>
      <PageTitle
        title={data.organization.name}
        above={<TextLink to="/recognitions">{translate('recognition.title')}</TextLink>}
        actions={
          <>
            <StateChip kind="recognition" state={chipOf(data)} size="medium" />
            {mayDecide && isHeld && <RevokeStep recognition={data} onDone={() => void refetch()} />}
          </>
        }
      >
        {data.round.label}
      </PageTitle>
      <Body recognition={data} />
    </>
  );
}
