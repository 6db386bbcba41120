import { Migration } from '@mikro-orm/migrations';

export class Migration20261123T1842_people_and_invitations extends Migration {
  override name = 'Migration20261123T1842_people_and_invitations';

  override up(): void | Promise<void> {
    // References are checked with the owner's eyes, to whom forced row security shows nothing.
    const looked = ['committee', 'organization'];
    this.addSql('set local row_security = off');
    for (const table of looked) this.addSql(`alter table app.${table} no force row level security`);
    this.addSql(`create table "app"."invitation" ("committee_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "organization_id" uuid null, "email" text not null, "full_name" text not null, "role" text not null, "title" text not null, "starts_on" date not null, "ends_on" date null, "committee_name" text not null, "organization_name" text null, "token_hashes" text[] not null, "expires_at" timestamptz not null, "sent_at" timestamptz null, "last_error" text null, "revoked_at" timestamptz null, "accepted_at" timestamptz null, "accepted_by" uuid null, primary key ("committee_id", "id"));`);
    this.addSql(`create index "invitation_committee_id_organization_id_index" on "app"."invitation" ("committee_id", "organization_id");`);

    this.addSql(`alter table "app"."committee" add "invitation_days" int not null default 7, add "support_hours" int not null default 4;`);

    this.addSql(`create policy "person_insert" on "app"."audit_event" for insert to "app_person" with check (actor_id = (select tenancy.person_id()) and tenancy.is_invitation(committee_id, entity_id) and sequence is null and hash is null);`);

    this.addSql(`create policy "person_insert" on "app"."person" for insert to "app_person" with check (id = (select tenancy.person_id()) and tenancy.is_invited_address(email));`);

    this.addSql(`create policy "person_insert" on "app"."membership" for insert to "app_person" with check (person_id = (select tenancy.person_id()) and tenancy.is_invited(committee_id, organization_id, role));`);
    this.addSql(`create policy "organization_insert" on "app"."membership" for insert to "app_organization" with check (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id()) and person_id <> (select tenancy.person_id()) and (role = 'TENANT_OFFICER' or role = 'ORGANIZATION_ADMIN'));`);
    this.addSql(`create policy "organization_update" on "app"."membership" for update to "app_organization" using (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id()) and person_id <> (select tenancy.person_id()) and (role = 'TENANT_OFFICER' or role = 'ORGANIZATION_ADMIN')) with check (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id()) and person_id <> (select tenancy.person_id()) and (role = 'TENANT_OFFICER' or role = 'ORGANIZATION_ADMIN'));`);
    this.addSql(`create policy "committee_insert" on "app"."membership" for insert to "app_committee" with check (committee_id = (select tenancy.committee_id()) and person_id <> (select tenancy.person_id()));`);
    this.addSql(`create policy "committee_update" on "app"."membership" for update to "app_committee" using (committee_id = (select tenancy.committee_id()) and person_id <> (select tenancy.person_id())) with check (committee_id = (select tenancy.committee_id()) and person_id <> (select tenancy.person_id()));`);

    this.addSql(`alter table "app"."invitation" add constraint "invitation_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id");`);
    this.addSql(`alter table "app"."invitation" add constraint "invitation_committee_id_organization_id_foreign" foreign key ("committee_id", "organization_id") references "app"."organization" ("committee_id", "id") on update cascade on delete no action;`);
    for (const table of looked) this.addSql(`alter table app.${table} force row level security`);
    this.addSql(`alter table "app"."invitation" enable row level security;`);
    this.addSql(`alter table "app"."invitation" force row level security;`);
    this.addSql(`create policy "person_select" on "app"."invitation" for select to "app_person" using ((select tenancy.invitation()) = any (token_hashes) and revoked_at is null and expires_at > now());`);
    this.addSql(`create policy "person_update" on "app"."invitation" for update to "app_person" using ((select tenancy.invitation()) = any (token_hashes) and revoked_at is null and expires_at > now()) with check ((select tenancy.invitation()) = any (token_hashes) and revoked_at is null and expires_at > now());`);
    this.addSql(`create policy "organization_select" on "app"."invitation" for select to "app_organization" using (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id()));`);
    this.addSql(`create policy "organization_insert" on "app"."invitation" for insert to "app_organization" with check (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id()) and (role = 'TENANT_OFFICER' or role = 'ORGANIZATION_ADMIN'));`);
    this.addSql(`create policy "organization_update" on "app"."invitation" for update to "app_organization" using (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id()) and (role = 'TENANT_OFFICER' or role = 'ORGANIZATION_ADMIN')) with check (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id()) and (role = 'TENANT_OFFICER' or role = 'ORGANIZATION_ADMIN'));`);
    this.addSql(`create policy "committee_select" on "app"."invitation" for select to "app_committee" using (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "committee_insert" on "app"."invitation" for insert to "app_committee" with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "committee_update" on "app"."invitation" for update to "app_committee" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "worker_select" on "app"."invitation" for select to "app_worker" using (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "worker_update" on "app"."invitation" for update to "app_worker" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "operator_all" on "app"."invitation" to "app_operator" using (true) with check (true);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop policy "person_insert" on "app"."audit_event";`);
    this.addSql(`drop policy "person_insert" on "app"."person";`);
    this.addSql(`drop policy "person_insert" on "app"."membership";`);
    this.addSql(`drop policy "organization_insert" on "app"."membership";`);
    this.addSql(`drop policy "organization_update" on "app"."membership";`);
    this.addSql(`drop policy "committee_insert" on "app"."membership";`);
    this.addSql(`drop policy "committee_update" on "app"."membership";`);
    this.addSql(`drop table if exists "app"."invitation" cascade;`);
    this.addSql(
      `alter table "app"."committee" drop column "invitation_days", drop column "support_hours";`,
    );
  }
}
