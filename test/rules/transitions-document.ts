import type { EntityMetadata } from '@mikro-orm/postgresql';
import { DatabaseRole } from '../../schema/core/access.js';
import { permissionsOf, Role } from '../../schema/core/permission.js';
import { clockOf } from '../../server/core/actor.js';
import { sessionOf, workerSession } from '../../server/core/tenancy.js';
import {
  deliveryTransitions,
  orgChangeTransitions,
  reportTransitions,
  roundTransitions,
  submissionTransitions,
  type Transition,
} from './transition-table.js';

/** Roles that act within one organization. */
const ofOrganizations: readonly Role[] = [
  'TENANT_SECRETARY',
  'TENANT_OFFICER',
  'ORGANIZATION_ADMIN',
];

/** The database role that a role's transactions run as. */
function databaseRoleOf(role: Role): DatabaseRole {
  const organizationId = ofOrganizations.includes(role) ? 'organization' : null;
  const isNarrowed = role === 'VERIFIER';
  return sessionOf({ ...clockOf('committee'), role, organizationId, isNarrowed }).role;
}

function table(header: string[], rows: string[][]): string[] {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)];
}

/** "select, update": what the policies of a table let a database role do. */
function commandsOf({ policies }: EntityMetadata, role: DatabaseRole): string {
  const commands = policies
    .filter((policy) => policy.roles?.includes(role))
    .map(({ command }) => command ?? 'all');
  return commands.length > 0 ? [...new Set(commands)].join(', ') : '–';
}

function stepRows(transition: Transition<string>): string[][] {
  const { step, by, except, moves, otherwise, answers = {}, asks } = transition;
  const who = by === 'CLOCK' ? ['the clock'] : by;
  const as = by === 'CLOCK' ? [workerSession('').role] : by.map(databaseRoleOf);
  const usual = otherwise ?? (by === 'CLOCK' ? 'nothing happens' : 'WRONG_STATE');
  const answer = [...new Set([...Object.values(answers), usual])].join(', ');
  return Object.entries(moves).map(([from, to]) => [
    `\`${step}\``,
    from,
    to ?? '',
    `${who.join(', ')}${except ? `; not ${except}` : ''}`,
    [...new Set(as)].join(', '),
    asks ?? '',
    answer,
  ]);
}

const records: [title: string, tableName: string, transitions: Transition<string>[]][] = [
  ['Submission', 'submission', submissionTransitions],
  ['Report', 'report', reportTransitions],
  ['Round', 'report_round', roundTransitions],
  ['Delivery', 'delivery', deliveryTransitions],
  ['Reorganisation', 'org_change', orgChangeTransitions],
];

const runtimeRoles = Object.values(DatabaseRole).filter((role) => role !== DatabaseRole.OPERATOR);

/** docs/transitions.md as it is committed. */
export function transitionsDocument(tables: readonly EntityMetadata[]): string {
  const rights = records.map(([title, name]) => {
    const found = tables.find(({ tableName }) => tableName === name);
    return [title, ...runtimeRoles.map((role) => (found ? commandsOf(found, role) : '–'))];
  });
  return [
    '# Who takes what from which state to which',
    '',
    'Made from `test/rules/transition-table.ts`, which the tests hold to the policies, to the use cases and to the',
    'handlers. After a change of the table: `UPDATE_DOCS=1 npm test -- test/rules/transitions`.',
    '',
    'A role that is not listed is refused with `FORBIDDEN` whatever the state, a record of another organization or',
    'committee with `NOT_FOUND` like one that does not exist. From a state that is not listed the last column',
    'says what is answered. Every step that changes the state writes one audit event with who, from, to and why.',
    '',
    '## Roles',
    '',
    ...table(
      ['Role', 'Database role', 'Permissions'],
      Object.values(Role).map((role) => [
        role,
        databaseRoleOf(role),
        permissionsOf[role].toSorted().join(', '),
      ]),
    ),
    '',
    '## What the database lets them do',
    '',
    'Row security narrows every right to the rows of the own committee or organization.',
    '',
    ...table(['Record', ...runtimeRoles], rights),
    ...records.flatMap(([title, , transitions]) => [
      '',
      `## ${title}`,
      '',
      ...table(
        ['Step', 'From', 'To', 'Role', 'Database role', 'Asks for', 'From elsewhere'],
        transitions.flatMap(stepRows),
      ),
    ]),
    '',
  ].join('\n');
}
