import { Alert, Button } from '@mui/material';
import { useState } from 'react';
import { useNavigate, useNotify, useTranslate } from 'react-admin';
import { checkTemplate } from '../../../schema/template/template-check.rule.js';
import { FormDialog } from '../../core/frame/FormDialog.js';
import { TextLink } from '../../core/frame/TextLink.js';
import { graphql } from '../../core/graphql.js';
import { PageTitle } from '../../core/PageTitle.js';
import type { DraftSession } from '../../core/draft/draft-session.js';
import { DraftBar } from '../drafting/DraftBar.js';
import { MeetingDialog } from '../drafting/MeetingDialog.js';
import { VersionViews } from '../look/VersionViews.js';
import { DISCARD_TEMPLATE, PUBLISH_TEMPLATE } from '../template.graphql.js';
import type { TemplateVersion } from '../template.shape.js';
import { TemplateEditor } from './TemplateEditor.js';
import { useTemplateDraft } from './useTemplateDraft.js';

/** "section.II.1" as people call it. */
function useNameOf() {
  const translate = useTranslate();
  return (name: string) => {
    const [, kind, code] = /^(section|indicator)\.(.+)$/.exec(name) ?? [];
    return kind ? translate(`template.part.${kind}`, { code }) : translate(`template.part.${name}`);
  };
}

interface DraftPageProps {
  template: TemplateVersion;
  onPublished: () => void;
}

/** A draft: everything typed saves itself. Keyed by the template. */
export function DraftPage({ template, onPublished }: DraftPageProps) {
  const translate = useTranslate();
  const { session, view, draft, change } = useTemplateDraft(template);
  const nameOf = useNameOf();
  const [place, setPlace] = useState<string | null>(null);
  const faults = checkTemplate(draft);
  return (
    <>
      <PageTitle
        title={translate('template.list.versionOf', { name: draft.name, number: template.number })}
        above={<TextLink to="/reportTemplates">{translate('template.title')}</TextLink>}
        actions={<Discard template={template} session={session} />}
      >
        {translate('template.page.draft')}
      </PageTitle>
      {view.restored > 0 && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {translate('draft.save.restored', { smart_count: view.restored })}
        </Alert>
      )}
      <MeetingDialog session={session} view={view} nameOf={nameOf} />
      <VersionViews
        template={template}
        draft={draft}
        faults={faults}
        onGoTo={setPlace}
        editor={<TemplateEditor draft={draft} onChange={change} place={place} onPlace={setPlace} />}
      />
      <DraftBar session={session} view={view}>
        <Publish
          template={template}
          session={session}
          faults={faults.filter(({ isAdvice }) => !isAdvice).length}
          onPublished={onPublished}
        />
      </DraftBar>
    </>
  );
}

interface StepProps {
  template: TemplateVersion;
  session: DraftSession;
}

function Publish(props: StepProps & { faults: number; onPublished: () => void }) {
  const { template, session, faults, onPublished } = props;
  const translate = useTranslate();
  const notify = useNotify();
  const [open, setOpen] = useState(false);
  const publish = async () => {
    await session.saveNow();
    await graphql(PUBLISH_TEMPLATE, { id: template.id, version: session.serverVersion() });
    notify('template.publish.done', { type: 'success' });
    onPublished();
  };
  return (
    <>
      <Button
        variant="contained"
        onClick={() =>
          faults > 0
            ? notify(translate('template.publish.faults', { smart_count: faults }), {
                type: 'warning',
              })
            : setOpen(true)
        }
      >
        {translate('template.publish.button')}
      </Button>
      <FormDialog
        open={open}
        title={translate('template.publish.title')}
        explanation={translate('template.publish.text')}
        confirmLabel={translate('template.publish.button')}
        onClose={() => setOpen(false)}
        onConfirm={publish}
      >
        {null}
      </FormDialog>
    </>
  );
}

function Discard({ template, session }: StepProps) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const notify = useNotify();
  const [open, setOpen] = useState(false);
  const discard = async () => {
    await session.saveNow();
    await graphql(DISCARD_TEMPLATE, { id: template.id, version: session.serverVersion() });
    notify('template.discard.done', { type: 'success' });
    navigate('/reportTemplates');
  };
  return (
    <>
      <Button color="error" onClick={() => setOpen(true)}>
        {translate('template.discard.button')}
      </Button>
      <FormDialog
        open={open}
        title={translate('template.discard.title')}
        explanation={translate('template.discard.text')}
        confirmLabel={translate('template.discard.button')}
        onClose={() => setOpen(false)}
        onConfirm={discard}
      >
        {null}
      </FormDialog>
    </>
  );
}
