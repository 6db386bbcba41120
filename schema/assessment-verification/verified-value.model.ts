/** What a verifier may put in place of an answer: the same kinds, and points by judgement. */
import { z } from 'zod';
import type { AnswerValue } from '../criteria/answer.model.js';
import { answerValueSchema } from '../self-assessment/answer-value.model.js';

const points = z.int().min(0).max(1_000_000);

export const verifiedValueSchema: z.ZodType<AnswerValue> = z.union([
  answerValueSchema,
  z
    .strictObject({ kind: z.literal('POINTS'), points, outOf: points })
    .refine(({ points: given, outOf }) => given <= outOf),
]);
