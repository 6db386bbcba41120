/**
 * The reads written by hand, as fast as SQL and JavaScript gave them here: one statement each,
 * lists as columns, and an answer made of nothing but what is asked.
 */

import type { Value } from '../../../server/core/read/one-trip.js';

type Values = Record<string, Value>;
type Columns = unknown[][];

/** Conditions on the tenant, for a role whom row security does not reach; `true` for all others. */
export interface TenantConditions {
  /** The row's committee, and its organization where an organization reads. */
  own: (row: string) => string;
  /** An organization's row, by committee and organization. */
  ofOrganization: (row: string) => string;
  /** What stands in a submission is read where it was handed in. */
  handedIn: (row: string) => string;
  /** People by way of a membership. */
  known: (person: string) => string;
}

export interface RawRead {
  text: (tenant: TenantConditions) => string;
  values: (given: Values) => Value[];
  answer: (row: (string | null)[]) => unknown;
}

/** A list as a JSON array of columns. */
const columns = (names: string, from: string) =>
  `(select json_build_array(${names
    .split(' ')
    .map((name) => `json_agg(${name})`)
    .join()}) from (${from}) l)`;

function listOf(cell: unknown, row: (cells: Columns, index: number) => unknown): unknown[] {
  const cells = (typeof cell === 'string' ? JSON.parse(cell) : cell) as Columns;
  return Array.from({ length: cells[0]?.length ?? 0 }, (_, index) => row(cells, index));
}

const at = (cells: Columns, column: number, index: number) => cells[column]![index];

const ofPage = (page: string, organization = 'o') =>
  `${organization}.committee_id = ${page}.committee_id and ${organization}.id = ${page}.organization_id`;

const pageOfRound: RawRead = {
  text: ({ own, handedIn }) => `select
    (select count(*) from app.submission s where s.round_id = $1 and ${own('s')}),
    ${columns(
      'id state organization name short label figures',
      `select p.id, p.state, o.id as organization, o.name, o.short_name as short, r.label,
        ${columns(
          'numerator denominator value cases category code',
          `select f.numerator, f.denominator, f.value, f.cases, f.category, i.code
          from app.figure f
            join app.indicator i on i.committee_id = f.committee_id and i.id = f.indicator_id
          where f.committee_id = p.committee_id and f.organization_id = p.organization_id
            and f.submission_id = p.id and ${own('f')} and ${handedIn('f')} and ${own('i')}
          order by f.id`,
        )} as figures
      from (select s.committee_id, s.organization_id, s.round_id, s.id, s.state, o.position
          from app.submission s join app.organization o on ${ofPage('s')}
          where s.round_id = $1 and ${own('s')} and ${own('o')}
          order by o.position, s.id limit 20 offset $2) p
        join app.organization o on ${ofPage('p')} and ${own('o')}
        join app.report_round r on r.committee_id = p.committee_id and r.id = p.round_id
          and ${own('r')}
      order by p.position, p.id`,
    )}`,
  values: ({ roundId, offset }) => [roundId, offset],
  answer: ([total, items]) => ({
    total: Number(total),
    items: listOf(items, (c, n) => ({
      id: at(c, 0, n),
      state: at(c, 1, n),
      organization: { id: at(c, 2, n), name: at(c, 3, n), shortName: at(c, 4, n) },
      round: { label: at(c, 5, n) },
      figures: listOf(at(c, 6, n), (f, m) => ({
        numerator: at(f, 0, m),
        denominator: at(f, 1, m),
        value: at(f, 2, m),
        cases: at(f, 3, m),
        category: at(f, 4, m),
        indicator: { code: at(f, 5, m) },
      })),
    })),
  }),
};

const figures = (submission: string, own: TenantConditions['ofOrganization']) =>
  columns(
    'id numerator denominator value cases category explanation indicator_id',
    `select f.id, f.numerator, f.denominator, f.value, f.cases, f.category, f.explanation, f.indicator_id
    from app.figure f where f.committee_id = s.committee_id and f.organization_id = s.organization_id
      and f.submission_id = ${submission} and ${own('f')} order by f.id`,
  );

const figureOf = (f: Columns, m: number) => ({
  id: at(f, 0, m),
  numerator: at(f, 1, m),
  denominator: at(f, 2, m),
  value: at(f, 3, m),
  cases: at(f, 4, m),
  category: at(f, 5, m),
  explanation: at(f, 6, m),
  indicator: { id: at(f, 7, m) },
});

