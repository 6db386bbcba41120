import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { zonedDate } from '../../../schema/core/calendar.js';
import { OrganizationImport, OrganizationImportRow } from '../../../schema/import/import.entity.js';
import { demoCommittee } from '../content/committee.js';
import { demoFile } from '../content/register/file.js';
import { owned } from '../owned-row.js';

/** Writes a file that was read and not written into the register, as two of its rows are wrong. */
export async function writeOrganizationFile(em: SqlEntityManager, committeeId: string, at: Date) {
  const found = owned(committeeId, at);
  await em.insert(OrganizationImport, {
    ...found,
    fileName: demoFile.name,
    state: 'READY',
    validFrom: zonedDate(at, demoCommittee.timeZone),
    total: demoFile.rows.length,
    committedAt: null,
    committedBy: null,
  });
  const rows = demoFile.rows.map(({ values, outcome, faults = [], changes = [] }, row) => ({
    ...owned(committeeId, at),
    import: [committeeId, found.id] as never,
    line: row + 2,
    outcome,
    code: String(values.code ?? ''),
    name: String(values.name ?? ''),
    values,
    faults,
    changes,
    before: null,
  }));
  await em.insertMany(OrganizationImportRow, rows);
}
