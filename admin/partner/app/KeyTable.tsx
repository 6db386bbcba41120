import {
  Box,
  Button,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  type Theme,
  Typography,
  useMediaQuery,
} from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { formatDay, formatInstant } from '../../core/format.js';
import { ShownSecret } from '../../core/dialog/ShownSecret.js';
import { graphql } from '../../core/graphql.js';
import { StateChip } from '../../core/StateChip.js';
import { useMutationNotice } from '../../core/useMutationNotice.js';
import { CREATE_KEY, REVOKE_KEY, ROTATE_KEY } from '../partner.graphql.js';
import type { PartnerApp, PartnerKey } from '../partner.shape.js';

const YEAR_MS = 364 * 86_400_000;
const inAYear = () => new Date(Date.now() + YEAR_MS).toISOString().slice(0, 10);

/** Signs of a key that are its name in OAuth. */
const OAUTH_ID = 35;

/** Columns that a telephone has no room for. */
const ASIDE = { display: { xs: 'none', sm: 'table-cell' } };

function useNarrow(): boolean {
  return useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
}

interface KeyRowProps {
  partnerKey: PartnerKey;
  onRotate: () => void;
  onRevoke: () => void;
}

function KeyRow({ partnerKey, onRotate, onRevoke }: KeyRowProps) {
  const translate = useTranslate();
  const { id, state, createdAt, expiresAt, lastUsedAt } = partnerKey;
  const short = id.replaceAll('-', '').slice(-6);
  const narrow = useNarrow();
  const chip = <StateChip kind="apiKey" state={state} />;
  return (
    <TableRow>
      <TableCell>
        <Box component="code" sx={{ display: 'block', mb: narrow ? 0.5 : 0 }}>
          …{short}
        </Box>
        {narrow && chip}
      </TableCell>
      {!narrow && <TableCell>{chip}</TableCell>}
      <TableCell sx={ASIDE}>{formatDay(createdAt)}</TableCell>
      <TableCell>{formatDay(expiresAt)}</TableCell>
      <TableCell sx={ASIDE}>
        {lastUsedAt ? formatInstant(lastUsedAt) : translate('partner.neverUsed')}
      </TableCell>
      <TableCell align="right" sx={{ whiteSpace: { sm: 'nowrap' } }}>
        {state === 'LIVE' && (
          <>
            <Button
              size="small"
              aria-label={translate('partner.key.rotateOf', { short })}
              onClick={onRotate}
            >
              {translate('partner.key.rotate')}
            </Button>
            <Button
              size="small"
              color="error"
              aria-label={translate('partner.key.revokeOf', { short })}
              onClick={onRevoke}
            >
              {translate('partner.key.revoke')}
            </Button>
          </>
        )}
      </TableCell>
    </TableRow>
  );
}

const HEADS: [name: string, aside?: object][] = [
  ['id'],
  ['state', ASIDE],
  ['createdAt', ASIDE],
  ['expiresAt'],
  ['lastUsedAt', ASIDE],
];

/** Keys of an app: made, replaced, revoked; a new one is shown once. */
export function KeyTable({ app, onChanged }: { app: PartnerApp; onChanged: () => void }) {
  const translate = useTranslate();
  const { run, running } = useMutationNotice();
  const [shown, setShown] = useState<string | null>(null);
  const show = async (document: string, variables: object) => {
    const made = await run(() => graphql<{ shown: { key: string } }>(document, variables));
    if (made) setShown(made.shown.key);
    onChanged();
  };
  const revoke = async ({ id }: PartnerKey) => {
    await run(() => graphql(REVOKE_KEY, { id }), 'partner.key.revoked');
    onChanged();
  };
  const create = () => show(CREATE_KEY, { input: { clientId: app.id, expiresOn: inAYear() } });
  return (
    <>
      {app.keys.length === 0 ? (
        <Typography color="text.secondary">{translate('partner.key.none')}</Typography>
      ) : (
        <TableContainer tabIndex={0} role="region" aria-label={translate('partner.key.table')}>
          <Table size="small">
            <TableHead>
              <TableRow>
                {HEADS.map(([head, aside = {}]) => (
                  <TableCell key={head} sx={aside}>
                    {translate(`partner.key.head.${head}`)}
                  </TableCell>
                ))}
                <TableCell align="right">{translate('partner.key.head.actions')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {app.keys.map((key) => (
                <KeyRow
                  key={key.id}
                  partnerKey={key}
                  onRotate={() => void show(ROTATE_KEY, { id: key.id })}
                  onRevoke={() => void revoke(key)}
                />
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      )}
      <Box sx={{ mt: 2 }}>
        <Button variant="outlined" loading={running} onClick={() => void create()}>
          {translate('partner.key.create')}
        </Button>
      </Box>
      {shown && (
        <ShownSecret
          title={translate('partner.key.shown')}
          warning={translate('partner.key.once')}
          label={translate('partner.key.text')}
          text={shown}
          onClose={() => setShown(null)}
        >
          <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
            {translate('partner.key.oauth', { id: shown.slice(0, OAUTH_ID) })}
          </Typography>
        </ShownSecret>
      )}
    </>
  );
}
