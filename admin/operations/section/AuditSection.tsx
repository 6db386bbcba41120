import { Alert, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Light } from '../../../schema/operations/operations.rule.js';
import { usePermission } from '../../core/acting.js';
import { formatDistance, formatInstant, formatNumber } from '../../core/format.js';
import { graphql } from '../../core/graphql.js';
import { useMutationNotice } from '../../core/useMutationNotice.js';
import { CHECK_AUDIT_LOG } from '../operations.graphql.js';
import type { Operations } from '../operations.shape.js';
import { Panel } from './Panel.js';

type Audit = Operations['audit'];

function Verdict({ audit }: { audit: Audit }) {
  const translate = useTranslate();
  const { verdict, checkedEvents, missingEvents, brokenSequence } = audit;
  const words = translate(`operations.audit.verdict.${verdict ?? 'NONE'}`, {
    events: formatNumber(checkedEvents),
    missing: formatNumber(missingEvents),
    sequence: formatNumber(brokenSequence),
  });
  const isTampered = verdict === 'BROKEN' || verdict === 'CUT';
  return isTampered ? <Alert severity="error">{words}</Alert> : <Typography>{words}</Typography>;
}

interface AuditSectionProps {
  audit: Audit;
  light: Light;
  onChanged: () => void;
}

/** When the audit log was last looked through, and what came of it. */
export function AuditSection({ audit, light, onChanged }: AuditSectionProps) {
  const translate = useTranslate();
  const mayCheck = usePermission('operations:retry');
  const { run, running } = useMutationNotice();
  const { checkedAt, lastSeal, sealed, unsealed } = audit;
  const check = async () => {
    await run(() => graphql(CHECK_AUDIT_LOG), 'operations.audit.asked');
    onChanged();
  };
  const button = (
    <Button size="small" variant="outlined" loading={running} onClick={() => void check()}>
      {translate('operations.audit.check')}
    </Button>
  );
  return (
    <Panel section="audit" light={light} actions={mayCheck && button}>
      <Verdict audit={audit} />
      {checkedAt && (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
          {translate('operations.audit.checkedAt', {
            instant: formatInstant(checkedAt),
            distance: formatDistance(checkedAt),
          })}
        </Typography>
      )}
      <Typography variant="body2" color="text.secondary">
        {translate('operations.audit.unsealed', { count: formatNumber(unsealed) })}
      </Typography>
      {lastSeal && (
        <Typography variant="body2" color="text.secondary">
          {translate('operations.audit.end', { sequence: formatNumber(sealed) })}{' '}
          <code>{lastSeal}</code>
        </Typography>
      )}
    </Panel>
  );
}
