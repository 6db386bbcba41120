/** What an answer may hold at all: shape and bounds. What it is worth is the score's matter. */
import { z } from 'zod';
import type { AnswerValue } from '../criteria/answer.model.js';
import { isAmount } from '../criteria/exact.js';

const amount = z.number().refine(isAmount);
const code = z.string().min(1).max(24);

const simple = [
  z.strictObject({ kind: z.literal('YES_LATE_NO'), answer: z.enum(['YES', 'LATE', 'NO']) }),
  z.strictObject({ kind: z.literal('RATIO'), numerator: amount, denominator: amount }),
  z.strictObject({ kind: z.literal('COUNT'), count: amount }),
  z.strictObject({ kind: z.literal('RUBRIC'), level: code }),
  z.strictObject({ kind: z.literal('CHECKLIST'), ticked: z.array(code).max(40) }),
  z.strictObject({
    kind: z.literal('FORMULA'),
    figures: z.record(z.string().max(60), amount).refine((all) => Object.keys(all).length <= 40),
  }),
] as const;

const parts = z
  .record(code, z.discriminatedUnion('kind', simple))
  .refine((all) => Object.keys(all).length <= 8);

/** POINTS are given by judgement, and never by the organization itself. */
export const answerValueSchema: z.ZodType<AnswerValue> = z.discriminatedUnion('kind', [
  ...simple,
  z.strictObject({ kind: z.literal('COMBINED'), parts }),
  z.strictObject({ kind: z.literal('GATE'), met: z.boolean() }),
]);
