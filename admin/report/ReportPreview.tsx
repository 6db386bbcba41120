import EditNoteIcon from '@mui/icons-material/EditNote';
import FindInPageOutlinedIcon from '@mui/icons-material/FindInPageOutlined';
import { Box, Button, Skeleton, Typography } from '@mui/material';
import { useEffect, useRef } from 'react';
import { LinkBase, useTranslate } from 'react-admin';
import { EmptyState } from '../core/frame/EmptyState.js';
import { composerPath } from '../core/frame/paths.js';
import { FailureNotice } from '../core/frame/FailureNotice.js';
import { useReading } from '../core/reading/useReading.js';
import { DocumentFrame } from './DocumentFrame.js';
import { REPORT_PREVIEW } from './report.graphql.js';
import type { Report } from './report.shape.js';

interface ReportPreviewProps {
  report: Report;
  /** A figure in the text was chosen. */
  onIndicator: (code: string, at: HTMLElement) => void;
  /** Sources are asked for without pointing at a figure. */
  onSources: () => void;
}

/** The text reads differently once something of this changes. */
function editionOf({ composedAt, state, document }: Report): string {
  return [composedAt, state, document?.id, document?.signedAt].join(' ');
}

/** The report's text in its official layout; its figures lead to their sources. */
export function ReportPreview({ report, onIndicator, onSources }: ReportPreviewProps) {
  const translate = useTranslate();
  const { current, error, refresh } = useReading<{ report: { previewHtml: string | null } | null }>(
    REPORT_PREVIEW,
    { id: report.id },
  );
  const edition = editionOf(report);
  const shown = useRef(edition);
  useEffect(() => {
    if (shown.current === edition) return;
    shown.current = edition;
    void refresh();
  }, [edition, refresh]);
  const html = current?.report?.previewHtml;
  return (
    <Box component="section" aria-labelledby="report-preview">
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: 'space-between', mb: 1 }}
      >
        <Box>
          <Typography component="h2" variant="h6" id="report-preview">
            {translate('report.preview.title')}
          </Typography>
          {html && (
            <Typography variant="body2" color="textSecondary">
              {translate('report.preview.hint')}
            </Typography>
          )}
        </Box>
        {html && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            <Button startIcon={<FindInPageOutlinedIcon />} onClick={onSources}>
              {translate('report.preview.sources')}
            </Button>
            <Button
              component={LinkBase}
              to={composerPath(report.id)}
              startIcon={<EditNoteIcon />}
              variant="outlined"
            >
              {translate(report.state === 'DRAFT' ? 'composer.open' : 'composer.view')}
            </Button>
          </Box>
        )}
      </Box>
      {!current && error && <FailureNotice error={error} onRetry={() => void refresh()} />}
      {!current && !error && <Skeleton variant="rectangular" height={480} />}
      {current && !html && (
        <EmptyState title={translate('report.preview.empty')}>
          {translate('report.preview.emptyHint')}
        </EmptyState>
      )}
      {html && (
        <DocumentFrame
          html={html}
          title={translate('report.preview.title')}
          onIndicator={onIndicator}
        />
      )}
    </Box>
  );
}
