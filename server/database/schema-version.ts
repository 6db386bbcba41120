import { MikroORM } from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import { migrations } from '../../schema/migrations/index.js';
import { ormConfig } from '../../schema/orm.config.js';

/** An ORM of the owner's login that can migrate. Nothing else ever connects as the owner. */
export function openOwner(ownerUrl: string) {
  return MikroORM.init({
    ...ormConfig,
    clientUrl: ownerUrl,
    extensions: [Migrator],
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
