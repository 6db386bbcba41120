/**
 * Writes a file of organizations into the register, all of it or nothing, and takes it back. A
 * second run finds the state moved on and does nothing.
 */
import { OrganizationImport, OrganizationImportRow } from '../../schema/import/import.entity.js';
import { commitImport, undoImport } from '../../schema/import/import.job.js';
import { record } from '../../server/core/audit.js';
import type { Tx } from '../../server/core/context.js';
import { dependentsOf } from '../../server/import/import.service.js';
import { registerOn } from '../../server/import/register-state.service.js';
import { handleJob, type JobContext } from '../core/handle-job.js';
import { takeBackRows } from './take-back-rows.js';
import { writeClusters, writeRows } from './write-rows.js';

type State = OrganizationImport['state'];

function move(tx: Tx, found: OrganizationImport, step: string, to: State) {
  const from = found.state;
  found.state = to;
  const action = `import.${step}`;
  record(tx, { action, entity: 'OrganizationImport', entityId: found.id, from, to });
}

async function commit({ ctx, progress }: JobContext, id: string) {
  await ctx.transaction(async (tx) => {
    const found = await tx.em.findOne(OrganizationImport, { id, state: 'COMMITTING' });
    if (!found) return;
    const at = tx.now();
    await writeClusters(tx, found);
    const where = { import: found, outcome: { $in: ['NEW', 'CHANGED'] as never } };
    const rows = await tx.em.find(OrganizationImportRow, where, { orderBy: { line: 'asc' } });
    const days = rows.flatMap(({ values }) => (values.asOf ? [String(values.asOf)] : []));
    const state = await registerOn(tx, found.validFrom, [...new Set(days)]);
    await writeRows(tx, rows, { found, state, at }, progress);
    found.committedAt = at;
    move(tx, found, 'write', 'COMMITTED');
  });
}

async function undo({ ctx }: JobContext, id: string) {
  await ctx.transaction(async (tx) => {
    const found = await tx.em.findOne(OrganizationImport, { id, state: 'UNDOING' });
    if (!found) return;
    // Something came to stand on it between the asking and now: it stays.
    if ((await dependentsOf(tx, found)) > 0) return move(tx, found, 'keep', 'COMMITTED');
    await takeBackRows(tx, found);
    move(tx, found, 'takeBack', 'UNDONE');
  });
}

export const importHandlers = [
  handleJob(commitImport, (job, { id }) => commit(job, id)),
  handleJob(undoImport, (job, { id }) => undo(job, id)),
];
