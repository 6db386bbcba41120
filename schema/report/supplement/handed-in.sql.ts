import { type RawBuilder, sql } from 'kysely';

/** What was handed in for a round: accepted, or handed in and not yet accepted. */
export function handedIn(roundId: string): RawBuilder<unknown> {
  return sql`select f.committee_id, f.organization_id, i.code as indicator_code, i.aggregation, o.host_type,
      s.id as submission_id, s.edition, s.state = 'ACCEPTED' as accepted,
      f.numerator, f.denominator, f.value, f.cases, f.category
    from app.submission s
      join app.figure f on f.committee_id = s.committee_id and f.organization_id = s.organization_id
        and f.submission_id = s.id
      join app.indicator i on i.committee_id = f.committee_id and i.id = f.indicator_id
      join app.organization o on o.committee_id = s.committee_id and o.id = s.organization_id
    where s.committee_id = tenancy.committee_id() and s.round_id = ${roundId}
      and s.state in ('SUBMITTED', 'ACCEPTED') and o.host_type = any(i.applies_to)
      and coalesce(f.numerator, f.denominator, f.value, f.cases::numeric) is not null
        is distinct from (f.category is not null)`;
}
