import { Migration } from '@mikro-orm/migrations';

/** Webhooks of the desk: why one is off, how long an attempt took, and taking one away. */
export class Migration20261123T2123_webhook_desk extends Migration {
  override up(): void {
    this.addSql(`set local lock_timeout = '3s'`);
    this.addSql(`alter table "app"."webhook_endpoint" add "disabled_because" text null`);
    this.addSql(`alter table "app"."webhook_endpoint" add constraint "webhook_endpoint_disabled_because_check" check ("disabled_because" in ('PAUSED', 'FAILING', 'GONE'))`);
    this.addSql(`create policy "committee_delete" on "app"."webhook_endpoint" for delete to "app_committee" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`alter table "app"."webhook_delivery" add "attempted_at" timestamptz null, add "duration_ms" int null`);
    this.addSql(`create policy "committee_delete" on "app"."webhook_delivery" for delete to "app_committee" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "committee_delete" on "app"."webhook_secret" for delete to "app_committee" using (committee_id = (select tenancy.committee_id()))`);
  }
}
