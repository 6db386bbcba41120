import { Migration } from '@mikro-orm/migrations';

/**
 * Mails that the office asks for by hand, when a report was first looked at, when a reminder left,
 * and a switch for the quick figures of each entry of the wheel in place of the committee's.
 */
export class Migration20261124T0035_chase_and_opened extends Migration {
  override up(): void {
    this.addSql(`set local lock_timeout = '3s'`);
    this.addSql('alter table app.committee drop column sends_quick_figures');
    this.addSql(`alter table app.report_schedule
      add column sends_digest boolean not null default true`);
    this.addSql('alter table app.submission add column opened_at timestamptz');
    this.addSql(`alter table app.reminder
      drop constraint reminder_committee_id_person_id_purpose_day_unique,
      drop constraint reminder_purpose_check`);
    this.addSql('alter table app.reminder add column chased_id uuid');
    // References are checked with the owner's eyes, to whom forced row security shows nothing.
    const looked = ['organization', 'reminder'];
    this.addSql('set local row_security = off');
    for (const table of looked) this.addSql(`alter table app.${table} no force row level security`);
    this.addSql(`alter table "app"."reminder" add constraint "reminder_committee_id_chased_id_foreign" foreign key ("committee_id", "chased_id") references "app"."organization" ("committee_id", "id") on update cascade on delete no action`);
    for (const table of looked) this.addSql(`alter table app.${table} force row level security`);
    this.addSql(`create unique index reminder_one_a_person on app.reminder (committee_id, person_id, purpose, day) where chased_id is null`);
    this.addSql(`create unique index reminder_one_an_organization on app.reminder (committee_id, chased_id, purpose, day) where chased_id is not null`);
    this.addSql(`alter table "app"."reminder" add constraint "reminder_purpose_check" check ("purpose" in ('DUE', 'CHASE', 'FIGURES'))`);
    this.addSql(`create policy "committee_insert" on "app"."reminder" for insert to "app_committee" with check (committee_id = (select tenancy.committee_id()) and purpose = 'CHASE' and state = 'PENDING')`);
    this.addSql(`alter table app.reminder_item add column sent_at timestamptz,
      alter column rung drop not null`);
    this.addSql(`create policy "committee_insert" on "app"."reminder_item" for insert to "app_committee" with check (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "overseer_select" on "app"."reminder_item" for select to "app_overseer" using (committee_id = (select tenancy.committee_id()) and organization_id in (select tenancy.overseen()))`);
    this.addSql(`create policy "worker_update" on "app"."reminder_item" for update to "app_worker" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()))`);
  }

  override down(): void {
    for (const policy of ['committee_insert', 'overseer_select', 'worker_update']) {
      this.addSql(`drop policy "${policy}" on app.reminder_item`);
    }
    this.addSql('drop policy "committee_insert" on app.reminder');
    this.addSql('set local row_security = off');
    const emptied = ['reminder', 'reminder_item'];
    for (const table of emptied) {
      this.addSql(`alter table app.${table} no force row level security`);
    }
    this.addSql(`delete from app.reminder_item where rung is null`);
    this.addSql(`alter table app.reminder_item drop column sent_at,
      alter column rung set not null`);
    this.addSql(`delete from app.reminder where purpose = 'CHASE'`);
    for (const table of emptied) this.addSql(`alter table app.${table} force row level security`);
    this.addSql(`alter table app.reminder drop constraint reminder_purpose_check,
      drop column chased_id`);
    this.addSql(`alter table "app"."reminder" add constraint "reminder_purpose_check" check ("purpose" in ('DUE', 'FIGURES'))`);
    this.addSql(`alter table "app"."reminder" add constraint "reminder_committee_id_person_id_purpose_day_unique" unique ("committee_id", "person_id", "purpose", "day")`);
    this.addSql('alter table app.submission drop column opened_at');
    this.addSql('alter table app.report_schedule drop column sends_digest');
    this.addSql(`alter table app.committee
      add column sends_quick_figures boolean not null default false`);
  }
}
