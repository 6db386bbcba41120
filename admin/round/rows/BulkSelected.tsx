import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useGetMany, useListContext, useTranslate } from 'react-admin';
import type { Round, SubmissionRow } from '../round.shape.js';
import type { BulkAct } from './bulk-act.js';
import { BulkDialog } from './BulkDialog.js';

interface BulkSelectedProps {
  acts: BulkAct[];
  round: Round;
  onChanged: () => void;
}

/** What can be done to the ticked reports; each act counts those that it fits. */
export function BulkSelected({ acts, round, onChanged }: BulkSelectedProps) {
  const translate = useTranslate();
  const { selectedIds, onSelect, onUnselectItems } = useListContext();
  const { data = [] } = useGetMany<SubmissionRow>('submissions', { ids: selectedIds.map(String) });
  const [asked, setAsked] = useState<{ act: BulkAct; rows: SubmissionRow[] } | null>(null);
  const finish = (done: string[]) => {
    setAsked(null);
    if (done.length === 0) return;
    onSelect(selectedIds.filter((id) => !done.includes(String(id))));
    onChanged();
  };
  const count = selectedIds.length;
  if (count === 0 && asked === null) return null;
  const known = data.filter((row) => row !== undefined);
  const fitting = acts
    .map((act) => ({ act, rows: known.filter((row) => act.fits(row, round)) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <Box
      role="region"
      aria-label={translate('cockpit.bulk.selected', { count })}
      sx={{
        position: 'sticky',
        bottom: 16,
        zIndex: 5,
        mt: 2,
        px: 2,
        py: 1.25,
        borderRadius: 3,
        bgcolor: 'text.primary',
        color: 'common.white',
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        alignItems: 'center',
      }}
    >
      <Typography sx={{ flex: '1 1 10rem', fontWeight: 600 }}>
        {translate('cockpit.bulk.selected', { count })}
      </Typography>
      <Button color="inherit" onClick={() => onUnselectItems()}>
        {translate('cockpit.bulk.clear')}
      </Button>
      {fitting.map((each) => (
        <Button
          key={each.act.name}
          variant={each.act.name === 'accept' ? 'contained' : 'outlined'}
          color={each.act.name === 'accept' ? 'primary' : 'inherit'}
          onClick={() => setAsked(each)}
        >
          {translate(`cockpit.bulk.${each.act.name}.button`, { count: each.rows.length })}
        </Button>
      ))}
      {asked && <BulkDialog {...asked} round={round} onClose={finish} />}
    </Box>
  );
}
