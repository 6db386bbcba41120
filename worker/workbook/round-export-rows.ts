/**
 * What stands in a round's workbook, read part by part: every organization of the round, and of
 * reports that are handed in and not returned the figures, texts and practices. What an
 * organization is still writing is its own. No person is named.
 */
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { type RawBuilder, sql } from 'kysely';
import { nameOn } from '../../schema/organization/organization-name.sql.js';
import type { ExportRows } from '../../schema/workbook/round-export.entity.js';

/** Rows that stand in memory at once, of a report's figures together. */
const PART = 250;

export interface ReadRound {
  em: SqlEntityManager;
  roundId: string;
  /** Organizations stand under the names of this day. */
  day: string;
}

export interface OrganizationRow {
  code: string;
  name: string;
  host: string;
  cluster: string | null;
}

export interface StandingRow extends OrganizationRow {
  state: string;
  edition: number;
  handedIn: string | null;
  late: boolean;
  accepted: string | null;
  reason: string | null;
}

/** Amounts as PostgreSQL tells them: indicator, then the parts of its figure. */
export type KeptFigure = [
  indicatorId: string,
  numerator: number | null,
  denominator: number | null,
  value: number | null,
  cases: number | null,
  category: string | null,
];

export interface FiguresRow extends OrganizationRow {
  figures: KeptFigure[];
}

export interface ExplanationRow extends OrganizationRow {
  indicator: string;
  label: string;
  explanation: string;
}

export interface TextRow extends OrganizationRow {
  section: string;
  kind: string;
  choice: string | null;
  text: string;
}

export interface PracticeRow extends OrganizationRow {
  section: string;
  kind: string;
  title: string;
  sentence: string;
}

const HANDED_IN = sql`s.state in ('SUBMITTED', 'ACCEPTED')`;

/** A figure of a submission that says something. */
const SAYS = sql`num_nonnulls(f.numerator, f.denominator, f.value, f.cases, f.category) > 0`;

const EXPLAINS = sql`f.explanation <> ''`;

/** Rows of a table that belong to the submission. */
const ofSubmission = (table: RawBuilder<unknown>) => sql`${table}.committee_id = s.committee_id
  and ${table}.organization_id = s.organization_id and ${table}.submission_id = s.id`;

const SUBMISSIONS = sql`from app.submission s
    join app.organization o on o.committee_id = s.committee_id and o.id = s.organization_id
    join app.report_round r on r.committee_id = s.committee_id and r.id = s.round_id
    left join app.emulation_cluster c on c.committee_id = o.committee_id and c.id = o.cluster_id`;

const ofRound = ({ roundId }: ReadRound) =>
  sql`s.committee_id = tenancy.committee_id() and s.round_id = ${sql.lit(roundId)}`;

const organization = ({ day }: ReadRound) => sql`o.code,
  ${nameOn('name', 'o', sql`${sql.lit(day)}::date`)} as name, o.host_type as host,
  c.name as cluster`;

/** How many rows there are of each kind. */
export async function countRows({ em, roundId }: ReadRound): Promise<ExportRows> {
  const count = (
    table: string,
    at: RawBuilder<unknown>,
    further = sql``,
  ) => sql`(select count(*)::int
    from ${sql.table(table)} ${at} join app.submission s on ${ofSubmission(at)}
    where s.committee_id = tenancy.committee_id() and s.round_id = ${roundId} and ${HANDED_IN}
      ${further})`;
  const { rows } = await sql<ExportRows>`select count(*)::int as organizations,
      count(*) filter (where ${HANDED_IN})::int as reports,
      ${count('app.figure', sql`f`, sql`and ${SAYS}`)} as figures,
      ${count('app.figure', sql`f`, sql`and ${EXPLAINS}`)} as explanations,
      ${count('app.narrative', sql`n`)} as texts,
      ${count('app.practice', sql`p`)} as practices
    from app.submission s
    where s.committee_id = tenancy.committee_id() and s.round_id = ${roundId}`.execute(
    em.getKysely(),
  );
  const [counted] = rows;
  if (!counted) throw new Error('a count without a row');
  return counted;
}

/** The rows of a question, a part at a time, by a cursor that is closed after the last. */
async function* inParts<T>({ em }: ReadRound, question: RawBuilder<unknown>): AsyncGenerator<T[]> {
  const db = em.getKysely();
  await sql`declare exported no scroll cursor for ${question}`.execute(db);
  for (;;) {
    const { rows } = await sql<T>`fetch ${sql.lit(PART)} from exported`.execute(db);
    if (rows.length > 0) yield rows;
    if (rows.length < PART) break;
  }
  await sql`close exported`.execute(db);
}

const instant = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone (select time_zone from app.committee
    where id = tenancy.committee_id()), 'HH24:MI DD/MM/YYYY')`;

export const standings = (read: ReadRound) =>
  inParts<StandingRow>(
    read,
    sql`select ${organization(read)}, s.state, s.edition,
        ${instant('s.handed_in_at')} as "handedIn",
        coalesce(s.handed_in_at > r.organization_due_at, false) as late,
        ${instant('s.accepted_at')} as accepted,
        coalesce(s.exempt_reason, s.return_reason) as reason
      ${SUBMISSIONS} where ${ofRound(read)} order by o.position, o.id`,
  );

export const figures = (read: ReadRound) =>
  inParts<FiguresRow>(
    read,
    sql`select ${organization(read)}, (select coalesce(json_agg(json_build_array(f.indicator_id,
          f.numerator, f.denominator, f.value, f.cases, f.category)), '[]'::json)
        from app.figure f where ${ofSubmission(sql`f`)} and ${SAYS}) as figures
      ${SUBMISSIONS} where ${ofRound(read)} and ${HANDED_IN} order by o.position, o.id`,
  );

export const explanations = (read: ReadRound) =>
  inParts<ExplanationRow>(
    read,
    sql`select ${organization(read)}, i.code as indicator, i.label, f.explanation
      ${SUBMISSIONS}
        join app.figure f on ${ofSubmission(sql`f`)}
        join app.indicator i on i.committee_id = f.committee_id and i.id = f.indicator_id
      where ${ofRound(read)} and ${HANDED_IN} and ${EXPLAINS}
      order by o.position, o.id, i.position`,
  );

export const texts = (read: ReadRound) =>
  inParts<TextRow>(
    read,
    sql`select ${organization(read)}, n.section_code as section, n.kind,
        n.choice_code as choice, n.text
      ${SUBMISSIONS} join app.narrative n on ${ofSubmission(sql`n`)}
      where ${ofRound(read)} and ${HANDED_IN} order by o.position, o.id, n.position`,
  );

export const practices = (read: ReadRound) =>
  inParts<PracticeRow>(
    read,
    sql`select ${organization(read)}, p.section_code as section, p.kind, p.title, p.sentence
      ${SUBMISSIONS} join app.practice p on ${ofSubmission(sql`p`)}
      where ${ofRound(read)} and ${HANDED_IN} order by o.position, o.id, p.position`,
  );
