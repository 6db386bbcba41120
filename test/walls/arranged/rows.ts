import type { EntityProperty } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import { layoutProfiles } from '../../../schema/document/layout-profiles.js';
import { exampleSet } from '../../criteria/example.js';
import { testTemplateContent } from '../../core/template.js';
import { seedReport } from '../../document/sample-document.js';
import { nowhere, ownerColumns, type Place, type Places, placesOf, type Table } from './places.js';

/** A row as column → value. */
export type Values = Record<string, unknown>;

export interface Made {
  table: Table;
  place: Place;
  values: Values;
  /** Whether another row refers to it. */
  isParent: boolean;
}

const DAY = 86_400_000;
const LATER = Date.UTC(2300, 0, 1);
const NOW = new Date('2026-11-01T00:00:00Z');

/** Counts over all walls of a test file, as they stand in one database. */
let serial = 0;

const rule = { months: 0, day: 1, time: '17:00', roll: 'NEXT' };
const EVERY_DAY = {
  opensAt: rule,
  cutoffAt: rule,
  organizationDueAt: rule,
  lockedAt: null,
  committeeDueAt: rule,
  superiorDueAt: null,
};

/**
 * Columns whose value matters to a rule or must be readable by the API; every other one is filled
 * by its type.
 */
const particular: Record<string, (place: Place) => unknown> = {
  'committee.time_zone': () => 'Asia/Ho_Chi_Minh',
  'submission.state': (place) => (place.handsIn ? 'SUBMITTED' : 'DRAFT'),
  'submission.return_remarks': () => '[]',
  'report.state': ({ name }) => (name.startsWith('A') ? 'DISPATCHED' : 'DRAFT'),
  'official_document.state': () => 'SIGNED',
  'report_round.state': () => 'OPEN',
  'report_template.state': () => 'PUBLISHED',
  'report_template.content': () => JSON.stringify(testTemplateContent),
  'report_schedule.rules': () => JSON.stringify(EVERY_DAY),
  'report_schedule.placeholders': () => '{}',
  'report_draft.model': ({ name }) => JSON.stringify(seedReport({ abstract: [`${name}-draft`] })),
  'official_document.files': () => '[]',
  'official_document.model': ({ name }) =>
    JSON.stringify(seedReport({ abstract: [`${name}-abstract`] })),
  'layout_profile.settings': () => JSON.stringify(layoutProfiles[0]?.settings),
  'criteria_set_version.state': () => 'PUBLISHED',
  'criteria_set_version.content': () => JSON.stringify(exampleSet()),
  'assessment_round.state': () => 'OPEN',
  'assessment_round.organization_ids': () => '[]',
  // Handed in by A1, and verified by now at B1.
  'self_assessment.state': ({ name, handsIn }) =>
    name === 'B1' ? 'VERIFIED' : handsIn ? 'SUBMITTED' : 'IN_PROGRESS',
  'self_assessment.self_total': () => 2000,
  'self_assessment.verified_total': () => 1000,
  'self_assessment.verified_score': () => '{"standards":[],"total":1000,"maximum":2000}',
  'assessment_appeal.resolution': () => null,
  'culture_recognition.state': ({ handsIn }) => (handsIn ? 'DECIDED' : 'PROPOSED'),
  'culture_recognition.ruled': () => '{"band":null}',
  'evidence.shown_at': ({ handsIn }) => (handsIn ? NOW : null),
  'audit_event.hash': () => null,
  'membership.role': ({ organizationId }) =>
    organizationId ? 'TENANT_OFFICER' : 'COMMITTEE_OFFICE',
  'invitation.role': () => 'TENANT_OFFICER',
  'membership.starts_on': () => '2020-01-01',
  'assignment.starts_on': () => '2020-01-01',
  'assignment.subject_kind': ({ organizationId }) => (organizationId ? 'ORGANIZATION' : 'CLUSTER'),
  'person.email': (place) => `${place.name}-${v7()}@test.example`,
};

function valueOf(table: Table, prop: EntityProperty, place: Place, ordinal: number): unknown {
  const column = prop.fieldNames[0] ?? '';
  if (column === 'committee_id') return place.committeeId;
  if (column === 'organization_id') return place.organizationId;
  const own = particular[`${table.tableName}.${column}`];
  if (own) return own(place);
  if (prop.version) return 1;
  if (prop.items) return prop.items[0];
  const type = prop.columnTypes[0] ?? '';
  if (prop.nullable && type !== 'text') return null;
  if (type === 'uuid') return v7();
  if (type === 'text') return `${place.name}-${table.tableName}-${ordinal}`;
  if (/^(int|bigint|numeric)/.test(type)) return ordinal;
  if (type === 'boolean') return true;
  if (type === 'timestamptz') return NOW;
  if (type === 'date') return new Date(LATER + ordinal * DAY).toISOString().slice(0, 10);
  // Where an object is kept, a list has none of its keys either.
  if (type === 'jsonb') return column === 'message' ? '{"type":"made up"}' : '[]';
  if (type === 'text[]') return [];
  throw new Error(`${table.tableName}.${column}: tests know no value for the type ${type}`);
}

/** Writes one row, whoever owns it. */
export type Write = (table: Table, values: Values) => Promise<void>;

/**
 * Makes rows of any table from its metadata, with fresh rows for all it refers to, so that an
 * entity is covered by the tests of the wall from the day it is listed.
 */
