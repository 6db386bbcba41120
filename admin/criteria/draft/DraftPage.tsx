import { Alert, Box } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { checkCriteria } from '../../../schema/criteria/criteria-check.rule.js';
import { TextLink } from '../../core/frame/TextLink.js';
import { PageTitle } from '../../core/PageTitle.js';
import { DraftBar } from '../../template/drafting/DraftBar.js';
import { MeetingDialog } from '../../template/drafting/MeetingDialog.js';
import type { CriteriaVersion } from '../criteria.shape.js';
import { CriteriaEditor } from '../editor/CriteriaEditor.js';
import { SetSums } from '../look/Sums.js';
import { ReadFile } from '../file/ReadFile.js';
import { SaveFile } from '../file/SaveFile.js';
import { VersionViews } from '../look/VersionViews.js';
import { RescorePanel } from '../rescore/RescorePanel.js';
import { Discard } from './Discard.js';
import { FaultsProvider } from './faults.js';
import { HistoryButtons } from './HistoryButtons.js';
import { Publish } from './Publish.js';
import { useCriteriaDraft } from './useCriteriaDraft.js';

interface DraftPageProps {
  version: CriteriaVersion;
  onPublished: () => void;
}

/** "criteria.1.1" as people call it. */
function usePartName() {
  const translate = useTranslate();
  return (field: string) => {
    const [list = '', ...rest] = field.split('.');
    if (list === 'order') return translate('criteria.part.order');
    return `${translate(`criteria.part.${list}`)} ${rest.join('.')}`.trim();
  };
}

/** A draft: everything typed saves itself. Keyed by the version. */
export function DraftPage({ version, onPublished }: DraftPageProps) {
  const translate = useTranslate();
  const partName = usePartName();
  const { session, view, draft, change, undo, redo } = useCriteriaDraft(version);
  const [place, setPlace] = useState<string | null>(null);
  const faults = checkCriteria(draft);
  const { number } = version;
  return (
    <FaultsProvider value={faults}>
      <PageTitle
        title={translate('criteria.list.versionOf', { name: draft.name, number })}
        above={<TextLink to="/criteriaSets">{translate('criteria.title')}</TextLink>}
        actions={
          <>
            <HistoryButtons undo={undo} redo={redo} />
            <ReadFile draft={draft} onTake={change} />
            <SaveFile draft={draft} fileName={`${version.code}-${number}`} />
            <Discard version={version} session={session} />
          </>
        }
      >
        {translate('criteria.page.draft')}
      </PageTitle>
      {view.restored > 0 && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {translate('draft.save.restored', { smart_count: view.restored })}
        </Alert>
      )}
      <MeetingDialog session={session} view={view} nameOf={partName} />
      <VersionViews
        version={version}
        draft={draft}
        faults={faults}
        onGoTo={setPlace}
        rescore={
          <RescorePanel versionId={version.id} session={session} bands={draft.content.bands} />
        }
        editor={<CriteriaEditor draft={draft} onChange={change} place={place} onPlace={setPlace} />}
      />
      <DraftBar session={session} view={view}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
          <SetSums standards={draft.content.standards} />
          <Publish
            version={version}
            session={session}
            faults={faults.filter(({ isAdvice }) => !isAdvice).length}
            onPublished={onPublished}
          />
        </Box>
      </DraftBar>
    </FaultsProvider>
  );
}
