import { Migration } from '@mikro-orm/migrations';

/**
 * The register of organizations: clusters, headcounts by date, contacts, and what each organization
 * was called and belonged to from a day on. What is there now holds from its beginning.
 */
export class Migration20261123T1848_organization_register extends Migration {
  override up(): void | Promise<void> {
    this.addSql(`set local lock_timeout = '3s'`);
    // A reference is checked, and rows are copied, with the owner's eyes.
    this.addSql(`set local row_security = off`);
    for (const table of ['committee', 'organization']) {
      this.addSql(`alter table "app"."${table}" no force row level security`);
    }
    this.addSql(`create table "app"."emulation_cluster" ("committee_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "name" text not null, "position" int not null, primary key ("committee_id", "id"));`);
    this.addSql(`alter table "app"."emulation_cluster" add constraint "emulation_cluster_committee_id_name_unique" unique ("committee_id", "name");`);

    this.addSql(`create table "app"."headcount" ("committee_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "organization_id" uuid not null, "as_of" date not null, "members_total" int not null, "members_exempt" int null, "staff_total" int null, "sub_cells" int null, primary key ("committee_id", "id"));`);
    this.addSql(`alter table "app"."headcount" add constraint "headcount_committee_id_organization_id_as_of_unique" unique ("committee_id", "organization_id", "as_of");`);

    this.addSql(`create table "app"."organization_version" ("committee_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "organization_id" uuid not null, "valid_from" date not null, "name" text not null, "short_name" text not null, "kind" text not null, "host_type" text not null, "host_name" text null, "issuer_superior" text not null, "issuer_name" text not null, "abbreviation" text not null, "place" text not null, "cluster_id" uuid null, "parent_id" uuid null, primary key ("committee_id", "id"));`);
    this.addSql(`alter table "app"."organization_version" add constraint "organization_version_committee_id_organization_id_d6a17_unique" unique ("committee_id", "organization_id", "valid_from");`);

    this.addSql(`alter table "app"."organization" add "host_name" text null, add "cluster_id" uuid null, add "parent_id" uuid null, add "phone" text null, add "email" text null, add "contact_name" text null, add "contact_position" text null, add "closed_reason" text null;`);
    this.addSql(`alter table "app"."organization" add constraint "organization_committee_id_cluster_id_foreign" foreign key ("committee_id", "cluster_id") references "app"."emulation_cluster" ("committee_id", "id") on update cascade on delete no action;`);
    this.addSql(`alter table "app"."organization" add constraint "organization_committee_id_parent_id_foreign" foreign key ("committee_id", "parent_id") references "app"."organization" ("committee_id", "id") on update cascade on delete no action;`);
    this.addSql(`create policy "worker_insert" on "app"."organization" for insert to "app_worker" with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "worker_update" on "app"."organization" for update to "app_worker" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "worker_delete" on "app"."organization" for delete to "app_worker" using (committee_id = (select tenancy.committee_id()));`);

    this.addSql(`alter table "app"."emulation_cluster" add constraint "emulation_cluster_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id");`);
    this.addSql(`alter table "app"."emulation_cluster" enable row level security;`);
    this.addSql(`create policy "organization_select" on "app"."emulation_cluster" for select to "app_organization" using (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "committee_select" on "app"."emulation_cluster" for select to "app_committee" using (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "committee_insert" on "app"."emulation_cluster" for insert to "app_committee" with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "committee_update" on "app"."emulation_cluster" for update to "app_committee" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "committee_delete" on "app"."emulation_cluster" for delete to "app_committee" using (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "worker_select" on "app"."emulation_cluster" for select to "app_worker" using (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "worker_insert" on "app"."emulation_cluster" for insert to "app_worker" with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "worker_delete" on "app"."emulation_cluster" for delete to "app_worker" using (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "operator_all" on "app"."emulation_cluster" to "app_operator" using (true) with check (true);`);

    this.addSql(`alter table "app"."headcount" add constraint "headcount_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id");`);
    this.addSql(`alter table "app"."headcount" add constraint "headcount_committee_id_organization_id_foreign" foreign key ("committee_id", "organization_id") references "app"."organization" ("committee_id", "id") on update cascade;`);
    this.addSql(`alter table "app"."headcount" enable row level security;`);
    this.addSql(`create policy "organization_select" on "app"."headcount" for select to "app_organization" using (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id()));`);
    this.addSql(`create policy "committee_select" on "app"."headcount" for select to "app_committee" using (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "committee_insert" on "app"."headcount" for insert to "app_committee" with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "committee_update" on "app"."headcount" for update to "app_committee" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "worker_select" on "app"."headcount" for select to "app_worker" using (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "worker_insert" on "app"."headcount" for insert to "app_worker" with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "worker_update" on "app"."headcount" for update to "app_worker" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "worker_delete" on "app"."headcount" for delete to "app_worker" using (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "operator_all" on "app"."headcount" to "app_operator" using (true) with check (true);`);

    this.addSql(`alter table "app"."organization_version" add constraint "organization_version_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id");`);
    this.addSql(`alter table "app"."organization_version" add constraint "organization_version_committee_id_organization_id_foreign" foreign key ("committee_id", "organization_id") references "app"."organization" ("committee_id", "id") on update cascade;`);
    this.addSql(`alter table "app"."organization_version" add constraint "organization_version_committee_id_cluster_id_foreign" foreign key ("committee_id", "cluster_id") references "app"."emulation_cluster" ("committee_id", "id") on update cascade on delete no action;`);
    this.addSql(`alter table "app"."organization_version" add constraint "organization_version_committee_id_parent_id_foreign" foreign key ("committee_id", "parent_id") references "app"."organization" ("committee_id", "id") on update cascade on delete no action;`);
    this.addSql(`alter table "app"."organization_version" add constraint "organization_version_kind_check" check ("kind" in ('GRASSROOTS_COMMITTEE', 'GRASSROOTS_CELL'));`);
    this.addSql(`alter table "app"."organization_version" add constraint "organization_version_host_type_check" check ("host_type" in ('AGENCY', 'PUBLIC_UNIT', 'ENTERPRISE'));`);
    this.addSql(`alter table "app"."organization_version" enable row level security;`);
    this.addSql(`create policy "organization_select" on "app"."organization_version" for select to "app_organization" using (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id()));`);
    this.addSql(`create policy "committee_select" on "app"."organization_version" for select to "app_committee" using (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "committee_insert" on "app"."organization_version" for insert to "app_committee" with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "committee_update" on "app"."organization_version" for update to "app_committee" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "worker_select" on "app"."organization_version" for select to "app_worker" using (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "worker_insert" on "app"."organization_version" for insert to "app_worker" with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "worker_update" on "app"."organization_version" for update to "app_worker" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "worker_delete" on "app"."organization_version" for delete to "app_worker" using (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "operator_all" on "app"."organization_version" to "app_operator" using (true) with check (true);`);
    this.addSql(`insert into app.organization_version (committee_id, id, created_at, updated_at,
        organization_id, valid_from, name, short_name, kind, host_type, issuer_superior,
        issuer_name, abbreviation, place)
      select committee_id, uuidv7(), now(), now(), id, coalesce(opened_on, '1930-02-03'), name,
        short_name, kind, host_type, issuer_superior, issuer_name, abbreviation, place
      from app.organization`);
    for (const table of [
      'committee', 'organization', 'organization_version', 'headcount', 'emulation_cluster',
    ]) {
      this.addSql(`alter table "app"."${table}" force row level security`);
    }
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "app"."organization" drop constraint "organization_committee_id_cluster_id_foreign";`);
    this.addSql(`alter table "app"."organization_version" drop constraint "organization_version_committee_id_cluster_id_foreign";`);

    this.addSql(`drop table if exists "app"."emulation_cluster" cascade;`);
    this.addSql(`drop table if exists "app"."headcount" cascade;`);
    this.addSql(`drop table if exists "app"."organization_version" cascade;`);

    this.addSql(`drop policy "worker_insert" on "app"."organization";`);
    this.addSql(`drop policy "worker_update" on "app"."organization";`);
    this.addSql(`drop policy "worker_delete" on "app"."organization";`);
    this.addSql(`alter table "app"."organization" drop constraint "organization_committee_id_parent_id_foreign";`);

    this.addSql(`alter table "app"."organization" drop column "host_name", drop column "cluster_id", drop column "parent_id", drop column "phone", drop column "email", drop column "contact_name", drop column "contact_position", drop column "closed_reason";`);
  }

}
