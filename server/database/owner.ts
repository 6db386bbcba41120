import { MikroORM, type SqlEntityManager } from '@mikro-orm/postgresql';
import { DatabaseRole } from '../../schema/core/access.js';
import { Migrator } from '@mikro-orm/migrations';
import { migrations } from '../../schema/migrations/index.js';
import { ormConfig } from '../../schema/orm.config.js';

/** An ORM of the owner's login that can migrate. Nothing else ever connects as the owner. */
export function openOwner(ownerUrl: string) {
  return MikroORM.init({
    ...ormConfig,
    clientUrl: ownerUrl,
    extensions: [Migrator],
    logger: () => undefined,
    pool: { min: 0, max: 2 },
    migrations: {
      migrationsList: migrations,
      tableName: 'migration',
      snapshot: false,
      transactional: true,
      allOrNothing: true,
      disableForeignKeys: false,
    },
  });
}

/**
 * Runs work in one transaction as the operator: every row of every customer. For installation and
 * seeds.
 */
export async function asOperator<T>(
  orm: MikroORM,
  work: (em: SqlEntityManager) => Promise<T>,
): Promise<T> {
  const em = orm.em.fork({ session: { role: DatabaseRole.OPERATOR } });
  return em.transactional((tx) => work(tx as SqlEntityManager));
}
