import { createContext, useContext } from 'react';
import { useTranslate } from 'react-admin';
import type { CriteriaFault } from '../../../schema/criteria/criteria-check.rule.js';

const Faults = createContext<readonly CriteriaFault[]>([]);

/** What there is to say about the draft, for the fields below. */
export const FaultsProvider = Faults.Provider;

/** Sentences about a fault. */
export function useFaultSentence() {
  const translate = useTranslate();
  return ({ code, params }: CriteriaFault) => translate(`criteria.fault.${code}`, params);
}

/** What is to be mended at a field of the draft: "criteria.1.1.name"; empty where nothing is. */
export function useFault(field: string): string {
  const sentence = useFaultSentence();
  const found = useContext(Faults).filter((fault) => fault.field === field && !fault.isAdvice);
  return [...new Set(found.map(sentence))].join(' ');
}

/** How many faults there are within a part: "criteria.1.1". */
export function useFaultCount(parts: readonly string[]): number {
  return useContext(Faults).filter(
    ({ field, isAdvice }) =>
      !isAdvice && parts.some((part) => field === part || field.startsWith(`${part}.`)),
  ).length;
}
