import { Box, Tab, Tabs } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { TemplateDraft, TemplateFault } from '../../../schema/template/template-check.rule.js';
import type { TemplateVersion } from '../template.shape.js';
import { CheckList } from './CheckList.js';
import { DifferenceView } from './DifferenceView.js';
import { FormPreview } from './FormPreview.js';
import { ReportSkeleton } from './ReportSkeleton.js';
import { UseList } from './UseList.js';

interface VersionViewsProps {
  template: TemplateVersion;
  draft: TemplateDraft;
  /** Of a draft. */
  faults?: TemplateFault[];
  onGoTo?: (field: string) => void;
  /** Where a draft is written. */
  editor?: ReactNode;
}

/** A version seen from several sides. */
export function VersionViews({ template, draft, faults, onGoTo, editor }: VersionViewsProps) {
  const translate = useTranslate();
  const views: Record<string, ReactNode> = {
    ...(editor ? { write: editor } : {}),
    form: <FormPreview draft={draft} />,
    report: <ReportSkeleton draft={draft} />,
    ...(faults ? { check: null } : {}),
    difference: <DifferenceView template={template} draft={draft} />,
    uses: <UseList uses={template.uses} />,
  };
  const names = Object.keys(views);
  const [shown, setShown] = useState(names[0] ?? 'form');
  const goTo = (field: string) => {
    setShown('write');
    onGoTo?.(field);
  };
  return (
    <>
      <Tabs
        value={shown}
        onChange={(_, view: string) => setShown(view)}
        variant="scrollable"
        allowScrollButtonsMobile
        aria-label={translate('template.view.label')}
        sx={{ mb: 2, borderBottom: 1, borderColor: 'divider' }}
      >
        {names.map((view) => (
          <Tab
            key={view}
            value={view}
            id={`view-tab-${view}`}
            aria-controls={`view-${view}`}
            label={translate(`template.view.${view}`)}
          />
        ))}
      </Tabs>
      <Box role="tabpanel" id={`view-${shown}`} aria-labelledby={`view-tab-${shown}`}>
        {shown === 'check' ? <CheckList faults={faults ?? []} onGoTo={goTo} /> : views[shown]}
      </Box>
    </>
  );
}
