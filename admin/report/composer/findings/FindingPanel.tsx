import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Finding } from '../../../../schema/report/lint/lint.model.js';
import { graphql } from '../../../core/graphql.js';
import { ReasonDialog } from '../../../core/ReasonDialog.js';
import { useMutationNotice } from '../../../core/useMutationNotice.js';
import { IGNORE_FINDING, RESTORE_FINDING } from '../composer.graphql.js';
import { useComposer } from '../useComposer.js';
import { FindingCard } from './FindingCard.js';
import { useFindings } from './useFindings.js';

const LIST = { listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 };

/** What the checks found, beside the text: each leads to its place and offers what to do. */
export function FindingPanel() {
  const translate = useTranslate();
  const { draft, canEdit, refresh } = useComposer();
  const { run } = useMutationNotice();
  const { open, ignored } = useFindings(draft);
  const [ignoring, setIgnoring] = useState<Finding | null>(null);
  const restore = async (findingId: string) => {
    await run(() => graphql(RESTORE_FINDING, { reportId: draft.id, findingId }));
    await refresh();
  };
  const ignore = async (reason: string) => {
    const input = { reportId: draft.id, findingId: ignoring?.id, reason };
    await graphql(IGNORE_FINDING, { input });
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
            {canEdit && (
              <Button size="small" color="inherit" onClick={() => setIgnoring(finding)}>
                {translate('composer.finding.ignore')}
              </Button>
            )}
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
      <ReasonDialog
        open={ignoring !== null}
        title={translate('composer.finding.ignoreTitle')}
        explanation={translate('composer.finding.ignoreText')}
        confirmLabel={translate('composer.finding.ignoreConfirm')}
        length={{ min: 5, max: 500 }}
        onClose={() => setIgnoring(null)}
        onConfirm={ignore}
      />
    </Box>
  );
}
