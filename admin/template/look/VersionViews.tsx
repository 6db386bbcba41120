import { type ReactNode, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { TemplateDraft, TemplateFault } from '../../../schema/template/template-check.rule.js';
import type { TemplateVersion } from '../template.shape.js';
import { CheckList, type ListedFault } from '../drafting/CheckList.js';
import { ViewTabs } from '../drafting/ViewTabs.js';
import { DifferenceView } from './DifferenceView.js';
import { FormPreview } from './FormPreview.js';
import { ReportSkeleton } from './ReportSkeleton.js';
import { UseList } from './UseList.js';

/** "indicators.L04.sentence: what is wrong" as people find it. */
function useFaultSentence() {
  const translate = useTranslate();
  const placeOf = (field: string) => {
    const [, list, code] = /^(sections|indicators)\.(.+?)\.[^.\d]+/.exec(field) ?? [];
    if (list === 'sections') return translate('template.part.section', { code });
    if (list === 'indicators') return translate('template.part.indicator', { code });
    return translate('template.frame.title');
  };
  return ({ field, code, params }: ListedFault) =>
    `${placeOf(field)}: ${translate(`template.fault.${code}`, params)}`;
}

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
  const say = useFaultSentence();
  const views: Record<string, ReactNode> = {
    ...(editor ? { write: editor } : {}),
    form: <FormPreview draft={draft} />,
    report: <ReportSkeleton draft={draft} />,
    ...(faults ? { check: null } : {}),
    difference: <DifferenceView template={template} draft={draft} />,
    uses: <UseList uses={template.uses} />,
  };
  const [shown, setShown] = useState(editor ? 'write' : 'form');
  const goTo = (field: string) => {
    setShown('write');
    onGoTo?.(field);
  };
  if (faults) views['check'] = <CheckList faults={faults} say={say} onGoTo={goTo} />;
  return (
    <ViewTabs
      views={views}
      label={translate('template.view.label')}
      nameOf={(view) => translate(`template.view.${view}`)}
      shown={shown}
      onShow={setShown}
    />
  );
}
