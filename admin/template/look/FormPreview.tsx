import { Box, MenuItem, TextField, Typography } from '@mui/material';
import { useState, useSyncExternalStore } from 'react';
import { useTranslate } from 'react-admin';
import type { TemplateDraft } from '../../../schema/template/template-check.rule.js';
import { HostType } from '../../../schema/template/template.model.js';
import { DraftSession } from '../../core/draft/draft-session.js';
import { DraftKeeper } from '../../core/draft/kept-draft.js';
import { sectionsProgress } from '../../submission/form/faults.js';
import { FormProvider } from '../../submission/form/form-context.js';
import { SectionPanel } from '../../submission/form/SectionPanel.js';
import type { Submission } from '../../submission/submission.shape.js';

/** Nothing that is tried out here is sent or kept anywhere. */
function trySession(): DraftSession {
  const nowhere = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };
  const empty = { version: 0, fields: {} };
  const port = { save: async () => 0, load: async () => empty };
  return new DraftSession(port, new DraftKeeper(nowhere, 'preview', 'preview'), empty);
}

/** A report nobody has written, by this template, of an organization of a kind. */
function exampleSubmission({ content, indicators }: TemplateDraft, hostType: HostType): Submission {
  return {
    organization: { id: '', name: '', shortName: '', hostType },
    returnRemarks: [],
    previousFigures: [],
    figures: [],
    narratives: [],
    practices: [],
    round: {
      template: {
        ...content,
        sections: content.sections.map((section) => ({
          ...section,
          prompt: section.prompt ?? null,
          quotesPractices: section.quotesPractices ?? null,
        })),
        indicators: indicators.map((indicator) => ({
          numeratorLabel: null,
          denominatorLabel: null,
          categories: null,
          definition: null,
          sourceNote: null,
          prefill: null,
          rules: [],
          ...indicator,
          id: indicator.code,
        })),
      },
    },
    // The form of a preview asks for nothing else of a submission.
  } as unknown as Submission;
}

/** The form as an organization will see it, to try out. */
export function FormPreview({ draft }: { draft: TemplateDraft }) {
  const translate = useTranslate();
  const [host, setHost] = useState<HostType>('AGENCY');
  const [session] = useState(trySession);
  const view = useSyncExternalStore(session.subscribe, session.snapshot);
  const submission = exampleSubmission(draft, host);
  const progress = sectionsProgress(submission, view.fields);
  const codes = progress.map(({ section }) => section.code);
  const [shown, setShown] = useState(codes[0] ?? '');
  const at = Math.max(0, codes.indexOf(shown));
  const panel = progress[at];
  return (
    <>
      <Typography color="textSecondary" sx={{ mb: 2 }}>
        {translate('template.form.hint')}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 2 }}>
        <TextField
          select
          label={translate('template.form.host')}
          value={host}
          onChange={({ target }) => setHost(target.value as HostType)}
          sx={{ minWidth: '12rem' }}
        >
          {Object.values(HostType).map((each) => (
            <MenuItem key={each} value={each}>
              {translate(`hostType.${each}`)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          label={translate('template.form.section')}
          value={codes[at] ?? ''}
          onChange={({ target }) => setShown(target.value)}
          sx={{ minWidth: '8rem' }}
        >
          {codes.map((code) => (
            <MenuItem key={code} value={code}>
              {code}
            </MenuItem>
          ))}
        </TextField>
      </Box>
      <FormProvider
        submission={submission}
        session={session}
        view={view}
        isChecked={false}
        serverFaults={[]}
      >
        {panel && (
          <SectionPanel
            key={panel.section.code}
            progress={panel}
            neighbours={{ before: codes[at - 1], after: codes[at + 1] }}
            onChoose={setShown}
          />
        )}
      </FormProvider>
    </>
  );
}
