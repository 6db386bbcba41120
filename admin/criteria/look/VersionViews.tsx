import { type ReactNode, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { CriteriaDraft, CriteriaFault } from '../../../schema/criteria/criteria-check.rule.js';
import { CheckList, type ListedFault } from '../../template/drafting/CheckList.js';
import { ViewTabs } from '../../template/drafting/ViewTabs.js';
import type { CriteriaVersion } from '../criteria.shape.js';
import { useFaultSentence } from '../draft/faults.js';
import { DifferenceView } from './DifferenceView.js';
import { SetReading } from './SetReading.js';
import { UseList } from './UseList.js';

/** "criteria.1.1.name: what is wrong" as people find it. */
function useListedFault() {
  const translate = useTranslate();
  const sentence = useFaultSentence();
  return (fault: ListedFault) => {
    const [list = '', ...rest] = fault.field.split('.');
    const said = sentence(fault);
    if (list === 'sum') return `${translate(`hostType.${rest.join('.')}`)}: ${said}`;
    const code = rest.filter((each) => /^[A-Z0-9]+$/.test(each)).join('.');
    return `${translate(`criteria.part.${list}`)} ${code}`.trim() + `: ${said}`;
  };
}

interface VersionViewsProps {
  version: CriteriaVersion;
  draft: CriteriaDraft;
  /** Of a draft. */
  faults?: readonly CriteriaFault[];
  onGoTo?: (field: string) => void;
  /** Where a draft is written. */
  editor?: ReactNode;
  /** What becomes of last round's answers. */
  rescore?: ReactNode;
}

/** A version seen from several sides. */
export function VersionViews(props: VersionViewsProps) {
  const { version, draft, faults, onGoTo, editor, rescore } = props;
  const translate = useTranslate();
  const say = useListedFault();
  const [shown, setShown] = useState(editor ? 'write' : 'read');
  const goTo = (field: string) => {
    setShown('write');
    onGoTo?.(field);
  };
  const views: Record<string, ReactNode> = {
    ...(editor ? { write: editor } : {}),
    read: <SetReading content={draft.content} />,
    ...(faults ? { check: <CheckList faults={faults} say={say} onGoTo={goTo} /> } : {}),
    difference: <DifferenceView version={version} draft={draft} />,
    ...(rescore ? { rescore } : {}),
    uses: <UseList uses={version.uses} />,
  };
  return (
    <ViewTabs
      views={views}
      label={translate('criteria.view.label')}
      nameOf={(view) => translate(`criteria.view.${view}`)}
      shown={shown}
      onShow={setShown}
    />
  );
}
