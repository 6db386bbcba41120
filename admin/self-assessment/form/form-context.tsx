import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import type { Criterion } from '../../../schema/criteria/criteria.model.js';
import type { AssessmentScore, CriterionScore } from '../../../schema/criteria/score.model.js';
import type { DraftFields } from '../../../schema/core/draft/draft-merge.rule.js';
import type { FieldFault } from '../../../schema/core/field-fault.js';
import {
  type Asked,
  askedOf,
  faultsOf,
  type KeptAnswer,
  scoreNow,
} from '../../../schema/self-assessment/self-assessment.rule.js';
import { answerIn, answerName, type AskedMeasure } from '../answer/answer-fields.js';
import { measuresOf } from '../draft/assessment-draft.js';
import type { SelfAssessment } from '../self-assessment.shape.js';

export interface FormState {
  assessment: SelfAssessment;
  fields: DraftFields;
  measures: ReadonlyMap<string, AskedMeasure>;
  asked: readonly Asked[];
  answers: readonly KeptAnswer[];
  score: AssessmentScore;
  /** In the order of the form. */
  faults: readonly FieldFault[];
  /** Whether the whole form is held to account: then what is missing is a fault too. */
  isChecked: boolean;
  /** Null where nothing can be typed. */
  set: ((name: string, text: string) => void) | null;
  /** The server holds more than the form shows: evidence, officers. */
  refresh: () => void;
}

const Form = createContext<FormState | null>(null);

interface FormProviderProps {
  assessment: SelfAssessment;
  fields: DraftFields;
  isChecked: boolean;
  set: FormState['set'];
  refresh: () => void;
  children: ReactNode;
}

/** Everything that follows from the texts of a form: answers, points, faults. */
function workedOut(assessment: SelfAssessment, fields: DraftFields) {
  const { criteria } = assessment.round;
  const { hostType } = assessment.organization;
  const measures = measuresOf(assessment);
  const asked = askedOf(criteria, hostType);
  const kept = new Map(assessment.answers.map((answer) => [answer.criterion, answer]));
  const answers = asked.map(({ code }): KeptAnswer => ({
    ...answerIn(code, measures.get(code) ?? { kind: 'GATE' }, fields),
    carriedFrom: fields[answerName(code, 'carried')] || null,
    evidence: kept.get(code)?.evidence ?? [],
  }));
  const score = scoreNow(criteria, hostType, answers);
  const period = assessment.round;
  const faults = faultsOf({ content: criteria, hostType, answers, period });
  return { measures, asked, answers, score, faults };
}

/** Gives the parts of a form what they show and where they write. */
export function FormProvider(props: FormProviderProps) {
  const { assessment, fields, isChecked, set, refresh, children } = props;
  const worked = useMemo(() => workedOut(assessment, fields), [assessment, fields]);
  const state = useMemo(
    () => ({ assessment, fields, isChecked, set, refresh, ...worked }),
    [assessment, fields, isChecked, set, refresh, worked],
  );
  return <Form value={state}>{children}</Form>;
}

export function useForm(): FormState {
  const state = useContext(Form);
  if (!state) throw new Error('Outside the form of a self-assessment');
  return state;
}

/** Id of what is answered, in the page. */
export const answerId = (code: string) => `answer-${code}`;

/** Told at once; what is only missing waits until the form is held to account. */
const AT_ONCE = ['EVIDENCE_OUT_OF_PERIOD'];

/** One thing that is asked: its texts, its points, what is wrong with it. */
export function useAnswer(code: string) {
  const { assessment, fields, set, score, faults, isChecked } = useForm();
  const translate = useTranslate();
  const own = faults.filter(({ field }) => field === `answers.${code}`);
  const told = own.filter((fault) => isChecked || AT_ONCE.includes(fault.code));
  const type = (part: string, text: string) => {
    if (!set) return;
    set(answerName(code, part), text);
    // Whoever changes what was taken over has seen it.
    if (part !== 'note' && fields[answerName(code, 'carried')])
      set(answerName(code, 'carried'), '');
  };
  return {
    read: (part: string) => fields[answerName(code, part)] ?? '',
    type: set ? type : null,
    kept: assessment.answers.find((each) => each.criterion === code),
    last: assessment.lastAnswers.find((each) => each.criterion === code),
    remark: assessment.returnRemarks.find((each) => each.criterion === code)?.reason,
    score: scoreOf(score, code),
    faults: told.map((fault) => translate(`selfAssessment.fault.${fault.code}`)),
  };
}

function scoreOf({ standards }: AssessmentScore, code: string): CriterionScore | undefined {
  return standards.flatMap(({ criteria }) => criteria).find(({ criterion }) => criterion === code);
}

/** A criterion of the round's set. */
export function criterionOf({ round }: SelfAssessment, code: string): Criterion | undefined {
  return round.criteria.standards
    .flatMap(({ criteria }) => criteria)
    .find((criterion) => criterion.code === code);
}
