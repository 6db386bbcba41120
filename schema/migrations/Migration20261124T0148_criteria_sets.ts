import { Migration } from '@mikro-orm/migrations';

/** Versions of criteria sets: drafts and frozen ones. */
export class Migration20261124T0148_criteria_sets extends Migration {
  override up(): void {
    this.addSql(`set local lock_timeout = '3s'`);
    this.addSql(`create table "app"."criteria_set_version" ("committee_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "code" text not null, "number" int not null, "name" text not null, "state" text not null, "content" jsonb not null, "published_at" timestamptz null, "published_by" uuid null, primary key ("committee_id", "id"))`);
    this.addSql(`alter table "app"."criteria_set_version" add constraint "criteria_set_version_committee_id_code_number_unique" unique ("committee_id", "code", "number")`);
    this.addSql(`set local row_security = off`);
    this.addSql(`alter table app.committee no force row level security`);
    this.addSql(`alter table "app"."criteria_set_version" add constraint "criteria_set_version_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id")`);
    this.addSql(`alter table app.committee force row level security`);
    this.addSql(`alter table "app"."criteria_set_version" add constraint "criteria_set_version_state_check" check ("state" in ('DRAFT', 'PUBLISHED'))`);
    this.addSql(`alter table "app"."criteria_set_version" enable row level security`);
    this.addSql(`alter table "app"."criteria_set_version" force row level security`);
    this.addSql(`create policy "organization_select" on "app"."criteria_set_version" for select to "app_organization" using (committee_id = (select tenancy.committee_id()) and state = 'PUBLISHED')`);
    this.addSql(`create policy "overseer_select" on "app"."criteria_set_version" for select to "app_overseer" using (committee_id = (select tenancy.committee_id()) and state = 'PUBLISHED')`);
    this.addSql(`create policy "committee_select" on "app"."criteria_set_version" for select to "app_committee" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "committee_insert" on "app"."criteria_set_version" for insert to "app_committee" with check (committee_id = (select tenancy.committee_id()) and state = 'DRAFT')`);
    this.addSql(`create policy "committee_update" on "app"."criteria_set_version" for update to "app_committee" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()) and tenancy.is_drafted_set(committee_id, id))`);
    this.addSql(`create policy "committee_delete" on "app"."criteria_set_version" for delete to "app_committee" using (committee_id = (select tenancy.committee_id()) and state = 'DRAFT')`);
    this.addSql(`create policy "worker_select" on "app"."criteria_set_version" for select to "app_worker" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "operator_all" on "app"."criteria_set_version" to "app_operator" using (true) with check (true)`);
  }

  override down(): void {
    this.addSql(`drop table if exists "app"."criteria_set_version" cascade`);
  }
}
