import type { DraftFields } from '../../../schema/core/draft/draft-merge.rule.js';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import type { FieldFault } from '../../../schema/core/field-fault.js';
import { formatNumber } from '../../core/format.js';
import type { ApiFieldFault } from '../../core/graphql.js';
import type { FigureSets } from '../../../schema/submission/figure-check.rule.js';
import { carriedField } from '../../../schema/submission/draft/draft-fields.rule.js';
import { formField } from '../../../schema/submission/draft/draft-input.rule.js';
import type { DraftSession, DraftView } from '../../core/draft/draft-session.js';
import type { Submission } from '../submission.shape.js';
import { draftFaults, figureSets } from './faults.js';

/** A fault with the server's sentence where it was the server that found it. */
export type FormFault = FieldFault & { message?: string };

interface FormState {
  submission: Submission;
  fields: DraftFields;
  /** The figures among which each is judged. */
  sets: FigureSets;
  set: (name: string, text: string) => void;
  /** In the order of the form. */
  faults: readonly FormFault[];
  /** Whether the whole form is held to account: then what is missing is a fault too. */
  isChecked: boolean;
}

/** The mark of the figure that a field is a number or a category of. */
function carriedBy(name: string): string | null {
  const [, code] = /^figures\.([^.]+)\.(?!explanation|carried)/.exec(name) ?? [];
  return code ? carriedField(code) : null;
}

/** Faults that are told only once the whole form is held to account. */
const WHEN_CHECKED = ['FIGURE_MISSING', 'FIGURE_UNCONFIRMED'];

export function isToldNow(code: string, isChecked: boolean): boolean {
  return isChecked || !WHEN_CHECKED.includes(code);
}

const Form = createContext<FormState | null>(null);

interface FormProviderProps {
  submission: Submission;
  session: DraftSession;
  view: DraftView;
  isChecked: boolean;
  /** What the server found that the rules here do not know. */
  serverFaults: readonly ApiFieldFault[];
  children: ReactNode;
}

/** The form's own faults, then those only the server knows of, at the form's names for them. */
function allFaults(
  submission: Submission,
  fields: DraftFields,
  found: readonly ApiFieldFault[],
): FormFault[] {
  const own = draftFaults(submission, fields);
  const known = new Set(own.map(({ field, code }) => `${field} ${code}`));
  const placed = found.map((fault) => ({
    ...fault,
    field: formField(fault.field, fields, submission.round.template),
  }));
  return [...own, ...placed.filter(({ field, code }) => !known.has(`${field} ${code}`))];
}

/** Gives the fields of a form what they show and where they write. */
export function FormProvider(props: FormProviderProps) {
  const { submission, session, view, isChecked, serverFaults, children } = props;
  const { fields } = view;
  const state = useMemo(
    () => ({
      submission,
      fields,
      isChecked,
      faults: allFaults(submission, fields, serverFaults),
      sets: figureSets(submission, fields),
      set: (name: string, text: string) => {
        session.set(name, text);
        const carried = carriedBy(name);
        // Whoever changes a figure that was taken over has seen it.
        if (carried && fields[carried]) session.set(carried, '');
      },
    }),
    [submission, fields, isChecked, serverFaults, session],
  );
  return <Form value={state}>{children}</Form>;
}

export function useForm(): FormState {
  const state = useContext(Form);
  if (!state) throw new Error('Outside the form of a submission');
  return state;
}

/** Id of a field's input in the page. */
export const fieldId = (name: string) => `field-${name}`;

/** The sentence for a fault. */
export function useFaultSentence() {
  const translate = useTranslate();
  return ({ code, params = {}, message }: FormFault) => {
    const written = Object.entries(params).map(([name, value]) => [name, formatNumber(value)]);
    const words = { ...Object.fromEntries(written), _: message ?? code };
    return translate(`submission.fault.${code}`, words);
  };
}

/** Text of one field and what is wrong with it. */
export function useField(name: string) {
  const { fields, set, faults, isChecked } = useForm();
  const sentence = useFaultSentence();
  const shown = faults.filter(({ field, code }) => field === name && isToldNow(code, isChecked));
  return {
    id: fieldId(name),
    text: fields[name] ?? '',
    set: (text: string) => set(name, text),
    /** Sentences; empty where nothing is wrong. */
    faults: shown.map(sentence),
    codes: shown.map(({ code }) => code),
  };
}
