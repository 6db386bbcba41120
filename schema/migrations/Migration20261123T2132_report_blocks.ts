import { Migration } from '@mikro-orm/migrations';

/** The body of a report in blocks, what people changed about them, and the drafts that went round. */
export class Migration20261123T2132_report_blocks extends Migration {
  override up(): void {
    this.addSql(`set local lock_timeout = '3s'`);
    this.addSql(`create table "app"."report_draft" ("committee_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "report_id" uuid not null, "number" int not null, "model" jsonb not null, primary key ("committee_id", "id"))`);
    this.addSql(`alter table "app"."report_draft" add constraint "report_draft_committee_id_report_id_number_unique" unique ("committee_id", "report_id", "number")`);
    this.addSql(`create table "app"."report_block_change" ("committee_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "report_id" uuid not null, "block_key" text not null, "action" text not null, "before" jsonb null, "after" jsonb not null, "undone" boolean not null, primary key ("committee_id", "id"))`);
    this.addSql(`create index "report_block_change_committee_id_report_id_index" on "app"."report_block_change" ("committee_id", "report_id")`);
    this.addSql(`create table "app"."report_block" ("committee_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "report_id" uuid not null, "key" text not null, "position" numeric(30,15) not null, "source" text not null, "generated" jsonb not null, "generated_hash" text not null, "edited" jsonb null, "edited_from_hash" text null, "edited_by" uuid null, "edited_at" timestamptz null, "hidden" boolean not null, "candidates" jsonb null, "quotes" jsonb null, primary key ("committee_id", "id"))`);
    this.addSql(`alter table "app"."report_block" add constraint "report_block_committee_id_report_id_key_unique" unique ("committee_id", "report_id", "key")`);
    this.addSql(`set local row_security = off`);
    this.addSql(`alter table app.committee no force row level security`);
    this.addSql(`alter table app.report no force row level security`);
    this.addSql(`alter table "app"."report_draft" add constraint "report_draft_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id")`);
    this.addSql(`alter table "app"."report_draft" add constraint "report_draft_committee_id_report_id_foreign" foreign key ("committee_id", "report_id") references "app"."report" ("committee_id", "id") on update cascade`);
    this.addSql(`alter table "app"."report_draft" enable row level security`);
    this.addSql(`alter table "app"."report_draft" force row level security`);
    this.addSql(`create policy "committee_select" on "app"."report_draft" for select to "app_committee" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "committee_insert" on "app"."report_draft" for insert to "app_committee" with check (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "committee_update" on "app"."report_draft" for update to "app_committee" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "worker_select" on "app"."report_draft" for select to "app_worker" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "worker_insert" on "app"."report_draft" for insert to "app_worker" with check (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "worker_update" on "app"."report_draft" for update to "app_worker" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "operator_all" on "app"."report_draft" to "app_operator" using (true) with check (true)`);
    this.addSql(`alter table "app"."report_block_change" add constraint "report_block_change_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id")`);
    this.addSql(`alter table "app"."report_block_change" add constraint "report_block_change_committee_id_report_id_foreign" foreign key ("committee_id", "report_id") references "app"."report" ("committee_id", "id") on update cascade`);
    this.addSql(`alter table "app"."report_block_change" enable row level security`);
    this.addSql(`alter table "app"."report_block_change" force row level security`);
    this.addSql(`create policy "committee_select" on "app"."report_block_change" for select to "app_committee" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "committee_insert" on "app"."report_block_change" for insert to "app_committee" with check (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "committee_update" on "app"."report_block_change" for update to "app_committee" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "operator_all" on "app"."report_block_change" to "app_operator" using (true) with check (true)`);
    this.addSql(`alter table "app"."report_block" add constraint "report_block_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id")`);
    this.addSql(`alter table "app"."report_block" add constraint "report_block_committee_id_report_id_foreign" foreign key ("committee_id", "report_id") references "app"."report" ("committee_id", "id") on update cascade`);
    this.addSql(`alter table app.committee force row level security`);
    this.addSql(`alter table app.report force row level security`);
    this.addSql(`alter table "app"."report_block" add constraint "report_block_source_check" check ("source" in ('FIGURES', 'PRACTICES', 'FINDINGS', 'TEXT'))`);
    this.addSql(`alter table "app"."report_block" enable row level security`);
    this.addSql(`alter table "app"."report_block" force row level security`);
    this.addSql(`create policy "committee_select" on "app"."report_block" for select to "app_committee" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "committee_insert" on "app"."report_block" for insert to "app_committee" with check (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "committee_update" on "app"."report_block" for update to "app_committee" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "committee_delete" on "app"."report_block" for delete to "app_committee" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "worker_select" on "app"."report_block" for select to "app_worker" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "worker_insert" on "app"."report_block" for insert to "app_worker" with check (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "worker_update" on "app"."report_block" for update to "app_worker" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "worker_delete" on "app"."report_block" for delete to "app_worker" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "operator_all" on "app"."report_block" to "app_operator" using (true) with check (true)`);
  }

  // Nothing goes back: what people wrote would be lost.
}
