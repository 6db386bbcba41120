/**
 * What policies and the audit log stand on in the database: functions in the schema `tenancy`,
 * which the schema diff leaves alone. Applied before the migrations, so that policies find their
 * functions.
 */
export const supportFunctions = `
set local check_function_bodies = off;

create or replace function tenancy.committee_id() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.committee', true), '')::uuid $$;
create or replace function tenancy.organization_id() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.organization', true), '')::uuid $$;
create or replace function tenancy.person_id() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.person', true), '')::uuid $$;

-- Hash of the token that somebody holds who accepts an invitation.
create or replace function tenancy.invitation() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.invitation', true), '') $$;

-- Code of the document that somebody looks at on the public page.
create or replace function tenancy.verification() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.verification', true), '') $$;

-- Whether the invitation that is being accepted names this place and role, this address, or is this
-- one: row security shows the one that the token is of, and no other.
create or replace function tenancy.is_invited(committee uuid, organization uuid, given text)
  returns boolean language sql stable parallel safe
  as $$ select exists (select 1 from app.invitation i
        where i.committee_id = committee and i.organization_id is not distinct from organization
          and i.role = given and i.accepted_at is null) $$;
create or replace function tenancy.is_invited_as(committee uuid, organization uuid, given text,
  is_narrowed boolean) returns boolean language sql stable parallel safe
  as $$ select exists (select 1 from app.invitation i
        where i.committee_id = committee and i.organization_id is not distinct from organization
          and i.role = given and i.accepted_at is null
          and is_narrowed = (i.role = 'VERIFIER' or i.cluster_ids is not null)) $$;
-- Whether it names this cluster for the own position.
create or replace function tenancy.is_invited_to(committee uuid, membership uuid, cluster uuid)
  returns boolean language sql stable parallel safe
  as $$ select exists (select 1 from app.invitation i
          join app.membership m on m.committee_id = i.committee_id and m.role = i.role
        where i.committee_id = committee and i.accepted_at is null and m.id = membership
          and m.person_id = tenancy.person_id() and m.narrowed
          and jsonb_exists(i.cluster_ids, cluster::text)) $$;
create or replace function tenancy.is_invited_address(address text)
  returns boolean language sql stable parallel safe
  as $$ select exists (select 1 from app.invitation i
        where i.email = address and i.accepted_at is null) $$;
create or replace function tenancy.is_invitation(committee uuid, invitation uuid)
  returns boolean language sql stable parallel safe
  as $$ select exists (select 1 from app.invitation i
        where i.committee_id = committee and i.id = invitation) $$;

-- Whether a job is the one that follows from taking up the invitation in hand.
create or replace function tenancy.is_settling(committee uuid, job text, subject jsonb)
  returns boolean language sql stable parallel safe
  as $$ select job = 'succession.settle'
          and tenancy.is_invitation(committee, (subject->>'id')::uuid) $$;

-- Whether an event is about the account of the person who acts, in a committee of theirs.
create or replace function tenancy.is_own_account(committee uuid, person uuid)
  returns boolean language sql stable parallel safe
  as $$ select person = tenancy.person_id() and exists (select 1 from app.membership m
        where m.committee_id = committee and m.person_id = person) $$;
create or replace function tenancy.key_id() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.key', true), '')::uuid $$;

-- The membership that acts, where it looks after some organizations alone; what it is assigned to
-- today by its committee's calendar, and the organizations that this comes to. Which rows of each
-- table are asked is the matter of their policies.
create or replace function tenancy.membership_id() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.membership', true), '')::uuid $$;
create or replace function tenancy.clusters() returns setof uuid language sql stable parallel safe
  as $$ select a.cluster_id from app.assignment a join app.committee c on c.id = a.committee_id
        where a.committee_id = tenancy.committee_id() and a.membership_id = tenancy.membership_id()
          and a.cluster_id is not null and a.starts_on <= (now() at time zone c.time_zone)::date
          and (a.ends_on is null or a.ends_on >= (now() at time zone c.time_zone)::date) $$;
create or replace function tenancy.assigned() returns setof uuid language sql stable parallel safe
  as $$ select a.organization_id from app.assignment a join app.committee c on c.id = a.committee_id
        where a.committee_id = tenancy.committee_id() and a.membership_id = tenancy.membership_id()
          and a.organization_id is not null and a.starts_on <= (now() at time zone c.time_zone)::date
          and (a.ends_on is null or a.ends_on >= (now() at time zone c.time_zone)::date) $$;
create or replace function tenancy.overseen() returns setof uuid language sql stable parallel safe
  as $$ select o.id from app.organization o where o.committee_id = tenancy.committee_id() $$;

-- Organizations that were opened to a partner app: ids between commas, or a star for all of them.
create or replace function tenancy.reaches_all() returns boolean language sql stable parallel safe
  as $$ select coalesce(current_setting('app.reach', true) = '*', false) $$;
create or replace function tenancy.reaches(organization uuid) returns boolean
  language sql stable parallel safe
  as $$ select coalesce(current_setting('app.reach', true) = '*' or organization
        = any(string_to_array(nullif(current_setting('app.reach', true), '*'), ',')::uuid[]), false) $$;

-- What the first migration's policies ask; later ones say the same in the policy itself.
create or replace function tenancy.handed_in(committee uuid, organization uuid, submission uuid)
  returns boolean language sql stable parallel safe
  as $$ select exists (select 1 from app.submission s
        where s.committee_id = committee and s.organization_id = organization and s.id = submission
          and s.state in ('SUBMITTED', 'ACCEPTED')) $$;

-- Whether the organization still writes its submission. In a policy's check on the submission itself
-- this is the row as it was before the statement.
create or replace function tenancy.is_open(committee uuid, organization uuid, submission uuid)
  returns boolean language sql stable parallel safe
  as $$ select exists (select 1 from app.submission s
        where s.committee_id = committee and s.organization_id = organization and s.id = submission
          and s.state in ('DUE', 'DRAFT', 'RETURNED')) $$;

-- Whether a version of a template is still being written. In a policy's check on the template itself
-- this is the row as it was before the statement.
create or replace function tenancy.is_drafted(committee uuid, template uuid)
  returns boolean language sql stable parallel safe
  as $$ select exists (select 1 from app.report_template t
        where t.committee_id = committee and t.id = template and t.state = 'DRAFT') $$;

-- So for a version of a criteria set.
create or replace function tenancy.is_drafted_set(committee uuid, drafted uuid)
  returns boolean language sql stable parallel safe
  as $$ select exists (select 1 from app.criteria_set_version v
        where v.committee_id = committee and v.id = drafted and v.state = 'DRAFT') $$;

-- Whether the organization still writes its self-assessment; in a check on that itself, as it was.
create or replace function tenancy.is_assessing(committee uuid, organization uuid, assessment uuid)
  returns boolean language sql stable parallel safe
  as $$ select exists (select 1 from app.self_assessment s
        where s.committee_id = committee and s.organization_id = organization and s.id = assessment
          and s.state in ('NOT_STARTED', 'IN_PROGRESS', 'RETURNED')) $$;

-- State of a self-assessment; in a check on that itself, as it was before the statement.
create or replace function tenancy.assessment_state(committee uuid, organization uuid, assessment uuid)
  returns text language sql stable parallel safe
  as $$ select s.state from app.self_assessment s
        where s.committee_id = committee and s.organization_id = organization
          and s.id = assessment $$;

-- Whether the acting membership verifies, and whether a self-assessment is its own to verify: it was
-- handed in and named to it; in a check on that itself, as it was.
create or replace function tenancy.verifies() returns boolean language sql stable parallel safe
  as $$ select coalesce(current_setting('app.duty', true) = 'VERIFIER', false) $$;
create or replace function tenancy.is_verifying(committee uuid, organization uuid, assessment uuid)
  returns boolean language sql stable parallel safe
  as $$ select tenancy.verifies() and exists (select 1 from app.self_assessment s
        where s.committee_id = committee and s.organization_id = organization and s.id = assessment
          and s.verifier_id = tenancy.membership_id()
          and s.state in ('SUBMITTED', 'IN_VERIFICATION')) $$;

-- The audit log only grows: an event may be sealed once, and nothing else about it may change.
create or replace function tenancy.keep_audit_event() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.sequence is not null
     or (to_jsonb(new) - 'sequence' - 'hash') is distinct from (to_jsonb(old) - 'sequence' - 'hash') then
    raise exception 'audit events cannot be changed' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

-- The head of a committee's audit log goes forward: never back, and never to another event.
create or replace function tenancy.keep_audit_head() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.sequence < old.sequence
     or (new.sequence = old.sequence and new.hash <> old.hash) then
    raise exception 'the head of an audit log goes forward' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

-- A row keeps its key and stays with whom it belongs to, whoever writes.
create or replace function tenancy.keep_owner() returns trigger language plpgsql as $$
begin
  raise exception 'a row of % stays with its owner', tg_table_name
    using errcode = 'insufficient_privilege';
end $$;

grant usage on schema tenancy to app_server, app_worker, app_organization, app_committee, app_overseer, app_person,
  app_gate, app_partner, app_operator;
grant execute on all functions in schema tenancy to app_server, app_worker, app_organization,
  app_committee, app_overseer, app_person, app_gate, app_partner, app_operator;
`;

/** Triggers, once their tables exist. */
export const supportTriggers = `
create or replace trigger keep_audit_event before update or delete on app.audit_event
  for each row execute function tenancy.keep_audit_event();
create or replace trigger keep_audit_head before update or delete on app.audit_head
  for each row execute function tenancy.keep_audit_head();
`;
