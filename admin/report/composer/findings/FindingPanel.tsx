import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { graphql } from '../../../core/graphql.js';
import { useMutationNotice } from '../../../core/useMutationNotice.js';
import { RESTORE_FINDING } from '../composer.graphql.js';
import { useComposer } from '../useComposer.js';
import { FindingCard } from './FindingCard.js';
import { IgnoreFinding } from './IgnoreFinding.js';

const LIST = { listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 };

/** What the checks found, beside the text: each leads to its place and offers what to do. */
export function FindingPanel() {
  const translate = useTranslate();
  const { draft, findings, canEdit, refresh } = useComposer();
  const { run } = useMutationNotice();
  const { open, ignored } = findings;
  const restore = async (findingId: string) => {
    await run(() => graphql(RESTORE_FINDING, { reportId: draft.id, findingId }));
    await refresh();
  };
  return (
    <Box component="section" aria-labelledby="findings">
      <Typography component="h2" variant="h6" id="findings" gutterBottom>
        {translate('composer.finding.title', { count: open.length })}
      </Typography>
      {open.length === 0 && (
        <Typography color="textSecondary">{translate('composer.finding.none')}</Typography>
      )}
      <Box component="ul" sx={LIST}>
        {open.map((finding) => (
          <FindingCard key={finding.id} finding={finding}>
            {canEdit && <IgnoreFinding finding={finding} />}
          </FindingCard>
        ))}
      </Box>
      {ignored.length > 0 && (
        <Box component="details" sx={{ mt: 2 }}>
          <summary>{translate('composer.finding.ignored', { count: ignored.length })}</summary>
          <Box component="ul" sx={{ ...LIST, mt: 1 }}>
            {ignored.map((finding) => (
              <FindingCard
                key={finding.id}
                finding={finding}
                reason={`${finding.author?.fullName ?? ''}: ${finding.reason}`}
              >
                {canEdit && (
                  <Button size="small" color="inherit" onClick={() => void restore(finding.id)}>
                    {translate('composer.finding.restore')}
                  </Button>
                )}
              </FindingCard>
            ))}
          </Box>
        </Box>
      )}
    </Box>
  );
}
