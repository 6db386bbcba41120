import { Box, Button, Typography } from '@mui/material';
import { LinkBase, useListContext, useTranslate } from 'react-admin';
import { submissionPath } from '../../core/frame/paths.js';
import { SubmissionChips } from './SubmissionChips.js';
import type { SubmissionRow } from '../round.shape.js';

/** The organization's own report in the round. */
export function OwnInRound() {
  const translate = useTranslate();
  const { data = [], isPending } = useListContext<SubmissionRow>();
  const [own] = data;
  if (isPending) return null;
  return (
    <Box component="section" aria-labelledby="own-heading">
      <Typography id="own-heading" component="h2" variant="h6" sx={{ mb: 1.5 }}>
        {translate('round.own')}
      </Typography>
      {own ? (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
          <SubmissionChips row={own} />
          <Button component={LinkBase} to={submissionPath(own.id)} variant="contained">
            {translate('round.openOwn')}
          </Button>
        </Box>
      ) : (
        <Typography color="text.secondary">{translate('home.own.none')}</Typography>
      )}
    </Box>
  );
}
