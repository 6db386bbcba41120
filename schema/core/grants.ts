import type { EntityMetadata } from '@mikro-orm/core';
import { DatabaseRole } from './access.js';

function commandList(commands: ReadonlySet<string>): string {
  return commands.has('all') ? 'select, insert, update, delete' : [...commands].join(', ');
}

/**
 * SQL that gives each role exactly the commands its policies name, and takes everything else away.
 */
export function grantsOf(tables: EntityMetadata[]): string[] {
  const roles = Object.values(DatabaseRole);
  const statements = [
    `grant usage on schema app to ${roles.join(', ')}`,
    `revoke all on all tables in schema app from ${roles.join(', ')}`,
  ];
  for (const table of tables) {
    for (const role of roles) {
      const commands = new Set(
        table.policies
          .filter((policy) => policy.roles?.includes(role))
          .map((policy) => policy.command ?? 'all'),
      );
      if (commands.size === 0) continue;
      statements.push(`grant ${commandList(commands)} on app."${table.tableName}" to ${role}`);
    }
  }
  return statements;
}
