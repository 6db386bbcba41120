/** Codes of a set: what fields and answers are named by. */
import type { CriteriaContent } from '../criteria.model.js';

/** "1", "2.3", "G1", "3.3.DN". */
export const CRITERIA_CODE = /^[A-Z0-9]{1,8}(\.[A-Z0-9]{1,6}){0,2}$/;

/** Everything of a set that an answer or a field is named by. */
export function codesOf({ standards, gates, bonuses, penalties }: CriteriaContent): string[] {
  const groups = [...standards, ...standards.flatMap(({ criteria }) => criteria)];
  return [...groups, ...gates, ...bonuses, ...penalties].map(({ code }) => code);
}
