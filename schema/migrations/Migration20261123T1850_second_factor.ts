import { Migration } from '@mikro-orm/migrations';

const OWN = 'id = (select tenancy.committee_id())';

/** A committee says whether those who decide must sign in with a second factor. */
export class Migration20261123T1850_second_factor extends Migration {
  override up(): void {
    this.addSql(`set local lock_timeout = '3s'`);
    this.addSql(
      'alter table app.committee add column requires_second_factor boolean not null default true',
    );
    this.addSql(`create policy committee_update on app.committee for update to app_committee
      using (${OWN}) with check (${OWN})`);
  }

  override down(): void {
    this.addSql('drop policy committee_update on app.committee');
    this.addSql('alter table app.committee drop column requires_second_factor');
  }
}
