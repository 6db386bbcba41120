import { Box, Typography } from '@mui/material';
import { useEffect } from 'react';
import { useTranslate } from 'react-admin';
import { formatInstant } from '../../../core/format.js';
import { graphql } from '../../../core/graphql.js';
import { NOTE_READING } from '../composer.graphql.js';
import { useComposer } from '../useComposer.js';

const GOES_ROUND = new Set(['DRAFT', 'IN_REVIEW', 'APPROVED']);

/** Notes once that the person has this draft before them. */
function useNotedReading() {
  const { draft, refresh } = useComposer();
  const { id, draftNumber, state } = draft;
  useEffect(() => {
    if (!GOES_ROUND.has(state)) return;
    // A note that was not taken is no trouble of the reader's.
    graphql(NOTE_READING, { reportId: id }).then(refresh, () => undefined);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for each draft
  }, [id, draftNumber]);
}

/** Who has read the draft. */
export function ReadersPanel() {
  const translate = useTranslate();
  useNotedReading();
  const { draft } = useComposer();
  const { draftNumber: number, readings } = draft;
  const readers = readings.filter((reading) => reading.draftNumber === number);
  return (
    <Box component="section" aria-labelledby="readers">
      <Typography component="h2" variant="h6" id="readers" gutterBottom>
        {translate('composer.readers.title', { number })}
      </Typography>
      {readers.length === 0 && (
        <Typography color="textSecondary">{translate('composer.readers.none')}</Typography>
      )}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {readers.map(({ id, reader, lastReadAt }) => (
          <li key={id}>
            {reader?.fullName}, {formatInstant(lastReadAt)}
          </li>
        ))}
      </Box>
    </Box>
  );
}