export function rowMaker(tables: Table[], places: Places, write: Write) {
  const made: Made[] = [];

  async function keep(row: Made) {
    await write(row.table, row.values);
    made.push(row);
    return row;
  }

  /** The place a parent row is made in: the committee's own, or an organization's if it must be. */
  function placeOfParent(parent: Table, place: Place): Place {
    const { committee, organization } = ownerColumns(parent);
    const isOfA = place.committeeId === places.a.committeeId;
    if (!committee) return place;
    if (!organization) return isOfA ? places.a : places.b;
    if (place.organizationId) return place;
    return isOfA ? places.a1 : places.b1;
  }

  async function valuesOfParent(parent: Table, place: Place): Promise<Values> {
    const { committeeId, organizationId } = place;
    if (parent.className === 'Committee') return { id: committeeId };
    if (parent.className === 'Organization')
      return { committee_id: committeeId, id: organizationId };
    return (await add(parent, placeOfParent(parent, place), true)).values;
  }

  async function reference(table: Table, prop: EntityProperty, place: Place): Promise<Values> {
    const parent = tables.find(({ className }) => className === prop.targetMeta?.className);
    if (!parent) throw new Error(`${prop.name} refers to nothing`);
    if (parent.className === 'Organization' && !place.organizationId) return {};
    // A row that refers to its own table is the first of its line.
    if (parent === table) return {};
    const values = await valuesOfParent(parent, place);
    return Object.fromEntries(
      prop.joinColumns.map((column, at) => [column, values[prop.referencedColumnNames[at] ?? '']]),
    );
  }

  /** A row that could be written in the place, with its parents written but not itself. */
  async function make(table: Table, place: Place, isParent = false): Promise<Made> {
    const values: Values = {};
    serial += 1;
    for (const prop of table.props) {
      if (prop.persist === false) continue;
      if (prop.kind === 'scalar')
        values[prop.fieldNames[0] ?? ''] = valueOf(table, prop, place, serial);
      else if (prop.kind === 'm:1') Object.assign(values, await reference(table, prop, place));
    }
    return { table, place, values, isParent };
  }

  async function add(table: Table, place: Place, isParent = false): Promise<Made> {
    return keep(await make(table, place, isParent));
  }

  async function addAnchors() {
    const byName = (name: string) => tables.find(({ className }) => className === name);
    const [committee, organization] = [byName('Committee'), byName('Organization')];
    if (!committee || !organization) throw new Error('committees and organizations are expected');
    const { a, b, ...organizations } = places;
    for (const place of [a, b]) {
      const row = await make(committee, place, true);
      await keep({ ...row, values: { ...row.values, id: place.committeeId } });
    }
    for (const place of Object.values(organizations)) {
      const row = await make(organization, place, true);
      await keep({ ...row, values: { ...row.values, id: place.organizationId } });
    }
  }

  /** Somebody of the committee looks after the cluster that an organization is in. */
  async function addClusterOf(place: Place) {
    const table = tables.find(({ className }) => className === 'Assignment') as Table;
    const isOrganization = (row: Made) =>
      row.table.className === 'Organization' && row.values['id'] === place.organizationId;
    const cluster = made.find(isOrganization)?.values['cluster_id'];
    const row = await make(table, places.a);
    await keep({ ...row, values: { ...row.values, cluster_id: cluster } });
  }

  /** What was found of a self-assessment that is named to whoever is assigned to its organization. */
  async function addFindings(place: Place) {
    const byName = (name: string) => tables.find((each) => each.className === name) as Table;
    const assigned = made.findLast(
      (row) => row.table.className === 'Assignment' && row.place === place,
    );
    const named = await make(byName('SelfAssessment'), place, true);
    const { values } = await keep({
      ...named,
      values: { ...named.values, verifier_id: assigned?.values['membership_id'] },
    });
    for (const name of ['VerifiedAnswer', 'FieldVisit', 'FieldFinding', 'FieldPhoto']) {
      const row = await make(byName(name), place);
      await keep({ ...row, values: { ...row.values, assessment_id: values['id'] } });
    }
  }

  return {
    made,
    make,
    /** Writes the committees and organizations, and a row of every table in each of its places. */
    async fill() {
      await addAnchors();
      for (const table of tables) {
        if (table.className === 'Committee') continue;
        for (const place of placesOf(table, places)) await add(table, place);
      }
      await add(tables.find(({ className }) => className === 'Person') as Table, nowhere);
      await addClusterOf(places.a2);
      await addFindings(places.a1);
    },
  };
}
export type RowMaker = ReturnType<typeof rowMaker>;

/** A statement that writes a row. */
export function insertOf(table: Table, values: Values) {
  const columns = Object.keys(values);
  const list = columns.map((column) => `"${column}"`).join(', ');
  const places = columns.map((_, at) => `$${at + 1}`).join(', ');
  return {
    text: `insert into app."${table.tableName}" (${list}) values (${places})`,
    values: Object.values(values),
  };
}

/** Columns of the primary key. */
export function keyOf(table: Table): string[] {
  return table.getPrimaryProps().flatMap((prop) => prop.fieldNames);
}

/** The key of a row as text, to compare rows by. */
export function keyText(table: Table, values: Values): string {
  return keyOf(table)
    .map((column) => String(values[column]))
    .join('/');
}
