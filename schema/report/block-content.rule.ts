/** What people may write into a block: paragraphs, items and headings of runs, never markup. */
import { z } from 'zod';
import type { Block } from '../document/document.model.js';
import { printable } from '../document/document.text.js';

const TEXT_LIMIT = 20_000;
const RUN_LIMIT = 500;
const BLOCK_LIMIT = 60;

const text = z.string().max(TEXT_LIMIT).transform(printable);

const run = z.strictObject({
  text,
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  figure: z
    .strictObject({
      indicatorCode: z.string().min(1).max(40),
      part: z.string().min(1).max(80).optional(),
    })
    .optional(),
});

const runs = z.array(run).max(RUN_LIMIT);
const ordinal = z.string().trim().max(10).transform(printable);

const block = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2)]),
    ordinal,
    text,
  }),
  z.strictObject({ kind: z.literal('paragraph'), runs }),
  z.strictObject({ kind: z.literal('item'), ordinal: ordinal.optional(), runs }),
]);

const blocks = z.array(block).max(BLOCK_LIMIT);

function isEmpty(each: z.output<typeof block>): boolean {
  return each.kind === 'heading'
    ? each.text.trim() === ''
    : each.runs.every((part) => part.text.trim() === '');
}

/** The content as it is kept, empty lines left out; null where it is not of this form. */
export function cleanContent(content: unknown): Block[] | null {
  const parsed = blocks.safeParse(content);
  return parsed.success ? parsed.data.filter((each) => !isEmpty(each)) : null;
}
