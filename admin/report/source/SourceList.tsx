import CheckCircleIcon from '@mui/icons-material/CheckCircle';
import ScheduleIcon from '@mui/icons-material/Schedule';
import { Box, Button, Skeleton, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { formatNumber } from '../../core/format.js';
import { FailureNotice } from '../../core/frame/FailureNotice.js';
import { submissionPath } from '../../core/frame/paths.js';
import { TextLink } from '../../core/frame/TextLink.js';
import { useReading } from '../../core/reading/useReading.js';
import { figureText } from '../../submission/figure/figure-text.js';
import { REPORT_SOURCES } from '../report.graphql.js';
import type { Indicator, ReportSource } from '../report.shape.js';

const PAGE = 25;

interface SourceListProps {
  reportId: string;
  indicator: Indicator;
}

interface Page {
  reportSources: { total: number; items: ReportSource[] };
}

/** The organizations whose figures went in, page by page. Keyed by the indicator. */
export function SourceList({ reportId, indicator }: SourceListProps) {
  const translate = useTranslate();
  const [offset, setOffset] = useState(0);
  const { current, error, refresh } = useReading<Page>(REPORT_SOURCES, {
    reportId,
    indicatorCode: indicator.code,
    first: PAGE,
    offset,
  });
  const { total = 0, items = [] } = current?.reportSources ?? {};
  return (
    <section aria-labelledby="sources-organizations">
      <Typography
        component="h3"
        variant="subtitle1"
        id="sources-organizations"
        sx={{ fontWeight: 600 }}
      >
        {translate('report.source.organizations')}
      </Typography>
      {!current && error && <FailureNotice error={error} onRetry={() => void refresh()} />}
      {!current && !error && <Skeleton height={240} />}
      {current && items.length === 0 && (
        <Typography color="textSecondary">{translate('report.source.empty')}</Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {items.map((source) => (
          <SourceRow key={source.id} source={source} indicator={indicator} />
        ))}
      </Box>
      {total > PAGE && <Pager offset={offset} total={total} onTurn={setOffset} />}
    </section>
  );
}

function SourceRow({ source, indicator }: { source: ReportSource; indicator: Indicator }) {
  const translate = useTranslate();
  const { organization, submissionId, edition, accepted } = source;
  const Icon = accepted ? CheckCircleIcon : ScheduleIcon;
  return (
    <Box component="li" sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
      <Box
        sx={{ display: 'flex', gap: 2, justifyContent: 'space-between', alignItems: 'baseline' }}
      >
        <TextLink to={submissionPath(submissionId)} sx={{ minWidth: 0 }}>
          {organization.name}
        </TextLink>
        <Typography sx={{ fontWeight: 600, textAlign: 'right', flex: '0 0 auto', maxWidth: '50%' }}>
          {figureText(indicator, source)}
        </Typography>
      </Box>
      <Typography
        variant="body2"
        color="textSecondary"
        sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}
      >
        <Icon aria-hidden sx={{ fontSize: 16, color: accepted ? 'success.main' : undefined }} />
        {translate(`report.source.${accepted ? 'accepted' : 'notAccepted'}`)}
        {edition > 1 && ` · ${translate('report.source.edition')}: ${formatNumber(edition)}`}
      </Typography>
    </Box>
  );
}

interface PagerProps {
  offset: number;
  total: number;
  onTurn: (offset: number) => void;
}

function Pager({ offset, total, onTurn }: PagerProps) {
  const translate = useTranslate();
  const to = Math.min(offset + PAGE, total);
  const range = {
    from: formatNumber(offset + 1),
    to: formatNumber(to),
    total: formatNumber(total),
  };
  return (
    <Box
      sx={{ display: 'flex', gap: 1, alignItems: 'center', justifyContent: 'space-between', mt: 1 }}
    >
      <Button disabled={offset === 0} onClick={() => onTurn(offset - PAGE)}>
        {translate('report.source.previous')}
      </Button>
      <Typography variant="body2" role="status">
        {translate('report.source.range', range)}
      </Typography>
      <Button disabled={to >= total} onClick={() => onTurn(offset + PAGE)}>
        {translate('report.source.next')}
      </Button>
    </Box>
  );
}
