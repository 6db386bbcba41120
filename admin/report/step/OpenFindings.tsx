import { Alert } from '@mui/material';
import { useTranslate } from 'react-admin';
import { composerPath } from '../../core/frame/paths.js';
import { TextLink } from '../../core/frame/TextLink.js';
import { useReading } from '../../core/reading/useReading.js';
import { OPEN_FINDINGS } from '../composer/composer.graphql.js';

/** Before a draft is sent for review: what its checks still find. It holds nobody back. */
export function OpenFindings({ reportId }: { reportId: string }) {
  const translate = useTranslate();
  const { current } = useReading<{ report: { openFindings: number } | null }>(OPEN_FINDINGS, {
    id: reportId,
  });
  const count = current?.report?.openFindings ?? 0;
  if (count === 0) return null;
  return (
    <Alert severity="warning">
      {translate('composer.finding.open', { smart_count: count })}{' '}
      <TextLink to={composerPath(reportId)}>{translate('composer.finding.see')}</TextLink>
    </Alert>
  );
}
