import { Migration } from '@mikro-orm/migrations';

export class Migration20261123T1947_support_access extends Migration {
  override name = 'Migration20261123T1947_support_access';

  override up(): void | Promise<void> {
    // References are checked with the owner's eyes, to whom forced row security shows nothing.
    const looked = ['committee', 'organization'];
    this.addSql('set local row_security = off');
    for (const table of looked) this.addSql(`alter table app.${table} no force row level security`);
    this.addSql(`create table "app"."support_access" ("committee_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "organization_id" uuid not null, "person_name" text not null, "reason" text not null, "ends_at" timestamptz not null, "ended_at" timestamptz null, primary key ("committee_id", "id"));`);
    this.addSql(`create index "support_access_committee_id_organization_id_index" on "app"."support_access" ("committee_id", "organization_id");`);

    this.addSql(`alter table "app"."support_access" add constraint "support_access_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id");`);
    this.addSql(`alter table "app"."support_access" add constraint "support_access_committee_id_organization_id_foreign" foreign key ("committee_id", "organization_id") references "app"."organization" ("committee_id", "id") on update cascade on delete no action;`);
    for (const table of looked) this.addSql(`alter table app.${table} force row level security`);
    this.addSql(`alter table "app"."support_access" enable row level security;`);
    this.addSql(`alter table "app"."support_access" force row level security;`);
    this.addSql(`create policy "organization_select" on "app"."support_access" for select to "app_organization" using (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id()));`);
    this.addSql(`create policy "committee_select" on "app"."support_access" for select to "app_committee" using (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "committee_insert" on "app"."support_access" for insert to "app_committee" with check (committee_id = (select tenancy.committee_id()) and created_by = (select tenancy.person_id()));`);
    this.addSql(`create policy "committee_update" on "app"."support_access" for update to "app_committee" using (committee_id = (select tenancy.committee_id()) and created_by = (select tenancy.person_id())) with check (committee_id = (select tenancy.committee_id()) and created_by = (select tenancy.person_id()));`);
    this.addSql(`create policy "operator_all" on "app"."support_access" to "app_operator" using (true) with check (true);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "app"."support_access" cascade;`);
  }
}
