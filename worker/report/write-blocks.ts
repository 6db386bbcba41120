import { ReportBlock } from '../../schema/report/block.entity.js';
import { hashBlocks } from '../../schema/report/block-hash.js';
import type { ComposedBlock } from '../../schema/report/block.model.js';
import { mergeOrder } from '../../schema/report/block.rule.js';
import type { Report } from '../../schema/report/report.entity.js';
import type { Tx } from '../../server/core/context.js';

function newBlock(
  tx: Tx,
  report: Report,
  { key, source, hiddenAtFirst = false }: ComposedBlock,
): ReportBlock {
  return tx.create(ReportBlock, {
    report,
    key,
    source,
    position: 0,
    generated: [],
    generatedHash: '',
    edited: null,
    editedFromHash: null,
    editedBy: null,
    editedAt: null,
    hidden: hiddenAtFirst,
    candidates: null,
    quotes: null,
  });
}

/** What was generated anew. An edit stays as it is; its other hash then makes it stale. */
function generate(block: ReportBlock, composed: ComposedBlock | undefined): void {
  const generated = composed?.generated ?? [];
  const hash = hashBlocks(generated);
  if (block.generatedHash !== hash) {
    block.generated = generated;
    block.generatedHash = hash;
  }
  if (composed) block.candidates = composed.candidates ?? null;
}

/**
 * Writes what was composed into the report's blocks: one reading, and one statement for each kind
 * of change. People's order, edits and hidden marks stay. A block that is not composed any more
 * goes, unless somebody edited it: then its text stays and asks. Says the blocks, in their order.
 */
export async function writeBlocks(
  tx: Tx,
  report: Report,
  composed: readonly ComposedBlock[],
): Promise<ReportBlock[]> {
  const kept: ReportBlock[] = await tx.em.find(
    ReportBlock,
    { report },
    { orderBy: { position: 'asc' } },
  );
  const byKey = new Map(kept.map((block) => [block.key, block]));
  const composedByKey = new Map(composed.map((block) => [block.key, block]));
  const order = mergeOrder([...byKey.keys()], [...composedByKey.keys()]);
  const written: ReportBlock[] = [];
  for (const key of order) {
    const made = composedByKey.get(key);
    const block = byKey.get(key) ?? (made && newBlock(tx, report, made));
    if (!block) continue;
    if (!made && block.edited === null) {
      tx.em.remove(block);
      continue;
    }
    generate(block, made);
    written.push(block);
    block.position = written.length;
  }
  return written;
}
