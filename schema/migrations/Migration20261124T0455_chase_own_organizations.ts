import { Migration } from '@mikro-orm/migrations';

/** Who looks after some organizations chases them, and no others. */
export class Migration20261124T0455_chase_own_organizations extends Migration {
  override name = 'Migration20261124T0455_chase_own_organizations';

  override up(): void {
    this.addSql(`set local lock_timeout = '3s'`);
    const chased = 'committee_id = (select tenancy.committee_id()) and chased_id in (select tenancy.overseen())';
    const own = 'committee_id = (select tenancy.committee_id()) and organization_id in (select tenancy.overseen())';
    this.addSql(`create policy "overseer_select" on "app"."reminder" for select to "app_overseer" using (${chased})`);
    this.addSql(`create policy "overseer_insert" on "app"."reminder" for insert to "app_overseer" with check (${chased} and purpose = 'CHASE' and state = 'PENDING')`);
    this.addSql(`create policy "overseer_insert" on "app"."reminder_item" for insert to "app_overseer" with check (${own})`);
    this.addSql(`create policy "overseer_insert" on "app"."outbox" for insert to "app_overseer" with check (committee_id = (select tenancy.committee_id()) and name = 'reminder.send')`);
  }

  override down(): void {
    this.addSql(`drop policy "overseer_insert" on "app"."outbox"`);
    this.addSql(`drop policy "overseer_insert" on "app"."reminder_item"`);
    this.addSql(`drop policy "overseer_insert" on "app"."reminder"`);
    this.addSql(`drop policy "overseer_select" on "app"."reminder"`);
  }
}