const form: RawRead = {
  text: ({ own, ofOrganization }) => `select json_build_object('id', s.id, 'version', s.version,
      'state', s.state, 'edition', s.edition, 'returnReason', s.return_reason,
      'late', coalesce(s.handed_in_at > r.organization_due_at, false),
      'organization', json_build_object('id', o.id, 'name', o.name)),
    json_build_object('label', r.label, 'organizationDueAt', r.organization_due_at),
    t.name,
    ${columns(
      'id code section_code label aggregation unit numerator_label denominator_label required categories',
      `select i.id, i.code, i.section_code, i.label, i.aggregation, i.unit, i.numerator_label,
        i.denominator_label, i.required, i.categories
      from app.indicator i where i.committee_id = t.committee_id and i.template_id = t.id
        and ${own('i')} order by i.position`,
    )},
    ${figures('s.id', ofOrganization)},
    ${figures(
      `(select p.id from app.submission p where p.committee_id = s.committee_id
        and p.organization_id = s.organization_id and p.round_id = r.previous_round_id
        and p.edition > 0 and ${ofOrganization('p')})`,
      ofOrganization,
    )},
    ${columns(
      'section_code kind choice_code text',
      `select n.section_code, n.kind, n.choice_code, n.text from app.narrative n
      where n.committee_id = s.committee_id and n.organization_id = s.organization_id
        and n.submission_id = s.id and ${ofOrganization('n')} order by n.position`,
    )}
    from app.submission s
      join app.organization o on ${ofPage('s')}
      join app.report_round r on r.committee_id = s.committee_id and r.id = s.round_id
      join app.report_template t on t.committee_id = r.committee_id and t.id = r.template_id
    where s.id = $1 and ${ofOrganization('s')} and ${own('o')} and ${own('r')} and ${own('t')}`,
  values: ({ id }) => [id],
  answer: ([head, round, name, indicators, now, before, narratives]) => ({
    ...(JSON.parse(head ?? '{}') as object),
    round: {
      ...(JSON.parse(round ?? '{}') as object),
      template: {
        name,
        indicators: listOf(indicators, (c, n) => ({
          id: at(c, 0, n),
          code: at(c, 1, n),
          sectionCode: at(c, 2, n),
          label: at(c, 3, n),
          aggregation: at(c, 4, n),
          unit: at(c, 5, n),
          numeratorLabel: at(c, 6, n),
          denominatorLabel: at(c, 7, n),
          required: at(c, 8, n),
          categories: at(c, 9, n),
        })),
      },
    },
    figures: listOf(now, figureOf),
    previousFigures: listOf(before, (f, m) => {
      const { id: _id, explanation: _explanation, ...figure } = figureOf(f, m);
      return figure;
    }),
    narratives: listOf(narratives, (c, n) => ({
      sectionCode: at(c, 0, n),
      kind: at(c, 1, n),
      choiceCode: at(c, 2, n),
      text: at(c, 3, n),
    })),
  }),
};

const cockpit: RawRead = {
  text: ({ own, known }) => `select
    (select count(*) from app.submission s where s.round_id = $1 and ${own('s')}),
    ${columns(
      'id state late contact organization short host_type',
      `select p.id, p.state, coalesce(p.handed_in_at > r.organization_due_at, false) as late,
        (select k.full_name || ', ' || m.title from app.membership m
          join app.person k on k.id = m.person_id
          where m.committee_id = p.committee_id and m.role = 'TENANT_SECRETARY'
            and m.organization_id = p.organization_id and m.starts_on <= current_date
            and (m.ends_on is null or m.ends_on >= current_date) and ${own('m')} and ${known('k')}
          order by m.starts_on desc limit 1) as contact,
        p.organization_id as organization, p.short_name as short, p.host_type
      from (select s.committee_id, s.organization_id, s.round_id, s.id, s.state, s.handed_in_at,
            o.position, o.short_name, o.host_type
          from app.submission s join app.organization o on ${ofPage('s')}
          where s.round_id = $1 and ${own('s')} and ${own('o')}
          order by o.position, s.id limit 100) p
        join app.report_round r on r.committee_id = p.committee_id and r.id = p.round_id
          and ${own('r')}
      order by p.position, p.id`,
    )}`,
  values: ({ roundId }) => [roundId],
  answer: ([total, items]) => ({
    total: Number(total),
    items: listOf(items, (c, n) => ({
      id: at(c, 0, n),
      state: at(c, 1, n),
      late: at(c, 2, n),
      contact: at(c, 3, n),
      organization: { id: at(c, 4, n), shortName: at(c, 5, n), hostType: at(c, 6, n) },
    })),
  }),
};

const sources: RawRead = {
  text: ({ own }) => `select
    (select count(*) from app.report_source s
      where s.report_id = $1 and s.indicator_code = $2 and ${own('s')}),
    ${columns(
      'id edition accepted numerator denominator value cases category organization short',
      `select s.id, s.edition, s.accepted, s.numerator, s.denominator, s.value, s.cases, s.category,
        s.organization_id as organization, o.short_name as short
      from app.report_source s join app.organization o on ${ofPage('s')}
      where s.report_id = $1 and s.indicator_code = $2 and ${own('s')} and ${own('o')}
      order by o.position, s.id limit 100`,
    )}`,
  values: ({ reportId, code }) => [reportId, code],
  answer: ([total, items]) => ({
    total: Number(total),
    items: listOf(items, (c, n) => ({
      id: at(c, 0, n),
      edition: at(c, 1, n),
      accepted: at(c, 2, n),
      numerator: at(c, 3, n),
      denominator: at(c, 4, n),
      value: at(c, 5, n),
      cases: at(c, 6, n),
      category: at(c, 7, n),
      organization: { id: at(c, 8, n), shortName: at(c, 9, n) },
    })),
  }),
};

const search: RawRead = {
  text: ({ own }) => `select
    (select count(*) from app.organization o
      where (o.folded_name like $1 or lower(o.code) like $1) and ${own('o')}),
    ${columns(
      'id code name short_name kind host_type place',
      `select o.id, o.code, o.name, o.short_name, o.kind, o.host_type, o.place from app.organization o
      where (o.folded_name like $1 or lower(o.code) like $1) and ${own('o')}
      order by o.position, o.id limit 25`,
    )}`,
  values: ({ search: text }) => [`%${String(text)}%`],
  answer: ([total, items]) => ({
    total: Number(total),
    items: listOf(items, (c, n) => ({
      id: at(c, 0, n),
      code: at(c, 1, n),
      name: at(c, 2, n),
      shortName: at(c, 3, n),
      kind: at(c, 4, n),
      hostType: at(c, 5, n),
      place: at(c, 6, n),
    })),
  }),
};

export const rawReads = { page: pageOfRound, form, cockpit, sources, search };

/** What a role needs whose rows PostgreSQL chooses itself. */
export const byRowSecurity: TenantConditions = {
  own: () => 'true',
  ofOrganization: () => 'true',
  handedIn: () => 'true',
  known: () => 'true',
};
