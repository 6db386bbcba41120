import { Migration } from '@mikro-orm/migrations';

const INVITED = 'tenancy.is_invitation(committee_id, entity_id)';

function policy(about: string): string {
  return `drop policy "person_insert" on "app"."audit_event";
    create policy "person_insert" on "app"."audit_event" for insert to "app_person"
    with check (actor_id = (select tenancy.person_id()) and ${about} and sequence is null and hash is null);`;
}

export class Migration20261123T2224_account_events extends Migration {
  override name = 'Migration20261123T2224_account_events';

  override up(): void | Promise<void> {
    this.addSql(`alter table "app"."audit_event" add "network" text null;`);
    this.addSql(policy(`(${INVITED} or tenancy.is_own_account(committee_id, entity_id))`));
  }

  override down(): void | Promise<void> {
    this.addSql(policy(INVITED));
    this.addSql(`alter table "app"."audit_event" drop column "network";`);
  }
}
