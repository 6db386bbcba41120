import { Migration } from '@mikro-orm/migrations';

/** What answers of a round would come to under a draft of a criteria set. */
export class Migration20261124T0436_criteria_rescore extends Migration {
  override up(): void {
    this.addSql(`set local lock_timeout = '3s'`);
    this.addSql(`create table "app"."criteria_rescore" ("committee_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "criteria_set_id" uuid not null, "round_id" uuid not null, "content" jsonb not null, "state" text not null, "total" int not null, "summary" jsonb null, "ended_at" timestamptz null, primary key ("committee_id", "id"))`);
    this.addSql(`create index "criteria_rescore_committee_id_criteria_set_id_index" on "app"."criteria_rescore" ("committee_id", "criteria_set_id")`);
    this.addSql(`create table "app"."criteria_rescore_row" ("committee_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "rescore_id" uuid not null, "organization_id" uuid not null, "verified" boolean not null, "before_total" int not null, "before_band" text null, "after_total" int not null, "after_band" text null, "change" int not null, "crosses_band" boolean not null, "unanswered" jsonb not null, primary key ("committee_id", "id"))`);
    this.addSql(`alter table "app"."criteria_rescore_row" add constraint "criteria_rescore_row_committee_id_rescore_id_orga_024a3_unique" unique ("committee_id", "rescore_id", "organization_id")`);
    this.addSql(`set local row_security = off`);
    this.addSql(`alter table app.committee no force row level security`);
    this.addSql(`alter table app.assessment_round no force row level security`);
    this.addSql(`alter table app.criteria_set_version no force row level security`);
    this.addSql(`alter table app.organization no force row level security`);
    this.addSql(`alter table "app"."criteria_rescore" add constraint "criteria_rescore_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id")`);
    this.addSql(`alter table "app"."criteria_rescore" add constraint "criteria_rescore_committee_id_criteria_set_id_foreign" foreign key ("committee_id", "criteria_set_id") references "app"."criteria_set_version" ("committee_id", "id") on update cascade on delete cascade`);
    this.addSql(`alter table "app"."criteria_rescore" add constraint "criteria_rescore_committee_id_round_id_foreign" foreign key ("committee_id", "round_id") references "app"."assessment_round" ("committee_id", "id") on update cascade`);
    this.addSql(`alter table "app"."criteria_rescore_row" add constraint "criteria_rescore_row_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id")`);
    this.addSql(`alter table "app"."criteria_rescore_row" add constraint "criteria_rescore_row_committee_id_rescore_id_foreign" foreign key ("committee_id", "rescore_id") references "app"."criteria_rescore" ("committee_id", "id") on update cascade on delete cascade`);
    this.addSql(`alter table "app"."criteria_rescore_row" add constraint "criteria_rescore_row_committee_id_organization_id_foreign" foreign key ("committee_id", "organization_id") references "app"."organization" ("committee_id", "id") on update cascade`);
    this.addSql(`alter table app.committee force row level security`);
    this.addSql(`alter table app.assessment_round force row level security`);
    this.addSql(`alter table app.criteria_set_version force row level security`);
    this.addSql(`alter table app.organization force row level security`);
    this.addSql(`alter table "app"."criteria_rescore" add constraint "criteria_rescore_state_check" check ("state" in ('WAITING', 'DONE', 'CANCELLED'))`);
    this.addSql(`alter table "app"."criteria_rescore" enable row level security`);
    this.addSql(`alter table "app"."criteria_rescore" force row level security`);
    this.addSql(`create policy "committee_select" on "app"."criteria_rescore" for select to "app_committee" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "committee_insert" on "app"."criteria_rescore" for insert to "app_committee" with check (committee_id = (select tenancy.committee_id()) and state = 'WAITING')`);
    this.addSql(`create policy "committee_update" on "app"."criteria_rescore" for update to "app_committee" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()) and state = 'CANCELLED')`);
    this.addSql(`create policy "committee_delete" on "app"."criteria_rescore" for delete to "app_committee" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "worker_select" on "app"."criteria_rescore" for select to "app_worker" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "worker_update" on "app"."criteria_rescore" for update to "app_worker" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "operator_all" on "app"."criteria_rescore" to "app_operator" using (true) with check (true)`);
    this.addSql(`alter table "app"."criteria_rescore_row" enable row level security`);
    this.addSql(`alter table "app"."criteria_rescore_row" force row level security`);
    this.addSql(`create policy "committee_select" on "app"."criteria_rescore_row" for select to "app_committee" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "worker_select" on "app"."criteria_rescore_row" for select to "app_worker" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "worker_insert" on "app"."criteria_rescore_row" for insert to "app_worker" with check (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "worker_delete" on "app"."criteria_rescore_row" for delete to "app_worker" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "operator_all" on "app"."criteria_rescore_row" to "app_operator" using (true) with check (true)`);
  }

  override down(): void {
    this.addSql(`drop table app.criteria_rescore_row`);
    this.addSql(`drop table app.criteria_rescore`);
  }
}
