import { Migration } from '@mikro-orm/migrations';

/** The gate reads the time zone of the committee whose key a request names: budgets are by its days. */
export class Migration20261123T2255_local_budgets extends Migration {
  override up(): void {
    this.addSql(`set local lock_timeout = '3s'`);
    this.addSql(`create policy "gate_select" on "app"."committee" for select to "app_gate" using (id in (select committee_id
   from app.api_key))`);
  }
}
