import { Migration } from '@mikro-orm/migrations';

/** The newest events of a committee, and of one organization, however many there are. */
export class Migration20261124T0417_events_by_time extends Migration {
  override up(): void {
    this.addSql(`set local lock_timeout = '3s'`);
    this.addSql(`create index audit_event_by_time on app.audit_event (committee_id, occurred_at desc nulls last, id)`);
    this.addSql(`create index audit_event_by_organization on app.audit_event (committee_id, organization_id, occurred_at desc nulls last, id)`);
  }

  override down(): void {
    this.addSql('drop index app.audit_event_by_organization');
    this.addSql('drop index app.audit_event_by_time');
  }
}
