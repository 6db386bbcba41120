/** What the content of a version may hold at all: shape, bounds, codes. A draft may be incomplete. */
import { z } from 'zod';
import { FigurePart } from '../template/figure-rule.model.js';
import { HostType } from '../template/template.model.js';
import { AutomaticPenalty, Certainty, evidenceKinds, type FormulaNode } from './criteria.model.js';
import { codesOf, CRITERIA_CODE } from './writing/criteria-code.rule.js';

const FORMULA_DEPTH = 5;
const CODE = z.string().regex(CRITERIA_CODE, 'CRITERIA_CODE_WRONG');
const line = z.string().max(500);
const paragraph = z.string().max(4000);
const points = z.int().min(0).max(1_000_000);
const share = z.int().min(0).max(1000);
const rate = z.int().min(0).max(1_000_000_000);

const figure = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9_]{0,39}$/, 'CRITERIA_CODE_WRONG'),
  part: z.enum(Object.values(FigurePart)),
});

/** A tree no deeper than it may be: nothing here calls itself. */
function node(depth: number): z.ZodType<FormulaNode> {
  const leaf = [
    z.strictObject({ op: z.literal('NUMBER'), number: rate }),
    figure.extend({ op: z.literal('FIGURE') }),
  ] as const;
  if (depth === 0) return z.union(leaf);
  const op = z.enum(['ADD', 'SUBTRACT', 'MULTIPLY', 'DIVIDE', 'MIN', 'MAX']);
  return z.union([...leaf, z.strictObject({ op, of: z.array(node(depth - 1)).max(6) })]);
}

const yesLateNo = z.strictObject({ kind: z.literal('YES_LATE_NO'), late: share.nullable() });
const ratio = z.strictObject({
  kind: z.literal('RATIO'),
  from: rate,
  to: rate,
  numeratorLabel: line,
  denominatorLabel: line,
  numerator: figure.nullish(),
  denominator: figure.nullish(),
});
const count = z.strictObject({
  kind: z.literal('COUNT'),
  target: rate,
  unit: z.string().max(60),
  figure: figure.nullish(),
});
const rubric = z.strictObject({
  kind: z.literal('RUBRIC'),
  levels: z.array(z.strictObject({ code: CODE, name: line, share })).max(12),
});
const checklist = z.strictObject({
  kind: z.literal('CHECKLIST'),
  items: z.array(z.strictObject({ code: CODE, name: line, photo: z.boolean() })).max(40),
});
const formula = z.strictObject({
  kind: z.literal('FORMULA'),
  formula: node(FORMULA_DEPTH),
  from: rate,
  to: rate,
});
const simple = [yesLateNo, ratio, count, rubric, checklist, formula] as const;
const combined = z.strictObject({
  kind: z.literal('COMBINED'),
  how: z.enum(['MEAN', 'PRODUCT']),
  parts: z
    .array(
      z.strictObject({
        code: CODE,
        name: line,
        weight: points,
        measure: z.discriminatedUnion('kind', simple),
      }),
    )
    .max(8),
});

const evidence = z.strictObject({
  required: z.boolean(),
  kinds: z.array(z.enum(evidenceKinds)).max(evidenceKinds.length),
  note: paragraph.optional(),
});
const explained = {
  guidance: paragraph.optional(),
  legalBasis: paragraph.optional(),
  certainty: z.enum(Object.values(Certainty)).optional(),
  sections: z.array(z.string().max(20)).max(12).optional(),
};
const named = { code: CODE, name: line };
const hostTypes = Object.values(HostType);

const criterion = z.strictObject({
  ...named,
  ...explained,
  maximum: z.partialRecord(z.enum(hostTypes), points),
  measure: z.discriminatedUnion('kind', [...simple, combined]),
  evidence,
  notApplicable: z.strictObject({ allowed: z.boolean(), needsReason: z.boolean() }),
});
const counted = { ...named, ...explained, each: points, cap: points };

const content = z.strictObject({
  standards: z.array(z.strictObject({ ...named, criteria: z.array(criterion).max(60) })).max(20),
  gates: z
    .array(
      z.strictObject({
        ...named,
        ...explained,
        appliesTo: z.array(z.enum(hostTypes)).max(hostTypes.length),
        evidence,
      }),
    )
    .max(20),
  bonuses: z.array(z.strictObject(counted)).max(20),
  penalties: z
    .array(
      z.strictObject({ ...counted, automatic: z.enum(Object.values(AutomaticPenalty)).nullish() }),
    )
    .max(20),
  bonusCap: points,
  penaltyCap: points,
  bands: z
    .array(z.strictObject({ ...named, from: points, minimumShareOfEachStandard: share.nullish() }))
    .max(10),
  fieldVisitGap: points,
  rounding: z.strictObject({
    decimals: z.int().min(0).max(3),
    mode: z.enum(['HALF_UP', 'DOWN']),
  }),
  source: paragraph.optional(),
});

const twice = (codes: readonly string[]) => codes.find((code, at) => codes.indexOf(code) !== at);

/**
 * The content of a version as it may be kept. Codes are of their own in the whole set, those of
 * bands among the bands.
 */
export const criteriaContentSchema = content.superRefine((given, issues) => {
  const found = twice(codesOf(given)) ?? twice(given.bands.map(({ code }) => code));
  if (found) issues.addIssue({ code: 'custom', path: [found], message: 'CRITERIA_CODE_TWICE' });
});
