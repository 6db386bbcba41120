import { Migration } from '@mikro-orm/migrations';

/** Filled workbooks that were read into submissions, and rounds written as workbooks. */
export class Migration20261124T0115_workbooks extends Migration {
  override up(): void {
    this.addSql(`set local lock_timeout = '3s'`);
    this.addSql(`create table "app"."round_export" ("committee_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "round_id" uuid not null, "state" text not null, "path" text null, "sha256" text null, "bytes" int null, "rows" jsonb null, "ended_at" timestamptz null, "expires_at" timestamptz null, primary key ("committee_id", "id"))`);
    this.addSql(`create index "round_export_committee_id_round_id_index" on "app"."round_export" ("committee_id", "round_id")`);
    this.addSql(`create table "app"."submission_import" ("committee_id" uuid not null, "organization_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "submission_id" uuid not null, "file_name" text not null, "state" text not null, "read_version" int not null, "form" jsonb not null, "changes" jsonb not null, "faults" jsonb not null, "warnings" jsonb not null, "before" jsonb null, "written_version" int null, "committed_at" timestamptz null, "undone_at" timestamptz null, primary key ("committee_id", "organization_id", "id"))`);
    this.addSql(`create index "submission_import_committee_id_organization_id_sub_875e8_index" on "app"."submission_import" ("committee_id", "organization_id", "submission_id")`);
    this.addSql(`set local row_security = off`);
    this.addSql(`alter table app.committee no force row level security`);
    this.addSql(`alter table app.report_round no force row level security`);
    this.addSql(`alter table app.submission no force row level security`);
    this.addSql(`alter table "app"."round_export" add constraint "round_export_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id")`);
    this.addSql(`alter table "app"."round_export" add constraint "round_export_committee_id_round_id_foreign" foreign key ("committee_id", "round_id") references "app"."report_round" ("committee_id", "id") on update cascade`);
    this.addSql(`alter table "app"."submission_import" add constraint "submission_import_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id")`);
    this.addSql(`alter table "app"."submission_import" add constraint "submission_import_committee_id_organization_id_s_daabb_foreign" foreign key ("committee_id", "organization_id", "submission_id") references "app"."submission" ("committee_id", "organization_id", "id") on update cascade`);
    this.addSql(`alter table app.committee force row level security`);
    this.addSql(`alter table app.report_round force row level security`);
    this.addSql(`alter table app.submission force row level security`);
    this.addSql(`alter table "app"."round_export" add constraint "round_export_state_check" check ("state" in ('WAITING', 'READY', 'CANCELLED', 'EXPIRED'))`);
    this.addSql(`alter table "app"."round_export" enable row level security`);
    this.addSql(`alter table "app"."round_export" force row level security`);
    this.addSql(`create policy "committee_select" on "app"."round_export" for select to "app_committee" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "committee_insert" on "app"."round_export" for insert to "app_committee" with check (committee_id = (select tenancy.committee_id()) and state = 'WAITING')`);
    this.addSql(`create policy "committee_update" on "app"."round_export" for update to "app_committee" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()) and state = 'CANCELLED')`);
    this.addSql(`create policy "worker_select" on "app"."round_export" for select to "app_worker" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "worker_update" on "app"."round_export" for update to "app_worker" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "operator_all" on "app"."round_export" to "app_operator" using (true) with check (true)`);
    this.addSql(`alter table "app"."submission_import" add constraint "submission_import_state_check" check ("state" in ('READY', 'COMMITTED', 'UNDONE'))`);
    this.addSql(`alter table "app"."submission_import" enable row level security`);
    this.addSql(`alter table "app"."submission_import" force row level security`);
    this.addSql(`create policy "organization_select" on "app"."submission_import" for select to "app_organization" using (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id()))`);
    this.addSql(`create policy "organization_insert" on "app"."submission_import" for insert to "app_organization" with check (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id()))`);
    this.addSql(`create policy "organization_delete" on "app"."submission_import" for delete to "app_organization" using (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id()))`);
    this.addSql(`create policy "organization_update" on "app"."submission_import" for update to "app_organization" using (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id())) with check (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id()))`);
    this.addSql(`create policy "operator_all" on "app"."submission_import" to "app_operator" using (true) with check (true)`);
  }

  override down(): void {
    this.addSql(`drop table app.submission_import`);
    this.addSql(`drop table app.round_export`);
  }
}
