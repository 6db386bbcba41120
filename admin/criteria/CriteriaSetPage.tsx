import { useParams, useTranslate } from 'react-admin';
import { usePermission } from '../core/acting.js';
import { EmptyState } from '../core/frame/EmptyState.js';
import { FailureNotice } from '../core/frame/FailureNotice.js';
import { LoadingScreen } from '../core/frame/LoadingScreen.js';
import { DeniedPage } from '../core/frame/MessagePages.js';
import { TextLink } from '../core/frame/TextLink.js';
import { PageTitle } from '../core/PageTitle.js';
import { useReading } from '../core/reading/useReading.js';
import { CRITERIA_SET } from './criteria.graphql.js';
import { type CriteriaVersion, draftOf } from './criteria.shape.js';
import { DraftPage } from './draft/DraftPage.js';
import { SaveFile } from './file/SaveFile.js';
import { VersionViews } from './look/VersionViews.js';
import { NextVersion } from './NextVersion.js';

/** One version of a criteria set: a draft is written here, a published one looked at. */
export function CriteriaSetPage() {
  const { id = '' } = useParams();
  const translate = useTranslate();
  const mayRead = usePermission('criteria:read');
  const mayManage = usePermission('criteria:manage');
  const { current, error, refresh } = useReading<{ criteriaSetVersion: CriteriaVersion | null }>(
    CRITERIA_SET,
    { id },
  );
  if (!mayRead) return <DeniedPage />;
  if (!current) {
    return error ? (
      <FailureNotice error={error} onRetry={() => void refresh()} />
    ) : (
      <LoadingScreen />
    );
  }
  const version = current.criteriaSetVersion;
  if (!version) return <EmptyState title={translate('criteria.page.notFound')} />;
  if (version.state === 'DRAFT' && mayManage) {
    return <DraftPage key={id} version={version} onPublished={() => void refresh()} />;
  }
  return (
    <>
      <PageTitle
        title={translate('criteria.list.versionOf', version)}
        above={<TextLink to="/criteriaSets">{translate('criteria.title')}</TextLink>}
        actions={
          <>
            <SaveFile draft={draftOf(version)} fileName={`${version.code}-${version.number}`} />
            {mayManage && version.state === 'PUBLISHED' && <NextVersion version={version} />}
          </>
        }
      >
        {translate(`criteria.page.${version.state}`)}
      </PageTitle>
      <VersionViews version={version} draft={draftOf(version)} />
    </>
  );
}
