import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { holidays } from '../../schema/core/holidays.js';
import { LayoutProfileRow } from '../../schema/document/document.entity.js';
import { layoutProfiles } from '../../schema/document/layout-profiles.js';
import { Holiday } from '../../schema/job/job.entity.js';
import { QuantifierScale } from '../../schema/template/template.entity.js';
import { quantifierScales } from '../../schema/template/quantifier-bands.js';

/** Writes the rows that ship with the product: layout profiles, quantifier scales, holidays. */
export async function seedReference(em: SqlEntityManager): Promise<void> {
  await em.transactional(async (tx) => {
    // The owner is subject to forced policies too; lifted and restored within this transaction.
    for (const table of ['layout_profile', 'quantifier_scale', 'holiday']) {
      await tx.execute(`alter table app.${table} no force row level security`);
    }
    await tx.upsertMany(LayoutProfileRow, [...layoutProfiles]);
    await tx.upsertMany(QuantifierScale, [...quantifierScales]);
    await tx.upsertMany(
      Holiday,
      holidays.map(({ date, name, certain }) => ({ date, name, certain })),
    );
    for (const table of ['layout_profile', 'quantifier_scale', 'holiday']) {
      await tx.execute(`alter table app.${table} force row level security`);
    }
  });
}
