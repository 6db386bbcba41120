import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import { CriteriaSetVersion } from '../../schema/criteria/criteria-set.entity.js';
import { shippedSets } from '../../schema/criteria/shipped/shipped-sets.js';

/** Writes the set that every committee begins with, as its published version 1. Says its id. */
export async function writeCriteriaSet(em: SqlEntityManager, committeeId: string, at: Date) {
  const [shipped] = shippedSets;
  if (!shipped) throw new Error('no criteria set is shipped');
  const id = v7();
  await em.insert(CriteriaSetVersion, {
    ...{ committeeId, id, createdAt: at, createdBy: null, updatedAt: at, updatedBy: null },
    ...shipped,
    number: 1,
    state: 'PUBLISHED',
    publishedAt: at,
    publishedBy: null,
  });
  return id;
}
