import { Migration } from '@mikro-orm/migrations';

/** What the checks of a draft know, what was ignored, remarks at its blocks, and who read it. */
export class Migration20261123T2236_draft_review extends Migration {
  override up(): void {
    this.addSql(`set local lock_timeout = '3s'`);
    this.addSql(`create table "app"."lint_word_list" ("valid_from" date not null, "valid_to" date null, "words" jsonb not null, "source" text not null, primary key ("valid_from"))`);
    this.addSql(`create table "app"."report_reading" ("committee_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "report_id" uuid not null, "draft_number" int not null, "read_by" uuid not null, "last_read_at" timestamptz not null, primary key ("committee_id", "id"))`);
    this.addSql(`alter table "app"."report_reading" add constraint "report_reading_committee_id_report_id_draft_numbe_743fc_unique" unique ("committee_id", "report_id", "draft_number", "read_by")`);
    this.addSql(`create table "app"."report_comment" ("committee_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "report_id" uuid not null, "block_key" text not null, "answers_id" uuid null, "text" text not null, "draft_number" int not null, "resolved_at" timestamptz null, "resolved_by" uuid null, primary key ("committee_id", "id"))`);
    this.addSql(`create index "report_comment_committee_id_report_id_created_at_index" on "app"."report_comment" ("committee_id", "report_id", "created_at")`);
    this.addSql(`create table "app"."ignored_finding" ("committee_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "report_id" uuid not null, "finding_id" text not null, "reason" text not null, primary key ("committee_id", "id"))`);
    this.addSql(`alter table "app"."ignored_finding" add constraint "ignored_finding_committee_id_report_id_finding_id_unique" unique ("committee_id", "report_id", "finding_id")`);
    this.addSql(`alter table "app"."report" add "facts" jsonb null`);
    this.addSql(`alter table "app"."lint_word_list" enable row level security`);
    this.addSql(`alter table "app"."lint_word_list" force row level security`);
    this.addSql(`create policy "organization_select" on "app"."lint_word_list" for select to "app_organization" using (true)`);
    this.addSql(`create policy "committee_select" on "app"."lint_word_list" for select to "app_committee" using (true)`);
    this.addSql(`create policy "person_select" on "app"."lint_word_list" for select to "app_person" using (true)`);
    this.addSql(`create policy "worker_select" on "app"."lint_word_list" for select to "app_worker" using (true)`);
    this.addSql(`create policy "operator_all" on "app"."lint_word_list" to "app_operator" using (true) with check (true)`);
    this.addSql(`set local row_security = off`);
    this.addSql(`alter table app.committee no force row level security`);
    this.addSql(`alter table app.report no force row level security`);
    this.addSql(`alter table "app"."report_reading" add constraint "report_reading_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id")`);
    this.addSql(`alter table "app"."report_reading" add constraint "report_reading_committee_id_report_id_foreign" foreign key ("committee_id", "report_id") references "app"."report" ("committee_id", "id") on update cascade`);
    this.addSql(`alter table "app"."report_reading" enable row level security`);
    this.addSql(`alter table "app"."report_reading" force row level security`);
    this.addSql(`create policy "committee_select" on "app"."report_reading" for select to "app_committee" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "committee_insert" on "app"."report_reading" for insert to "app_committee" with check (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "committee_update" on "app"."report_reading" for update to "app_committee" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "operator_all" on "app"."report_reading" to "app_operator" using (true) with check (true)`);
    this.addSql(`alter table "app"."report_comment" add constraint "report_comment_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id")`);
    this.addSql(`alter table "app"."report_comment" add constraint "report_comment_committee_id_report_id_foreign" foreign key ("committee_id", "report_id") references "app"."report" ("committee_id", "id") on update cascade`);
    this.addSql(`alter table "app"."report_comment" add constraint "report_comment_committee_id_answers_id_foreign" foreign key ("committee_id", "answers_id") references "app"."report_comment" ("committee_id", "id") on update cascade on delete no action`);
    this.addSql(`alter table "app"."report_comment" enable row level security`);
    this.addSql(`alter table "app"."report_comment" force row level security`);
    this.addSql(`create policy "committee_select" on "app"."report_comment" for select to "app_committee" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "committee_insert" on "app"."report_comment" for insert to "app_committee" with check (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "committee_update" on "app"."report_comment" for update to "app_committee" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "operator_all" on "app"."report_comment" to "app_operator" using (true) with check (true)`);
    this.addSql(`alter table "app"."ignored_finding" add constraint "ignored_finding_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id")`);
    this.addSql(`alter table "app"."ignored_finding" add constraint "ignored_finding_committee_id_report_id_foreign" foreign key ("committee_id", "report_id") references "app"."report" ("committee_id", "id") on update cascade`);
    this.addSql(`alter table app.committee force row level security`);
    this.addSql(`alter table app.report force row level security`);
    this.addSql(`alter table "app"."ignored_finding" enable row level security`);
    this.addSql(`alter table "app"."ignored_finding" force row level security`);
    this.addSql(`create policy "committee_select" on "app"."ignored_finding" for select to "app_committee" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "committee_insert" on "app"."ignored_finding" for insert to "app_committee" with check (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "committee_delete" on "app"."ignored_finding" for delete to "app_committee" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "operator_all" on "app"."ignored_finding" to "app_operator" using (true) with check (true)`);
  }

  // Nothing goes back: what people wrote would be lost.
}
