/**
 * What PostGraphile is given beyond the tables, as its manual advises: computed columns, an order
 * by the organization's place, the figures of the last period and the search.
 */
export const postgraphileFunctions = `
create function app.submission_late(s app.submission) returns boolean language sql stable as $$
  select coalesce(s.handed_in_at > r.organization_due_at, false) from app.report_round r
  where r.committee_id = s.committee_id and r.id = s.round_id $$;

create function app.submission_contact(s app.submission) returns text language sql stable as $$
  select p.full_name || ', ' || m.title from app.membership m join app.person p on p.id = m.person_id
  where m.committee_id = s.committee_id and m.role = 'TENANT_SECRETARY'
    and m.organization_id = s.organization_id
    and m.starts_on <= current_date and (m.ends_on is null or m.ends_on >= current_date)
  order by m.starts_on desc limit 1 $$;

create function app.submission_place(s app.submission) returns int language sql stable as $$
  select o.position from app.organization o
  where o.committee_id = s.committee_id and o.id = s.organization_id $$;
comment on function app.submission_place(app.submission) is '@behavior +orderBy';

create function app.report_source_place(s app.report_source) returns int language sql stable as $$
  select o.position from app.organization o
  where o.committee_id = s.committee_id and o.id = s.organization_id $$;
comment on function app.report_source_place(app.report_source) is '@behavior +orderBy';

create function app.submission_previous_figures(s app.submission) returns setof app.figure
  language sql stable as $$
  select f.* from app.report_round r
    join app.submission p on p.committee_id = r.committee_id
      and p.organization_id = s.organization_id and p.round_id = r.previous_round_id
    join app.figure f on f.committee_id = p.committee_id and f.organization_id = p.organization_id
      and f.submission_id = p.id
  where r.committee_id = s.committee_id and r.id = s.round_id and p.edition > 0 $$;

create function app.search_organizations(search text) returns setof app.organization
  language sql stable as $$
  select * from app.organization
  where folded_name like '%' || search || '%' or lower(code) like '%' || search || '%'
  order by position, id $$;
`;
