import UndoIcon from '@mui/icons-material/Undo';
import { Alert, Box, Button } from '@mui/material';
import { useCallback, useRef, useState } from 'react';
import { LinkBase, useParams, useTranslate } from 'react-admin';
import { EmptyState } from '../../core/frame/EmptyState.js';
import { FailureNotice } from '../../core/frame/FailureNotice.js';
import { LoadingScreen } from '../../core/frame/LoadingScreen.js';
import { reportPath } from '../../core/frame/paths.js';
import { TextLink } from '../../core/frame/TextLink.js';
import { PageTitle } from '../../core/PageTitle.js';
import { useReading } from '../../core/reading/useReading.js';
import { StateChip } from '../../core/StateChip.js';
import { SourcesDrawer } from '../source/SourcesDrawer.js';
import { COMPOSER } from './composer.graphql.js';
import type { Draft } from './composer.shape.js';
import { FindingPanel } from './findings/FindingPanel.js';
import { Paper } from './paper/Paper.js';
import { DraftComparison } from './review/DraftComparison.js';
import { ReadersPanel } from './review/ReadersPanel.js';
import { ComposerProvider, useComposing, useComposer } from './useComposer.js';

/** A report's draft as a page of paper whose blocks are edited in their place. */
export function ComposerPage() {
  const { id = '' } = useParams();
  const { current, error, refresh } = useReading<{ report: Draft | null }>(COMPOSER, { id });
  const again = useCallback(() => refresh(), [refresh]);
  const translate = useTranslate();
  if (!current) {
    return error ? (
      <FailureNotice error={error} onRetry={() => void refresh()} />
    ) : (
      <LoadingScreen />
    );
  }
  if (!current.report || current.report.blocks.length === 0) {
    return (
      <>
        <PageTitle title={translate('composer.title')} />
        <EmptyState
          title={translate('composer.empty')}
          action={
            <Button component={LinkBase} to={reportPath(id)} variant="contained">
              {translate('composer.toReport')}
            </Button>
          }
        >
          {translate('composer.emptyHint')}
        </EmptyState>
      </>
    );
  }
  return <LoadedComposer key={id} draft={current.report} refresh={again} />;
}

interface LoadedProps {
  draft: Draft;
  refresh: () => Promise<unknown>;
}

function LoadedComposer({ draft, refresh }: LoadedProps) {
  const [indicator, setIndicator] = useState<string | null>(null);
  const [isComparing, setComparing] = useState(false);
  const figure = useRef<HTMLElement>(null);
  const showSources = useCallback((code: string, at: HTMLElement) => {
    figure.current = at;
    setIndicator(code);
  }, []);
  const composer = useComposing({ draft, refresh, showSources });
  return (
    <ComposerProvider value={composer}>
      <Heading isComparing={isComparing} onCompare={() => setComparing(!isComparing)} />
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 22rem' },
        }}
      >
        {isComparing ? <DraftComparison /> : <Paper />}
        <Box sx={{ display: 'grid', gap: 3 }}>
          <FindingPanel />
          <ReadersPanel />
        </Box>
      </Box>
      <SourcesDrawer
        report={draft}
        code={indicator}
        onChoose={setIndicator}
        onClosed={() => {
          figure.current?.focus();
          figure.current = null;
        }}
      />
    </ComposerProvider>
  );
}

interface HeadingProps {
  isComparing: boolean;
  onCompare: () => void;
}

function Heading({ isComparing, onCompare }: HeadingProps) {
  const translate = useTranslate();
  const { draft, canEdit, running, undo } = useComposer();
  const stale = draft.blocks.filter((block) => block.stale).length;
  return (
    <>
      <PageTitle
        title={translate('composer.title')}
        above={<TextLink to={reportPath(draft.id)}>{draft.round.label}</TextLink>}
        actions={
          <>
            <StateChip kind="report" state={draft.state} size="medium" />
            {draft.draftNumber > 1 && (
              <Button aria-pressed={isComparing} onClick={onCompare}>
                {translate(isComparing ? 'composer.drafts.close' : 'composer.drafts.open')}
              </Button>
            )}
            {canEdit && (
              <Button startIcon={<UndoIcon />} disabled={running} onClick={() => void undo()}>
                {translate('composer.undo')}
              </Button>
            )}
          </>
        }
      >
        {translate('report.page.draft', { number: draft.draftNumber })}
      </PageTitle>
      <Box sx={{ display: 'grid', gap: 2, mb: 2 }}>
        {!canEdit && <Alert severity="info">{translate('composer.readOnly')}</Alert>}
        {stale > 0 && (
          <Alert severity="warning">
            {translate('composer.staleCount', { smart_count: stale })}
          </Alert>
        )}
      </Box>
    </>
  );
}
