import { Migration } from '@mikro-orm/migrations';

/** The year wheel of a committee, the ledger of its reminders, and the language of a person's mails. */
export class Migration20261123T2215_year_wheel_and_reminders extends Migration {
  override up(): void {
    this.addSql(`set local lock_timeout = '3s'`);
    this.addSql(`create table "app"."report_schedule" ("committee_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "name" text not null, "kind" text not null, "template_code" text not null, "label" text not null, "period_months" int not null, "every_months" int not null, "first_on" date not null, "valid_from" date not null, "valid_to" date null, "rules" jsonb not null, "reminder_days" jsonb not null, "digest_days" jsonb not null, "placeholders" jsonb not null, "active" boolean not null, "plans_from" timestamptz not null, primary key ("committee_id", "id"))`);
    this.addSql(`create table "app"."reminder" ("committee_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "person_id" uuid not null, "purpose" text not null, "day" date not null, "address" text not null, "addressee_name" text not null, "figures" jsonb null, "state" text not null, "attempts" int not null, "message_id" text not null, "lease_until" timestamptz null, "next_attempt_at" timestamptz null, "smtp_code" int null, "last_error" text null, "sent_at" timestamptz null, primary key ("committee_id", "id"))`);
    this.addSql(`create table "app"."reminder_item" ("committee_id" uuid not null, "organization_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "reminder_id" uuid not null, "round_id" uuid not null, "submission_id" uuid not null, "rung" int not null, primary key ("committee_id", "organization_id", "id"))`);
    this.addSql(`alter table app.report_round
      add column schedule_id uuid, add column reminder_days jsonb, add column digest_days jsonb`);
    this.addSql(`alter table "app"."report_round" add constraint "report_round_committee_id_schedule_id_start_on_unique" unique ("committee_id", "schedule_id", "start_on")`);
    this.addSql(`alter table app.committee add column reminder_time text not null default '07:30',
      add column sends_quick_figures boolean not null default false`);
    this.addSql(`alter table app.person add column language text not null default 'vi'`);
    this.addSql(`alter table "app"."person" add constraint "person_language_check" check ("language" in ('vi', 'en'))`);
    // References are checked with the owner's eyes, to whom forced row security shows nothing.
    const looked = ['committee', 'person', 'report_round', 'report_schedule', 'submission'];
    this.addSql('set local row_security = off');
    for (const table of looked) this.addSql(`alter table app.${table} no force row level security`);
    this.addSql(`alter table "app"."reminder" add constraint "reminder_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id")`);
    this.addSql(`alter table "app"."reminder" add constraint "reminder_person_id_foreign" foreign key ("person_id") references "app"."person" ("id")`);
    this.addSql(`alter table "app"."report_schedule" add constraint "report_schedule_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id")`);
    this.addSql(`alter table "app"."reminder_item" add constraint "reminder_item_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id")`);
    this.addSql(`alter table "app"."reminder_item" add constraint "reminder_item_committee_id_reminder_id_foreign" foreign key ("committee_id", "reminder_id") references "app"."reminder" ("committee_id", "id") on update cascade`);
    this.addSql(`alter table "app"."reminder_item" add constraint "reminder_item_committee_id_round_id_foreign" foreign key ("committee_id", "round_id") references "app"."report_round" ("committee_id", "id") on update cascade`);
    this.addSql(`alter table "app"."reminder_item" add constraint "reminder_item_committee_id_organization_id_submi_4daf8_foreign" foreign key ("committee_id", "organization_id", "submission_id") references "app"."submission" ("committee_id", "organization_id", "id") on update cascade`);
    this.addSql(`alter table "app"."report_round" add constraint "report_round_committee_id_schedule_id_foreign" foreign key ("committee_id", "schedule_id") references "app"."report_schedule" ("committee_id", "id") on update cascade on delete no action`);
    for (const table of looked) this.addSql(`alter table app.${table} force row level security`);
    this.addSql(`create index "reminder_state_next_attempt_at_index" on "app"."reminder" ("state", "next_attempt_at")`);
    this.addSql(`alter table "app"."reminder" add constraint "reminder_committee_id_person_id_purpose_day_unique" unique ("committee_id", "person_id", "purpose", "day")`);
    this.addSql(`alter table "app"."reminder" add constraint "reminder_purpose_check" check ("purpose" in ('DUE', 'FIGURES'))`);
    this.addSql(`alter table "app"."reminder" add constraint "reminder_state_check" check ("state" in ('PENDING', 'SENDING', 'SENT', 'RETRY_WAIT', 'FAILED', 'UNKNOWN', 'SKIPPED'))`);
    this.addSql(`alter table "app"."report_schedule" add constraint "report_schedule_committee_id_name_unique" unique ("committee_id", "name")`);
    this.addSql(`alter table "app"."report_schedule" add constraint "report_schedule_kind_check" check ("kind" in ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR', 'INTERIM_REVIEW', 'FINAL_REVIEW', 'THEMED', 'AD_HOC'))`);
    this.addSql(`create index "reminder_item_committee_id_organization_id_submission_id_index" on "app"."reminder_item" ("committee_id", "organization_id", "submission_id")`);
    this.addSql(`create index "reminder_item_committee_id_reminder_id_index" on "app"."reminder_item" ("committee_id", "reminder_id")`);
    this.addSql(`create index "reminder_item_committee_id_round_id_index" on "app"."reminder_item" ("committee_id", "round_id")`);
    this.addSql(`alter table "app"."reminder" enable row level security`);
    this.addSql(`alter table "app"."reminder" force row level security`);
    this.addSql(`create policy "committee_select" on "app"."reminder" for select to "app_committee" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "worker_select" on "app"."reminder" for select to "app_worker" using (true)`);
    this.addSql(`create policy "worker_insert" on "app"."reminder" for insert to "app_worker" with check (true)`);
    this.addSql(`create policy "worker_update" on "app"."reminder" for update to "app_worker" using (true) with check (true)`);
    this.addSql(`create policy "operator_all" on "app"."reminder" to "app_operator" using (true) with check (true)`);
    this.addSql(`alter table "app"."report_schedule" enable row level security`);
    this.addSql(`alter table "app"."report_schedule" force row level security`);
    this.addSql(`create policy "organization_select" on "app"."report_schedule" for select to "app_organization" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "committee_select" on "app"."report_schedule" for select to "app_committee" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "committee_insert" on "app"."report_schedule" for insert to "app_committee" with check (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "committee_update" on "app"."report_schedule" for update to "app_committee" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "worker_select" on "app"."report_schedule" for select to "app_worker" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "operator_all" on "app"."report_schedule" to "app_operator" using (true) with check (true)`);
    this.addSql(`alter table "app"."reminder_item" enable row level security`);
    this.addSql(`alter table "app"."reminder_item" force row level security`);
    this.addSql(`create policy "organization_select" on "app"."reminder_item" for select to "app_organization" using (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id()))`);
    this.addSql(`create policy "committee_select" on "app"."reminder_item" for select to "app_committee" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "worker_select" on "app"."reminder_item" for select to "app_worker" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "worker_insert" on "app"."reminder_item" for insert to "app_worker" with check (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "operator_all" on "app"."reminder_item" to "app_operator" using (true) with check (true)`);
    this.addSql(`create policy "worker_insert" on "app"."due_moment" for insert to "app_worker" with check (true)`);
    this.addSql(`create policy "person_update" on "app"."person" for update to "app_person" using (id = (select tenancy.person_id())) with check (id = (select tenancy.person_id()))`);
    this.addSql(`create policy "committee_delete" on "app"."report_round" for delete to "app_committee" using (committee_id = (select tenancy.committee_id()) and state = 'SCHEDULED')`);
    this.addSql(`create policy "worker_insert" on "app"."report_round" for insert to "app_worker" with check (committee_id = (select tenancy.committee_id()))`);
  }

  override down(): void {
    this.addSql('drop policy committee_delete on app.report_round');
    this.addSql('drop policy worker_insert on app.report_round');
    this.addSql('drop policy worker_insert on app.due_moment');
    this.addSql('drop policy person_update on app.person');
    this.addSql('drop table app.reminder_item, app.reminder');
    this.addSql(`alter table app.report_round
      drop column schedule_id, drop column reminder_days, drop column digest_days`);
    this.addSql('drop table app.report_schedule');
    this.addSql('alter table app.committee drop column reminder_time, drop column sends_quick_figures');
    this.addSql('alter table app.person drop column language');
  }
}
