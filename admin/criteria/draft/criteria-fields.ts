/**
 * A draft of a criteria set as one flat record of named texts: each criterion, gate, bonus and
 * penalty is a text of its own, and two people who change different ones do not meet.
 */
import type { CriteriaDraft } from '../../../schema/criteria/criteria-check.rule.js';
import type { CriteriaContent, Criterion } from '../../../schema/criteria/criteria.model.js';
import type { DraftFields } from '../../../schema/core/draft/draft-merge.rule.js';

const WHOLE = ['bonusCap', 'penaltyCap', 'fieldVisitGap', 'rounding', 'bands'] as const;
const LISTS = ['gates', 'bonuses', 'penalties'] as const;

interface Outline {
  code: string;
  criteria: string[];
}

/** The keys in one order, whoever wrote them; the database has an order of its own. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(
    entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, ordered(each)]),
  );
}

const write = (value: unknown) => JSON.stringify(ordered(value));

function read<T>(text: string | undefined, otherwise: T): T {
  return text ? (JSON.parse(text) as T) : otherwise;
}

const each = (list: string, parts: readonly { code: string }[]) =>
  Object.fromEntries(parts.map((part) => [`${list}.${part.code}`, write(part)]));

/** The fields of a draft. */
export function fieldsOf({ name, content }: CriteriaDraft): DraftFields {
  const outline = content.standards.map(({ code, criteria }): Outline => ({
    code,
    criteria: criteria.map((criterion) => criterion.code),
  }));
  const criteria = content.standards.flatMap((standard) => standard.criteria);
  return {
    name,
    source: content.source ?? '',
    ...Object.fromEntries(WHOLE.map((part) => [part, write(content[part])])),
    'order.standards': write(outline),
    ...Object.fromEntries(
      LISTS.map((list) => [`order.${list}`, write(content[list].map(({ code }) => code))]),
    ),
    ...Object.fromEntries(
      content.standards.map((standard) => [`standards.${standard.code}`, write(standard.name)]),
    ),
    ...each('criteria', criteria),
    ...LISTS.reduce((all, list) => ({ ...all, ...each(list, content[list]) }), {}),
  };
}

/** What the order names and somebody else has taken out is not there. */
function listed<T>(fields: DraftFields, list: string, codes: readonly string[]): T[] {
  return codes.flatMap((code) => {
    const text = fields[`${list}.${code}`];
    return text ? [JSON.parse(text) as T] : [];
  });
}

const named = <T>(fields: DraftFields, list: string): T[] =>
  listed<T>(fields, list, read<string[]>(fields[`order.${list}`], []));

/** The draft that fields say. */
export function draftFrom(fields: DraftFields): CriteriaDraft {
  const source = fields['source'] ?? '';
  const outline = read<Outline[]>(fields['order.standards'], []);
  const content: CriteriaContent = {
    standards: outline.map(({ code, criteria }) => ({
      code,
      name: read(fields[`standards.${code}`], ''),
      criteria: listed<Criterion>(fields, 'criteria', criteria),
    })),
    gates: named(fields, 'gates'),
    bonuses: named(fields, 'bonuses'),
    penalties: named(fields, 'penalties'),
    bonusCap: read(fields['bonusCap'], 0),
    penaltyCap: read(fields['penaltyCap'], 0),
    bands: read(fields['bands'], []),
    fieldVisitGap: read(fields['fieldVisitGap'], 0),
    rounding: read(fields['rounding'], { decimals: 2, mode: 'HALF_UP' }),
    ...(source ? { source } : {}),
  };
  return { name: fields['name'] ?? '', content };
}
