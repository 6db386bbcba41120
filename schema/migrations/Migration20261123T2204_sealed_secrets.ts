import { Migration } from '@mikro-orm/migrations';

/**
 * The worker encrypts the secrets of webhooks of every committee: those that an older release left
 * readable, and those under a key that is replaced. It does so as it starts; no row is changed here.
 */
export class Migration20261123T2204_sealed_secrets extends Migration {
  override up(): void {
    this.addSql(`set local lock_timeout = '3s'`);
    this.addSql(`drop policy "worker_select" on "app"."webhook_secret"`);
    this.addSql(`create policy "worker_select" on "app"."webhook_secret" for select to "app_worker" using (true)`);
    this.addSql(`create policy "worker_update" on "app"."webhook_secret" for update to "app_worker" using (true) with check (true)`);
  }
}
