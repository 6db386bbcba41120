import { useParams, useTranslate } from 'react-admin';
import { usePermission } from '../core/acting.js';
import { EmptyState } from '../core/frame/EmptyState.js';
import { FailureNotice } from '../core/frame/FailureNotice.js';
import { LoadingScreen } from '../core/frame/LoadingScreen.js';
import { DeniedPage } from '../core/frame/MessagePages.js';
import { TextLink } from '../core/frame/TextLink.js';
import { PageTitle } from '../core/PageTitle.js';
import { useReading } from '../core/reading/useReading.js';
import { DraftPage } from './editor/DraftPage.js';
import { VersionViews } from './look/VersionViews.js';
import { TEMPLATE } from './template.graphql.js';
import { draftOf, type TemplateVersion } from './template.shape.js';

/** One version of a template: a draft is written here, a published one looked at. */
export function TemplatePage() {
  const { id = '' } = useParams();
  const translate = useTranslate();
  const mayManage = usePermission('template:manage');
  const { current, error, refresh } = useReading<{ reportTemplate: TemplateVersion | null }>(
    TEMPLATE,
    { id },
  );
  if (!mayManage) return <DeniedPage />;
  if (!current) {
    return error ? (
      <FailureNotice error={error} onRetry={() => void refresh()} />
    ) : (
      <LoadingScreen />
    );
  }
  const template = current.reportTemplate;
  if (!template) return <EmptyState title={translate('template.page.notFound')} />;
  if (template.state === 'DRAFT') {
    return <DraftPage key={id} template={template} onPublished={() => void refresh()} />;
  }
  return (
    <>
      <PageTitle
        title={translate('template.list.versionOf', template)}
        above={<TextLink to="/reportTemplates">{translate('template.title')}</TextLink>}
      >
        {translate('template.page.frozen')}
      </PageTitle>
      <VersionViews template={template} draft={draftOf(template)} />
    </>
  );
}
