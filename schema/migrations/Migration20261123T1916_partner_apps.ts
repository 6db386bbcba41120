import { Migration } from '@mikro-orm/migrations';

/** Partner apps: their keys, meters and usage, and the columns of each table that they may read. */
export class Migration20261123T1916_partner_apps extends Migration {
  override up(): void {
    this.addSql(`set local lock_timeout = '3s'`);
    this.addSql(`create table "app"."api_client" ("committee_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "name" text not null, "contact" text not null, "scopes" text[] not null, "whole_committee" boolean not null, "addresses" text[] not null, "daily_budget" int not null, "rate_per_minute" int not null, "disabled_at" timestamptz null, "disabled_reason" text null, primary key ("committee_id", "id"))`);
    this.addSql(`alter table "app"."api_client" add constraint "api_client_committee_id_name_unique" unique ("committee_id", "name")`);
    this.addSql(`create table "app"."api_usage" ("committee_id" uuid not null, "id" uuid not null, "client_id" uuid not null, "day" date not null, "operation" text not null, "requests" int not null, "cost" int not null, "errors" int not null, "refused" int not null, primary key ("committee_id", "id"))`);
    this.addSql(`alter table "app"."api_usage" add constraint "api_usage_committee_id_client_id_day_operation_unique" unique ("committee_id", "client_id", "day", "operation")`);
    this.addSql(`create table "app"."api_meter" ("committee_id" uuid not null, "id" uuid not null, "client_id" uuid not null, "minute" timestamptz not null, "requests" int not null, "day" date not null, "spent" int not null, primary key ("committee_id", "id"))`);
    this.addSql(`alter table "app"."api_meter" add constraint "api_meter_committee_id_client_id_unique" unique ("committee_id", "client_id")`);
    this.addSql(`create table "app"."api_key" ("committee_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "client_id" uuid not null, "secret_hash" text not null, "expires_at" timestamptz not null, "revoked_at" timestamptz null, "last_used_at" timestamptz null, primary key ("committee_id", "id"))`);
    this.addSql(`create index "api_key_id_index" on "app"."api_key" ("id")`);
    this.addSql(`create index "api_key_committee_id_client_id_index" on "app"."api_key" ("committee_id", "client_id")`);
    this.addSql(`create table "app"."api_client_organization" ("committee_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "client_id" uuid not null, "organization_id" uuid not null, primary key ("committee_id", "id"))`);
    this.addSql(`alter table "app"."api_client_organization" add constraint "api_client_organization_committee_id_client_id_or_e8d92_unique" unique ("committee_id", "client_id", "organization_id")`);
    this.addSql(`set local row_security = off`);
    this.addSql(`alter table app.committee no force row level security`);
    this.addSql(`alter table app.organization no force row level security`);
    this.addSql(`alter table "app"."api_client" add constraint "api_client_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id")`);
    this.addSql(`alter table "app"."api_usage" add constraint "api_usage_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id")`);
    this.addSql(`alter table "app"."api_usage" add constraint "api_usage_committee_id_client_id_foreign" foreign key ("committee_id", "client_id") references "app"."api_client" ("committee_id", "id") on update cascade`);
    this.addSql(`alter table "app"."api_meter" add constraint "api_meter_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id")`);
    this.addSql(`alter table "app"."api_meter" add constraint "api_meter_committee_id_client_id_foreign" foreign key ("committee_id", "client_id") references "app"."api_client" ("committee_id", "id") on update cascade`);
    this.addSql(`alter table "app"."api_key" add constraint "api_key_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id")`);
    this.addSql(`alter table "app"."api_key" add constraint "api_key_committee_id_client_id_foreign" foreign key ("committee_id", "client_id") references "app"."api_client" ("committee_id", "id") on update cascade`);
    this.addSql(`alter table "app"."api_client_organization" add constraint "api_client_organization_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id")`);
    this.addSql(`alter table "app"."api_client_organization" add constraint "api_client_organization_committee_id_client_id_foreign" foreign key ("committee_id", "client_id") references "app"."api_client" ("committee_id", "id") on update cascade`);
    this.addSql(`alter table "app"."api_client_organization" add constraint "api_client_organization_committee_id_organization_id_foreign" foreign key ("committee_id", "organization_id") references "app"."organization" ("committee_id", "id") on update cascade`);
    this.addSql(`alter table app.committee force row level security`);
    this.addSql(`alter table app.organization force row level security`);
    this.addSql(`create policy "partner_select" on "app"."organization" for select to "app_partner" using (committee_id = (select tenancy.committee_id()) and tenancy.reaches(id))`);
    this.addSql(`create policy "partner_select" on "app"."report_template" for select to "app_partner" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "partner_select" on "app"."report_round" for select to "app_partner" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "partner_select" on "app"."report" for select to "app_partner" using (committee_id = (select tenancy.committee_id()) and tenancy.reaches_all() and state <> 'GENERATING' and state <> 'DRAFT' and state <> 'IN_REVIEW' and state <> 'APPROVED' and state <> 'NUMBERED')`);
    this.addSql(`create policy "partner_select" on "app"."report_figure" for select to "app_partner" using (committee_id = (select tenancy.committee_id()) and report_id in (select id
 from app.report))`);
    this.addSql(`create policy "partner_select" on "app"."indicator" for select to "app_partner" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "partner_select" on "app"."submission" for select to "app_partner" using (committee_id = (select tenancy.committee_id()) and tenancy.reaches(organization_id))`);
    this.addSql(`create policy "partner_select" on "app"."report_source" for select to "app_partner" using (committee_id = (select tenancy.committee_id()) and report_id in (select id
 from app.report))`);
    this.addSql(`create policy "partner_select" on "app"."figure" for select to "app_partner" using (committee_id = (select tenancy.committee_id()) and exists (select 1
   from app.submission s
  where s.committee_id = figure.committee_id and s.organization_id = figure.organization_id and s.id = figure.submission_id and s.state in ('SUBMITTED', 'ACCEPTED')) and tenancy.reaches(organization_id))`);
    this.addSql(`create policy "partner_select" on "app"."official_document" for select to "app_partner" using (committee_id = (select tenancy.committee_id()) and tenancy.reaches_all() and state = 'SIGNED')`);
    this.addSql(`alter table "app"."api_client" enable row level security`);
    this.addSql(`alter table "app"."api_client" force row level security`);
    this.addSql(`create policy "committee_select" on "app"."api_client" for select to "app_committee" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "committee_insert" on "app"."api_client" for insert to "app_committee" with check (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "committee_update" on "app"."api_client" for update to "app_committee" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "worker_select" on "app"."api_client" for select to "app_worker" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "gate_select" on "app"."api_client" for select to "app_gate" using (id in (select client_id
 from app.api_key))`);
    this.addSql(`create policy "operator_all" on "app"."api_client" to "app_operator" using (true) with check (true)`);
    this.addSql(`alter table "app"."api_usage" enable row level security`);
    this.addSql(`alter table "app"."api_usage" force row level security`);
    this.addSql(`create policy "committee_select" on "app"."api_usage" for select to "app_committee" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "gate_select" on "app"."api_usage" for select to "app_gate" using (client_id in (select client_id
 from app.api_key))`);
    this.addSql(`create policy "gate_insert" on "app"."api_usage" for insert to "app_gate" with check (client_id in (select client_id
 from app.api_key))`);
    this.addSql(`create policy "gate_update" on "app"."api_usage" for update to "app_gate" using (client_id in (select client_id
 from app.api_key)) with check (client_id in (select client_id
 from app.api_key))`);
    this.addSql(`create policy "operator_all" on "app"."api_usage" to "app_operator" using (true) with check (true)`);
    this.addSql(`alter table "app"."api_meter" enable row level security`);
    this.addSql(`alter table "app"."api_meter" force row level security`);
    this.addSql(`create policy "committee_select" on "app"."api_meter" for select to "app_committee" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "gate_select" on "app"."api_meter" for select to "app_gate" using (client_id in (select client_id
 from app.api_key))`);
    this.addSql(`create policy "gate_insert" on "app"."api_meter" for insert to "app_gate" with check (client_id in (select client_id
 from app.api_key))`);
    this.addSql(`create policy "gate_update" on "app"."api_meter" for update to "app_gate" using (client_id in (select client_id
 from app.api_key)) with check (client_id in (select client_id
 from app.api_key))`);
    this.addSql(`create policy "operator_all" on "app"."api_meter" to "app_operator" using (true) with check (true)`);
    this.addSql(`alter table "app"."api_key" enable row level security`);
    this.addSql(`alter table "app"."api_key" force row level security`);
    this.addSql(`create policy "committee_select" on "app"."api_key" for select to "app_committee" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "committee_insert" on "app"."api_key" for insert to "app_committee" with check (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "committee_update" on "app"."api_key" for update to "app_committee" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "gate_select" on "app"."api_key" for select to "app_gate" using (id = (select tenancy.key_id()))`);
    this.addSql(`create policy "gate_update" on "app"."api_key" for update to "app_gate" using (id = (select tenancy.key_id())) with check (id = (select tenancy.key_id()))`);
    this.addSql(`create policy "operator_all" on "app"."api_key" to "app_operator" using (true) with check (true)`);
    this.addSql(`alter table "app"."api_client_organization" enable row level security`);
    this.addSql(`alter table "app"."api_client_organization" force row level security`);
    this.addSql(`create policy "committee_select" on "app"."api_client_organization" for select to "app_committee" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "committee_insert" on "app"."api_client_organization" for insert to "app_committee" with check (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "committee_delete" on "app"."api_client_organization" for delete to "app_committee" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "gate_select" on "app"."api_client_organization" for select to "app_gate" using (client_id in (select client_id
 from app.api_key))`);
    this.addSql(`create policy "operator_all" on "app"."api_client_organization" to "app_operator" using (true) with check (true)`);
  }

  // Nothing goes back: what was opened to partners is closed by their keys.
}
