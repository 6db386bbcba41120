import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  TextField,
} from '@mui/material';
import { useEffect, useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../core/frame/EmptyState.js';
import { FailureNotice } from '../core/frame/FailureNotice.js';
import { useReading } from '../core/reading/useReading.js';
import { EvidenceView } from './EvidenceView.js';
import { FIND_EVIDENCE } from './evidence.graphql.js';
import type { Evidence } from './evidence.shape.js';

const PAUSE = 300;
const PAGE = 20;

function useLater(text: string): string {
  const [later, setLater] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setLater(text.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return later;
}

interface EvidencePickerProps {
  /** What it is to prove. */
  name: string;
  /** Already there. */
  used: ReadonlySet<string>;
  period: { startOn: string; endOn: string };
  onPick: (id: string) => Promise<unknown>;
  onClose: () => void;
}

/** Takes evidence of the store, of this year or of years before. */
export function EvidencePicker({ name, used, period, onPick, onClose }: EvidencePickerProps) {
  const translate = useTranslate();
  const titleId = useId();
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState(PAGE);
  const [running, setRunning] = useState<string | null>(null);
  const search = useLater(typed);
  const { current, loading, error, refresh } = useReading<{
    evidences: { total: number; items: Evidence[] };
  }>(FIND_EVIDENCE, { first: Math.min(shown, 100), offset: 0, filter: { search: search || null } });
  const items = current?.evidences.items ?? [];
  const pick = async (id: string) => {
    setRunning(id);
    await onPick(id).finally(() => setRunning(null));
  };
  return (
    <Dialog open fullWidth maxWidth="md" onClose={onClose} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{translate('evidence.pick.title', { name })}</DialogTitle>
      <DialogContent dividers>
        <TextField
          type="search"
          fullWidth
          label={translate('evidence.pick.search')}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          slotProps={{ htmlInput: { maxLength: 100 } }}
          sx={{ mb: 2 }}
        />
        {error && <FailureNotice error={error} onRetry={() => void refresh()} />}
        {!loading && !error && items.length === 0 && (
          <EmptyState title={translate('evidence.pick.empty')} />
        )}
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
          {items.map((evidence) => (
            <Box component="li" key={evidence.id} sx={{ display: 'flex', gap: 1 }}>
              <EvidenceView evidence={evidence} period={period} />
              <Button
                size="small"
                variant="outlined"
                disabled={used.has(evidence.id)}
                loading={running === evidence.id}
                aria-label={translate('evidence.pick.takeOf', { name: evidence.title })}
                onClick={() => void pick(evidence.id)}
                sx={{ alignSelf: 'center', flexShrink: 0 }}
              >
                {translate(used.has(evidence.id) ? 'evidence.pick.used' : 'evidence.pick.take')}
              </Button>
            </Box>
          ))}
        </Box>
        {current && current.evidences.total > items.length && items.length < 100 && (
          <Button onClick={() => setShown(shown + PAGE)} sx={{ mt: 1 }}>
            {translate('evidence.pick.more')}
          </Button>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
