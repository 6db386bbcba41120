import { Migration } from '@mikro-orm/migrations';

export class Migration20261124T0033_succession extends Migration {

  override name = 'Migration20261124T0033_succession';

  override up(): void | Promise<void> {
    // References are checked with the owner's eyes, to whom forced row security shows nothing.
    const looked = ['committee', 'organization', 'membership', 'invitation', 'person'];
    this.addSql('set local row_security = off');
    for (const table of looked) this.addSql(`alter table app.${table} no force row level security`);
    this.addSql(`create table "app"."succession" ("committee_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "organization_id" uuid not null, "state" text not null, "leaving_id" uuid not null, "coming_id" uuid null, "invitation_id" uuid null, "receiver_id" uuid null, "receiver_name" text not null, "title" text not null, "starts_on" date not null, "former_ends_on" date null, "reason" text not null, "minute" jsonb null, "remark" text null, "confirmed_at" timestamptz null, "withdrawn_at" timestamptz null, primary key ("committee_id", "id"));`);
    this.addSql(`create index "succession_committee_id_organization_id_index" on "app"."succession" ("committee_id", "organization_id");`);

    this.addSql(`create policy "person_insert" on "app"."outbox" for insert to "app_person" with check (tenancy.is_settling(committee_id, name, payload));`);

    this.addSql(`create policy "worker_update" on "app"."membership" for update to "app_worker" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()));`);

    this.addSql(`alter table "app"."succession" add constraint "succession_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id");`);
    this.addSql(`alter table "app"."succession" add constraint "succession_committee_id_organization_id_foreign" foreign key ("committee_id", "organization_id") references "app"."organization" ("committee_id", "id") on update cascade on delete no action;`);
    this.addSql(`alter table "app"."succession" add constraint "succession_committee_id_leaving_id_foreign" foreign key ("committee_id", "leaving_id") references "app"."membership" ("committee_id", "id") on update cascade on delete no action;`);
    this.addSql(`alter table "app"."succession" add constraint "succession_committee_id_coming_id_foreign" foreign key ("committee_id", "coming_id") references "app"."membership" ("committee_id", "id") on update cascade on delete no action;`);
    this.addSql(`alter table "app"."succession" add constraint "succession_committee_id_invitation_id_foreign" foreign key ("committee_id", "invitation_id") references "app"."invitation" ("committee_id", "id") on update cascade on delete no action;`);
    this.addSql(`alter table "app"."succession" add constraint "succession_receiver_id_foreign" foreign key ("receiver_id") references "app"."person" ("id") on update cascade on delete no action;`);
    for (const table of looked) this.addSql(`alter table app.${table} force row level security`);
    this.addSql(`alter table "app"."succession" add constraint "succession_state_check" check ("state" in ('INVITED', 'APPOINTED', 'CONFIRMED', 'WITHDRAWN'));`);
    this.addSql(`alter table "app"."succession" enable row level security;`);
    this.addSql(`alter table "app"."succession" force row level security;`);
    this.addSql(`create policy "organization_select" on "app"."succession" for select to "app_organization" using (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id()));`);
    this.addSql(`create policy "organization_update" on "app"."succession" for update to "app_organization" using (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id()) and receiver_id = (select tenancy.person_id())) with check (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id()) and receiver_id = (select tenancy.person_id()) and state = 'CONFIRMED');`);
    this.addSql(`create policy "committee_select" on "app"."succession" for select to "app_committee" using (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "committee_insert" on "app"."succession" for insert to "app_committee" with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "committee_update" on "app"."succession" for update to "app_committee" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "worker_select" on "app"."succession" for select to "app_worker" using (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "worker_update" on "app"."succession" for update to "app_worker" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "operator_all" on "app"."succession" to "app_operator" using (true) with check (true);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "app"."succession" cascade;`);

    this.addSql(`drop policy "worker_update" on "app"."membership";`);

    this.addSql(`drop policy "person_insert" on "app"."outbox";`);
  }
}
