/** A draft as it was sent, as it is kept: its shape checked, its texts cleaned. */
import type { FieldFault } from '../../schema/core/field-fault.js';
import type { CriteriaDraft } from '../../schema/criteria/criteria-check.rule.js';
import type { CriteriaContent } from '../../schema/criteria/criteria.model.js';
import { criteriaContentSchema } from '../../schema/criteria/criteria-shape.rule.js';
import { refuse } from '../core/refusal.js';
import { cleanText } from '../core/text.js';

const LONGEST = 4000;
const MOST_FAULTS = 30;

type Issue = NonNullable<ReturnType<typeof criteriaContentSchema.safeParse>['error']>['issues'][0];

function codeOf(issue: Issue): string {
  if (issue.message.startsWith('CRITERIA_')) return issue.message;
  if (issue.code !== 'too_big' && issue.code !== 'too_small') return 'CRITERIA_SHAPE_WRONG';
  if (issue.origin === 'array') return 'LIST_TOO_LONG';
  return issue.origin === 'string' ? 'TEXT_TOO_LONG' : 'NUMBER_OUT_OF_RANGE';
}

function faultOf(issue: Issue): FieldFault {
  const max = issue.code === 'too_big' ? Number(issue.maximum) : 0;
  const min = issue.code === 'too_small' ? Number(issue.minimum) : 0;
  return { field: issue.path.join('.'), code: codeOf(issue), params: { max, min } };
}

/** Every text of a value cleaned, whatever the depth: the shape bounds it. */
function cleaned<T>(value: T, field: string): T {
  if (typeof value === 'string') return cleanText(value, field, { max: LONGEST }) as T;
  if (Array.isArray(value)) return value.map((each: unknown) => cleaned(each, field)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, cleaned(each, key)] as const);
  return Object.fromEntries(entries) as T;
}

/** Content to keep. Throws INVALID_INPUT for what no draft may hold either. */
export function cleanContent(given: unknown): CriteriaContent {
  const { error, data } = criteriaContentSchema.safeParse(given);
  if (error) refuse('INVALID_INPUT', {}, error.issues.slice(0, MOST_FAULTS).map(faultOf));
  return cleaned(data, 'content');
}

export function cleanName(name: string): string {
  return cleanText(name, 'name', { min: 3, max: 200 });
}

/** A draft to keep. Throws INVALID_INPUT. */
export function cleanCriteria(given: { name: string; content: unknown }): CriteriaDraft {
  return { name: cleanName(given.name), content: cleanContent(given.content) };
}
