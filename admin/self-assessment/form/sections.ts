/** The form in sections: gates first, the standards, what is added. */
import type { Asked } from '../../../schema/self-assessment/self-assessment.rule.js';
import type { FormState } from './form-context.js';

export const GATES = 'gates';
export const BONUSES = 'bonuses';

export interface Section {
  code: string;
  /** Null for gates and bonuses, which the console names. */
  name: string | null;
  asked: Asked[];
  answered: number;
  faults: number;
  /** Null where there are none. */
  points: number | null;
  maximum: number | null;
}

type Shown = Pick<FormState, 'assessment' | 'asked' | 'answers' | 'score'>;

const isAnswered = ({ answers }: Shown, { code }: Asked) =>
  answers.some(
    ({ criterion, value, notApplicable }) =>
      criterion === code && (Boolean(value) || (notApplicable ?? null) !== null),
  );

function sectionOf(state: Shown, code: string, name: string | null, codes: readonly string[]) {
  const asked = state.asked.filter((each) => codes.includes(each.code));
  const standard = state.score.standards.find((each) => each.standard === code);
  return {
    code,
    name,
    asked,
    answered: asked.filter((each) => isAnswered(state, each)).length,
    points: standard?.points ?? null,
    maximum: standard?.maximum ?? null,
  };
}

/** Sections in which this kind of host is asked something. */
export function sectionsOf(state: FormState, faultsAt: ReadonlySet<string>): Section[] {
  const { gates, standards, bonuses } = state.assessment.round.criteria;
  const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code);
  return [
    sectionOf(state, GATES, null, codes(gates)),
    ...standards.map(({ code, name, criteria }) => sectionOf(state, code, name, codes(criteria))),
    sectionOf(state, BONUSES, null, codes(bonuses)),
  ]
    .filter(({ asked }) => asked.length > 0)
    .map((section) => ({
      ...section,
      faults: section.asked.filter(({ code }) => faultsAt.has(code)).length,
    }));
}
