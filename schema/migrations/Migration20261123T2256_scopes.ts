import { Migration } from '@mikro-orm/migrations';

export class Migration20261123T2256_scopes extends Migration {

  override name = 'Migration20261123T2256_scopes';

  override up(): void | Promise<void> {
    // References are checked with the owner's eyes, to whom forced row security shows nothing.
    const looked = ['committee', 'membership', 'emulation_cluster', 'organization'];
    this.addSql('set local row_security = off');
    for (const table of looked) this.addSql(`alter table app.${table} no force row level security`);
    this.addSql(`create table "app"."assignment" ("committee_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "membership_id" uuid not null, "subject_kind" text not null, "subject_id" uuid not null, "cluster_id" uuid null, "organization_id" uuid null, "starts_on" date not null, "ends_on" date null, primary key ("committee_id", "id"));`);
    this.addSql(`create index "assignment_committee_id_membership_id_index" on "app"."assignment" ("committee_id", "membership_id");`);
    this.addSql(`create index "assignment_committee_id_organization_id_index" on "app"."assignment" ("committee_id", "organization_id");`);

    this.addSql(`drop policy "person_insert" on "app"."membership";`);

    this.addSql(`create policy "overseer_select" on "app"."committee" for select to "app_overseer" using (id = (select tenancy.committee_id()));`);

    this.addSql(`create policy "overseer_select" on "app"."emulation_cluster" for select to "app_overseer" using (committee_id = (select tenancy.committee_id()));`);

    this.addSql(`create policy "overseer_select" on "app"."holiday" for select to "app_overseer" using (true);`);

    this.addSql(`create policy "overseer_select" on "app"."layout_profile" for select to "app_overseer" using (true);`);

    this.addSql(`create policy "overseer_select" on "app"."organization" for select to "app_overseer" using (committee_id = (select tenancy.committee_id()) and (cluster_id in (select tenancy.clusters()) or id in (select tenancy.assigned())));`);

    this.addSql(`alter table "app"."invitation" add "cluster_ids" jsonb null;`);

    this.addSql(`create policy "overseer_select" on "app"."headcount" for select to "app_overseer" using (committee_id = (select tenancy.committee_id()) and organization_id in (select tenancy.overseen()));`);

    this.addSql(`create policy "overseer_select" on "app"."audit_event" for select to "app_overseer" using (committee_id = (select tenancy.committee_id()) and organization_id in (select tenancy.overseen()));`);
    this.addSql(`create policy "overseer_insert" on "app"."audit_event" for insert to "app_overseer" with check (committee_id = (select tenancy.committee_id()) and organization_id in (select tenancy.overseen()) and sequence is null and hash is null);`);

    this.addSql(`create policy "overseer_select" on "app"."organization_version" for select to "app_overseer" using (committee_id = (select tenancy.committee_id()) and organization_id in (select tenancy.overseen()));`);

    this.addSql(`create policy "overseer_select" on "app"."person" for select to "app_overseer" using (exists (select 1
   from app.membership m
  where m.person_id = person.id));`);

    this.addSql(`alter table "app"."membership" drop constraint "membership_role_check";`);
    this.addSql(`alter table "app"."membership" add "narrowed" boolean not null default false;`);
    this.addSql(`alter table "app"."membership" add constraint "membership_role_check" check ("role" in ('STANDING_COMMITTEE', 'EXECUTIVE_COMMITTEE', 'COMMITTEE_OFFICE', 'COMMITTEE_PROPAGANDA', 'COMMITTEE_ORGANISATION', 'INSPECTION_COMMISSION', 'COMMITTEE_ADMIN', 'VERIFIER', 'TENANT_SECRETARY', 'TENANT_OFFICER', 'ORGANIZATION_ADMIN'));`);
    this.addSql(`create policy "overseer_select" on "app"."membership" for select to "app_overseer" using (committee_id = (select tenancy.committee_id()) and organization_id in (select tenancy.overseen()));`);
    this.addSql(`create policy "person_insert" on "app"."membership" for insert to "app_person" with check (person_id = (select tenancy.person_id()) and tenancy.is_invited_as(committee_id, organization_id, role, narrowed));`);

    this.addSql(`create policy "overseer_select" on "app"."lint_word_list" for select to "app_overseer" using (true);`);
    this.addSql(`create policy "overseer_select" on "app"."reopening" for select to "app_overseer" using (committee_id = (select tenancy.committee_id()) and organization_id in (select tenancy.overseen()));`);
    this.addSql(`create policy "overseer_update" on "app"."reopening" for update to "app_overseer" using (committee_id = (select tenancy.committee_id()) and organization_id in (select tenancy.overseen())) with check (committee_id = (select tenancy.committee_id()) and organization_id in (select tenancy.overseen()));`);
    this.addSql(`create policy "overseer_select" on "app"."quantifier_scale" for select to "app_overseer" using (true);`);

    this.addSql(`create policy "overseer_select" on "app"."report_template" for select to "app_overseer" using (committee_id = (select tenancy.committee_id()) and state = 'PUBLISHED');`);

    this.addSql(`create policy "overseer_select" on "app"."report_round" for select to "app_overseer" using (committee_id = (select tenancy.committee_id()));`);

    this.addSql(`create policy "overseer_select" on "app"."indicator" for select to "app_overseer" using (committee_id = (select tenancy.committee_id()) and template_id in (select id
 from app.report_template));`);

    this.addSql(`create policy "overseer_select" on "app"."submission" for select to "app_overseer" using (committee_id = (select tenancy.committee_id()) and organization_id in (select tenancy.overseen()));`);
    this.addSql(`create policy "overseer_update" on "app"."submission" for update to "app_overseer" using (committee_id = (select tenancy.committee_id()) and organization_id in (select tenancy.overseen())) with check (committee_id = (select tenancy.committee_id()) and organization_id in (select tenancy.overseen()) and state <> 'DUE' and state <> 'DRAFT' and state <> 'SUBMITTED');`);

    this.addSql(`create policy "overseer_select" on "app"."practice" for select to "app_overseer" using (committee_id = (select tenancy.committee_id()) and exists (select 1
   from app.submission s
  where s.committee_id = practice.committee_id and s.organization_id = practice.organization_id and s.id = practice.submission_id and s.state in ('SUBMITTED', 'ACCEPTED')));`);

    this.addSql(`create policy "overseer_select" on "app"."narrative" for select to "app_overseer" using (committee_id = (select tenancy.committee_id()) and exists (select 1
   from app.submission s
  where s.committee_id = narrative.committee_id and s.organization_id = narrative.organization_id and s.id = narrative.submission_id and s.state in ('SUBMITTED', 'ACCEPTED')));`);

    this.addSql(`create policy "overseer_select" on "app"."figure" for select to "app_overseer" using (committee_id = (select tenancy.committee_id()) and exists (select 1
   from app.submission s
  where s.committee_id = figure.committee_id and s.organization_id = figure.organization_id and s.id = figure.submission_id and s.state in ('SUBMITTED', 'ACCEPTED')));`);

    this.addSql(`alter table "app"."assignment" add constraint "assignment_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id");`);
    this.addSql(`alter table "app"."assignment" add constraint "assignment_committee_id_membership_id_foreign" foreign key ("committee_id", "membership_id") references "app"."membership" ("committee_id", "id") on update cascade on delete no action;`);
    this.addSql(`alter table "app"."assignment" add constraint "assignment_committee_id_cluster_id_foreign" foreign key ("committee_id", "cluster_id") references "app"."emulation_cluster" ("committee_id", "id") on update cascade on delete no action;`);
    this.addSql(`alter table "app"."assignment" add constraint "assignment_committee_id_organization_id_foreign" foreign key ("committee_id", "organization_id") references "app"."organization" ("committee_id", "id") on update cascade on delete no action;`);
    for (const table of looked) this.addSql(`alter table app.${table} force row level security`);
    this.addSql(`alter table "app"."assignment" add constraint "assignment_subject_kind_check" check ("subject_kind" in ('CLUSTER', 'ORGANIZATION'));`);
    this.addSql(`alter table "app"."assignment" enable row level security;`);
    this.addSql(`alter table "app"."assignment" force row level security;`);
    this.addSql(`create policy "committee_select" on "app"."assignment" for select to "app_committee" using (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "committee_insert" on "app"."assignment" for insert to "app_committee" with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "committee_update" on "app"."assignment" for update to "app_committee" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "overseer_select" on "app"."assignment" for select to "app_overseer" using (committee_id = (select tenancy.committee_id()) and membership_id = (select tenancy.membership_id()));`);
    this.addSql(`create policy "organization_select" on "app"."assignment" for select to "app_organization" using (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id()) and subject_kind = 'ORGANIZATION');`);
    this.addSql(`create policy "person_select" on "app"."assignment" for select to "app_person" using (tenancy.is_invited_to(committee_id, membership_id, cluster_id));`);
    this.addSql(`create policy "person_insert" on "app"."assignment" for insert to "app_person" with check (tenancy.is_invited_to(committee_id, membership_id, cluster_id));`);
    this.addSql(`create policy "worker_select" on "app"."assignment" for select to "app_worker" using (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "operator_all" on "app"."assignment" to "app_operator" using (true) with check (true);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "app"."assignment" cascade;`);

    this.addSql(`drop policy "overseer_select" on "app"."audit_event";`);
    this.addSql(`drop policy "overseer_insert" on "app"."audit_event";`);

    this.addSql(`drop policy "overseer_select" on "app"."committee";`);

    this.addSql(`drop policy "overseer_select" on "app"."emulation_cluster";`);

    this.addSql(`drop policy "overseer_select" on "app"."figure";`);

    this.addSql(`drop policy "overseer_select" on "app"."headcount";`);

    this.addSql(`drop policy "overseer_select" on "app"."holiday";`);

    this.addSql(`drop policy "overseer_select" on "app"."indicator";`);

    this.addSql(`drop policy "overseer_select" on "app"."layout_profile";`);

    this.addSql(`drop policy "person_insert" on "app"."membership";`);
    this.addSql(`drop policy "overseer_select" on "app"."membership";`);

    this.addSql(`drop policy "overseer_select" on "app"."narrative";`);

    this.addSql(`drop policy "overseer_select" on "app"."organization";`);

    this.addSql(`drop policy "overseer_select" on "app"."organization_version";`);

    this.addSql(`drop policy "overseer_select" on "app"."person";`);

    this.addSql(`drop policy "overseer_select" on "app"."practice";`);

    this.addSql(`drop policy "overseer_select" on "app"."lint_word_list";`);
    this.addSql(`drop policy "overseer_select" on "app"."reopening";`);
    this.addSql(`drop policy "overseer_update" on "app"."reopening";`);
    this.addSql(`drop policy "overseer_select" on "app"."quantifier_scale";`);

    this.addSql(`drop policy "overseer_select" on "app"."report_round";`);

    this.addSql(`drop policy "overseer_select" on "app"."report_template";`);

    this.addSql(`drop policy "overseer_select" on "app"."submission";`);
    this.addSql(`drop policy "overseer_update" on "app"."submission";`);

    this.addSql(`alter table "app"."invitation" drop column "cluster_ids";`);

    this.addSql(`alter table "app"."membership" drop constraint "membership_role_check";`);
    this.addSql(`alter table "app"."membership" drop column "narrowed";`);
    this.addSql(`alter table "app"."membership" add constraint "membership_role_check" check ("role" in ('STANDING_COMMITTEE', 'EXECUTIVE_COMMITTEE', 'COMMITTEE_OFFICE', 'COMMITTEE_PROPAGANDA', 'COMMITTEE_ORGANISATION', 'INSPECTION_COMMISSION', 'COMMITTEE_ADMIN', 'TENANT_SECRETARY', 'TENANT_OFFICER', 'ORGANIZATION_ADMIN'));`);
    this.addSql(`create policy "person_insert" on "app"."membership" for insert to "app_person" with check (((person_id = ( SELECT tenancy.person_id() AS person_id)) AND tenancy.is_invited(committee_id, organization_id, role)));`);
  }

}
