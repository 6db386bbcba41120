import DownloadIcon from '@mui/icons-material/DownloadOutlined';
import { Alert, Box, Button, LinearProgress, Typography } from '@mui/material';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { formatDay, formatInstant, formatNumber } from '../../core/format.js';
import { graphql } from '../../core/graphql.js';
import { useReading } from '../../core/reading/useReading.js';
import { actingId } from '../../core/session/acting-id.js';
import { useMutationNotice } from '../../core/useMutationNotice.js';
import { CANCEL_ROUND_EXPORT, EXPORT_ROUND, ROUND_EXPORTS } from './round-export.graphql.js';
import type { RoundExport } from './round-export.shape.js';

/** While it is written the page looks often, else as often as at the rest of the round. */
const OFTEN = 1000;
const SELDOM = 8000;

interface Listed {
  roundExports: { items: RoundExport[] };
}

const isWaiting = (list: Listed | undefined) =>
  list?.roundExports.items.some(({ state }) => state === 'WAITING') ?? false;

/** "2,4 MB"; a small file is not nothing. */
const megabytes = (bytes: number) => formatNumber(Math.max(0.1, Math.round(bytes / 1e5) / 10));

interface RunningProps {
  found: RoundExport;
  onCancel: () => void;
  cancelling: boolean;
}

function Running({ found, onCancel, cancelling }: RunningProps) {
  const translate = useTranslate();
  const labelId = useId();
  const { step, done, total, hasFailed } = found;
  return (
    <Box>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 2, mb: 0.5 }}>
        <Typography variant="body2" id={labelId} aria-live="polite">
          {translate(`roundExport.step.${step ?? 'waiting'}`, {
            _: translate('roundExport.step.waiting'),
          })}
        </Typography>
        {total !== null && (
          <Typography variant="body2" color="textSecondary">
            {formatNumber(done)} / {formatNumber(total)}
          </Typography>
        )}
      </Box>
      <LinearProgress
        aria-labelledby={labelId}
        {...(total
          ? { variant: 'determinate', value: (100 * (done ?? 0)) / total }
          : { variant: 'indeterminate' })}
      />
      {hasFailed && (
        <Alert severity="warning" sx={{ mt: 1.5 }}>
          {translate('roundExport.failed')}
        </Alert>
      )}
      <Button onClick={onCancel} loading={cancelling} sx={{ mt: 1 }}>
        {translate('roundExport.cancel')}
      </Button>
    </Box>
  );
}

function Finished({ found }: { found: RoundExport }) {
  const translate = useTranslate();
  const { id, rows, bytes, askedAt, askedBy, expiresAt, isFetchable } = found;
  const address = `/files/round-exports/${id}?membership=${actingId() ?? ''}`;
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1.5,
        alignItems: 'center',
        py: 1.5,
        borderTop: '1px solid #E3E4E8',
      }}
    >
      <Box sx={{ flex: '1 1 18rem' }}>
        {translate(askedBy ? 'roundExport.askedBy' : 'roundExport.asked', {
          instant: formatInstant(askedAt),
          name: askedBy ?? '',
        })}
        <Typography variant="body2" color="textSecondary">
          {translate(`roundExport.state.${isFetchable ? 'READY' : found.state}`, {
            organizations: formatNumber(rows?.organizations),
            reports: formatNumber(rows?.reports),
            figures: formatNumber(rows?.figures),
            day: formatDay(expiresAt),
            _: translate('roundExport.state.EXPIRED'),
          })}
        </Typography>
      </Box>
      {isFetchable && (
        <Button
          component="a"
          variant="outlined"
          startIcon={<DownloadIcon />}
          href={address}
          download
          aria-label={translate('roundExport.downloadOf', { instant: formatInstant(askedAt) })}
        >
          {translate('roundExport.download', { megabytes: megabytes(bytes ?? 0) })}
        </Button>
      )}
    </Box>
  );
}

/** A whole round as a workbook: asked for, watched, cancelled, and fetched while it is kept. */
export function RoundExports({ roundId }: { roundId: string }) {
  const translate = useTranslate();
  const headingId = useId();
  const { run, running } = useMutationNotice();
  const { current, refresh } = useReading<Listed>(
    ROUND_EXPORTS,
    { roundId },
    { every: (list) => (isWaiting(list) ? OFTEN : SELDOM) },
  );
  const items = current?.roundExports.items ?? [];
  const waiting = items.find(({ state }) => state === 'WAITING');
  const ended = items.filter(({ state }) => state !== 'WAITING');
  const act = async (document: string, variables: object, done?: string) => {
    await run(() => graphql(document, variables), done);
    await refresh();
  };
  return (
    <Box component="section" aria-labelledby={headingId}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', mb: 1 }}>
        <Box sx={{ flex: '1 1 20rem' }}>
          <Typography id={headingId} component="h2" variant="h6">
            {translate('roundExport.heading')}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {translate('roundExport.hint')}
          </Typography>
        </Box>
        {!waiting && (
          <Button
            variant="outlined"
            loading={running}
            onClick={() => void act(EXPORT_ROUND, { roundId })}
          >
            {translate('roundExport.ask')}
          </Button>
        )}
      </Box>
      {waiting && (
        <Running
          found={waiting}
          cancelling={running}
          onCancel={() =>
            void act(CANCEL_ROUND_EXPORT, { id: waiting.id }, 'roundExport.cancelled')
          }
        />
      )}
      {ended.length > 0 && (
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {ended.map((each) => (
            <Finished key={each.id} found={each} />
          ))}
        </Box>
      )}
    </Box>
  );
}
