/**
 * What a committee of a thousand organizations gathers besides their reports, made from the tables
 * themselves: mails, events, evidence, positions. Their words mean nothing, their numbers and
 * references do.
 */
import type { EntityProperty } from '@mikro-orm/postgresql';
import { exampleSet } from '../../criteria/example.js';
import type { Table } from '../../walls/arranged/places.js';
import { benchId } from '../data/bench-ids.js';
import { type BenchTable, type Cell, committeeId, ROUNDS } from '../data/bench-table.js';

/** Rows of each table after two years; a multiple of the organizations where it is theirs. */
const counts: Record<string, number> = {
  AuditEvent: 100_000,
  Outbox: 60_000,
  DueMoment: 20_000,
  WebhookEndpoint: 2,
  WebhookDelivery: 40_000,
  ApiClient: 2,
  OfficialDocument: 6,
  Delivery: 600,
  Reminder: 20_000,
  ReminderItem: 40_000,
  Membership: 6000,
  Invitation: 6000,
  Headcount: 4000,
  OrganizationVersion: 6000,
  QualityRanking: 6000,
  OrganizationImport: 1,
  OrganizationImportRow: 6000,
  SubmissionEdition: 8000,
  SubmissionImport: 6000,
  CriteriaSetVersion: 2,
  AssessmentRound: 6,
  SelfAssessment: 6000,
  AssessmentAnswer: 60_000,
  Evidence: 20_000,
  EvidenceUse: 40_000,
};

/** Tables of the data set that is there already. */
const base: Record<string, Parameters<typeof benchId>[0]> = {
  ReportTemplate: 'template',
  Indicator: 'indicator',
  ReportRound: 'round',
  Person: 'person',
  Organization: 'organization',
  Submission: 'submission',
  Report: 'report',
  Term: 'term',
};

/** What is over and done with, as nearly everything is; and what is read as more than text. */
const particular: Record<string, (n: number) => Cell> = {
  'audit_event.sequence': (n) => n + 1,
  'audit_event.hash': () => 'x',
  'outbox.relayed_at': (n) => instant(n),
  'due_moment.claimed_at': (n) => instant(n),
  'delivery.state': (n) => (n % 500 === 0 ? 'UNKNOWN' : 'SENT'),
  'delivery.next_attempt_at': () => undefined,
  'reminder.state': () => 'SENT',
  'reminder.next_attempt_at': () => undefined,
  'webhook_delivery.state': () => 'SENT',
  'webhook_delivery.message': () => '{"type":"report.issued"}',
  'webhook_endpoint.seen_sequence': () => counts['AuditEvent'],
  'criteria_set_version.content': () => JSON.stringify(exampleSet()),
  'membership.starts_on': () => '2025-01-01',
};

const instant = (n: number) => new Date(Date.UTC(2026, 9, 1) - n * 60_000).toISOString();
const day = (n: number) =>
  new Date(Date.UTC(2026, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);

export function laterTables(tables: Table[], organizations: number): BenchTable[] {
  const kinds = tables.map(({ className }) => className).toSorted();

  function idOf(className: string, n: number): string {
    const known = base[className];
    if (known) return benchId(known, n);
    const kind = (0x100 + kinds.indexOf(className)).toString(16);
    return `01930000-0000-7${kind}-8000-${n.toString(16).padStart(12, '0')}`;
  }

  /** A row of the parent: of the same organization where it has one. */
  function parentOf({ className, props }: Table, n: number): number | null {
    const organization = n % organizations;
    const turn = Math.floor(n / organizations);
    if (className === 'Organization' || className === 'Person') return organization;
    if (className === 'Submission') return organization * ROUNDS + (turn % ROUNDS);
    if (className === 'ReportRound') return turn % ROUNDS;
    // A report has one document; those of earlier rounds need not be there.
    if (className === 'Report') return n;
    if (base[className]) return 0;
    const count = counts[className];
    if (!count) return null;
    const isOwn = props.some(({ name, primary }) => primary && name === 'organizationId');
    return isOwn ? organization + organizations * (turn % (count / organizations)) : turn % count;
  }

  function references(table: Table, prop: EntityProperty, n: number): [string, Cell][] {
    const parent = tables.find(({ className }) => className === prop.targetMeta?.className);
    const row = parent && parent !== table ? parentOf(parent, n) : null;
    return prop.joinColumns.flatMap((column, at): [string, Cell][] => {
      if (prop.referencedColumnNames[at] !== 'id') return [];
      if (column === 'committee_id') return [];
      return [[column, row === null ? undefined : idOf(parent?.className ?? '', row)]];
    });
  }

  function valueOf(table: Table, prop: EntityProperty, n: number): Cell {
    const column = prop.fieldNames[0] ?? '';
    const own = particular[`${table.tableName}.${column}`];
    if (own) return own(n);
    if (column === 'committee_id') return committeeId;
    if (column === 'organization_id') return benchId('organization', n % organizations);
    if (column === 'id') return idOf(table.className, n);
    if (prop.items) return String(prop.items[n % prop.items.length]);
    return prop.nullable && n % 3 > 0 ? undefined : plainValue(prop, n);
  }

  function rowOf(table: Table, n: number): Map<string, Cell> {
    const kept = table.props.filter(({ persist }) => persist !== false);
    const scalars = kept.filter(({ kind }) => kind === 'scalar');
    return new Map([
      ...scalars.map((prop): [string, Cell] => [prop.fieldNames[0] ?? '', valueOf(table, prop, n)]),
      ...kept.filter(({ kind }) => kind === 'm:1').flatMap((prop) => references(table, prop, n)),
    ]);
  }

  return tables
    .filter(({ className }) => counts[className])
    .map((table) => ({
      table: table.tableName,
      columns: [...rowOf(table, 0).keys()].join(' '),
      count: counts[table.className] ?? 0,
      row: (n) => [...rowOf(table, n).values()],
    }));
}

function plainValue({ columnTypes, name }: EntityProperty, n: number): Cell {
  const type = columnTypes[0] ?? '';
  if (type === 'uuid') return benchId('person', n % 1000);
  if (type === 'text') return `${name} ${n}`;
  if (type === 'boolean') return n % 2 === 0;
  if (type === 'timestamptz') return instant(n);
  if (type === 'date') return day(Math.floor(n / 1000));
  if (type === 'jsonb') return '[]';
  if (type.endsWith('[]')) return '{}';
  return n;
}
