import { Button } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Finding } from '../../../../schema/report/lint/lint.model.js';
import { graphql } from '../../../core/graphql.js';
import { ReasonDialog } from '../../../core/ReasonDialog.js';
import { IGNORE_FINDING } from '../composer.graphql.js';
import { useComposer } from '../useComposer.js';

/** Leaves a finding as it is, for a reason. */
export function IgnoreFinding({ finding }: { finding: Finding }) {
  const translate = useTranslate();
  const { draft, refresh } = useComposer();
  const [isAsking, setAsking] = useState(false);
  const word = (key: string) => translate(`composer.finding.${key}`);
  const ignore = async (reason: string) => {
    const input = { reportId: draft.id, findingId: finding.id, reason };
    await graphql(IGNORE_FINDING, { input });
    await refresh();
  };
  return (
    <>
      <Button size="small" color="inherit" onClick={() => setAsking(true)}>
        {word('ignore')}
      </Button>
      <ReasonDialog
        open={isAsking}
        title={word('ignoreTitle')}
        explanation={word('ignoreText')}
        confirmLabel={word('ignoreConfirm')}
        length={{ min: 5, max: 500 }}
        onClose={() => setAsking(false)}
        onConfirm={ignore}
      />
    </>
  );
}
