/** A committee with thousands of organizations in its round, written by statements of SQL. */
import { sql } from 'kysely';
import { asOperator } from '../../server/database/owner.js';
import { database } from '../core/database.js';
import { newTenant } from '../core/world.js';

type Tenant = Awaited<ReturnType<typeof newTenant>>;

interface Crowd {
  committeeId: string;
  count: number;
}

/** The committee, once for each number. */
const each = ({ committeeId, count }: Crowd) => sql`(select ${sql.lit(committeeId)}::uuid as id) c,
  generate_series(1, ${sql.lit(count)}) n`;

/** A key of a table that is not there yet, made of the committee's, the kind and the number. */
const keyOf = (kind: string) => sql`md5(${sql.lit(kind)} || c.id::text || n)::uuid`;

const stamps = sql`now(), now()`;

function organizations(crowd: Crowd) {
  return sql`insert into app.organization (committee_id, id, created_at, updated_at, code, position, name,
      short_name, folded_name, kind, host_type, issuer_superior, issuer_name, abbreviation, place)
    select c.id, ${keyOf('organization')}, ${stamps}, 'crowd-' || n, 100 + n,
      'Chi bộ cơ quan số ' || n, 'Chi bộ số ' || n, 'chi bo co quan so ' || n, 'GRASSROOTS_CELL',
      (array['AGENCY', 'PUBLIC_UNIT', 'ENTERPRISE'])[1 + n % 3], 'ĐẢNG ỦY', 'CHI BỘ', 'CB', 'Thử Nghiệm'
    from ${each(crowd)}`;
}

/** Everybody has a secretary; nine of ten have handed in. */
function people(crowd: Crowd) {
  return sql`with made as (insert into app.person (id, created_at, updated_at, full_name, email)
      select ${keyOf('person')}, ${stamps}, 'Bí thư ' || n, 'crowd.' || n || '.' || c.id || '@test.example'
      from ${each(crowd)} returning id)
    insert into app.membership (committee_id, id, created_at, updated_at, person_id, organization_id,
      role, title, starts_on)
    select c.id, ${keyOf('membership')}, ${stamps}, ${keyOf('person')}, ${keyOf('organization')},
      'TENANT_SECRETARY', 'BÍ THƯ', '2020-01-01'
    from ${each(crowd)}
    where (select count(*) from made) > 0`;
}

const submissions = (crowd: Crowd, roundId: string) => sql`insert into app.submission (committee_id,
      organization_id, id, created_at, updated_at, round_id, state, edition, handed_in_at, return_remarks)
    select c.id, ${keyOf('organization')}, ${keyOf('submission')}, ${stamps}, ${roundId}::uuid,
      case when n % 10 = 0 then 'DUE' else 'SUBMITTED' end, (n % 10 > 0)::int,
      case when n % 10 > 0 then now() end, '[]'
    from ${each(crowd)}`;

const ofSubmission = sql`committee_id, organization_id, id, created_at, updated_at, submission_id`;

const contentsOf = (crowd: Crowd, templateId: string) => [
  sql`insert into app.figure (${ofSubmission}, indicator_id, numerator, denominator, value, cases, category)
    select c.id, ${keyOf('organization')}, uuidv7(), ${stamps}, ${keyOf('submission')}, i.id,
      case when i.aggregation = 'RATIO' then n end, case when i.aggregation = 'RATIO' then n + 5 end,
      case when i.aggregation in ('SUM', 'MEAN') then n end,
      case when i.aggregation = 'MEAN' then n end,
      case when i.aggregation = 'CATEGORY' then 'ON_TIME' end
    from ${each(crowd)}, app.indicator i
    where i.committee_id = c.id and i.template_id = ${templateId} and i.code <> 'P17'`,
  sql`insert into app.narrative (${ofSubmission}, position, section_code, kind, text)
    select c.id, ${keyOf('organization')}, uuidv7(), ${stamps}, ${keyOf('submission')}, 0, 'III.1',
      'STRENGTH', repeat('Nền nếp sinh hoạt, hội họp của đơn vị ' || n || ' được duy trì. ', 6)
    from ${each(crowd)}`,
  sql`insert into app.practice (${ofSubmission}, position, section_code, kind, title, sentence)
    select c.id, ${keyOf('organization')}, uuidv7(), ${stamps}, ${keyOf('submission')}, 0, 'II.1',
      'MOVEMENT', 'Phong trào ' || n, 'Đã nhân rộng ra các phòng, ban của đơn vị ' || n || '.'
    from ${each(crowd)}`,
];

/** A tenant whose round has so many organizations besides its three, each with figures and texts. */
export async function aCrowdedTenant(count: number): Promise<Tenant> {
  const tenant = await newTenant();
  const { committeeId, roundId, templateId } = tenant;
  const { owner } = await database();
  const crowd = { committeeId, count };
  await asOperator(owner, async (em) => {
    const all = [organizations(crowd), people(crowd), submissions(crowd, roundId)];
    for (const statement of [...all, ...contentsOf(crowd, templateId)]) {
      await statement.execute(em.getKysely());
    }
  });
  const counted = ['organization', 'submission', 'figure', 'narrative', 'practice', 'membership'];
  for (const table of counted) {
    await owner.em.fork().execute(`analyze app.${table}`);
  }
  return tenant;
}
