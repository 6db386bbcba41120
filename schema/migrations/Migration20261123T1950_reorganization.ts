import { Migration } from '@mikro-orm/migrations';

/**
 * Renaming, merging, splitting, dissolving and handing over organizations, with their lineage.
 */
export class Migration20261123T1950_reorganization extends Migration {
  override up(): void | Promise<void> {
    this.addSql(`set local lock_timeout = '3s'`);
    // A reference is checked with the owner's eyes.
    this.addSql(`set local row_security = off`);
    for (const table of ['committee', 'organization']) {
      this.addSql(`alter table "app"."${table}" no force row level security`);
    }
    this.addSql(`create table "app"."org_change" ("committee_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "kind" text not null, "state" text not null, "title" text not null, "plan" jsonb not null, "decision_no" text null, "effective_on" date null, "executed_at" timestamptz null, "minute_no" text null, "effects" jsonb null, primary key ("committee_id", "id"));`);

    this.addSql(`create table "app"."organization_lineage" ("committee_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "change_id" uuid null, "from_id" uuid null, "to_id" uuid null, "counterpart" text null, "kind" text not null, "share" numeric(20,15) not null, "effective_on" date not null, "decision_no" text not null, "reverted_at" timestamptz null, primary key ("committee_id", "id"));`);
    this.addSql(`create index "organization_lineage_committee_id_from_id_index" on "app"."organization_lineage" ("committee_id", "from_id");`);

    this.addSql(`create table "app"."hand_over" ("committee_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "change_id" uuid not null, "from_name" text not null, "to_code" text not null, "state" text not null, "decision_no" text not null, "effective_on" date not null, "bundle" jsonb not null, primary key ("committee_id", "id"));`);
    this.addSql(`create index "hand_over_committee_id_to_code_index" on "app"."hand_over" ("committee_id", "to_code");`);

    this.addSql(`create policy "committee_insert" on "app"."submission" for insert to "app_committee" with check (committee_id = (select tenancy.committee_id()) and state = 'DUE' and edition = 0);`);

    this.addSql(`alter table "app"."org_change" add constraint "org_change_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id");`);
    this.addSql(`alter table "app"."org_change" add constraint "org_change_kind_check" check ("kind" in ('RENAME', 'MERGE', 'SPLIT', 'DISSOLVE', 'TRANSFER'));`);
    this.addSql(`alter table "app"."org_change" add constraint "org_change_state_check" check ("state" in ('PROPOSED', 'DECIDED', 'EXECUTED', 'HANDED_OVER', 'REVERTED'));`);
    this.addSql(`alter table "app"."org_change" enable row level security;`);
    this.addSql(`create policy "committee_select" on "app"."org_change" for select to "app_committee" using (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "committee_insert" on "app"."org_change" for insert to "app_committee" with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "committee_update" on "app"."org_change" for update to "app_committee" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "operator_all" on "app"."org_change" to "app_operator" using (true) with check (true);`);

    this.addSql(`alter table "app"."organization_lineage" add constraint "organization_lineage_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id");`);
    this.addSql(`alter table "app"."organization_lineage" add constraint "organization_lineage_committee_id_change_id_foreign" foreign key ("committee_id", "change_id") references "app"."org_change" ("committee_id", "id") on update cascade on delete no action;`);
    this.addSql(`alter table "app"."organization_lineage" add constraint "organization_lineage_committee_id_from_id_foreign" foreign key ("committee_id", "from_id") references "app"."organization" ("committee_id", "id") on update cascade on delete no action;`);
    this.addSql(`alter table "app"."organization_lineage" add constraint "organization_lineage_committee_id_to_id_foreign" foreign key ("committee_id", "to_id") references "app"."organization" ("committee_id", "id") on update cascade on delete no action;`);
    this.addSql(`alter table "app"."organization_lineage" add constraint "organization_lineage_kind_check" check ("kind" in ('RENAME', 'MERGE', 'SPLIT', 'DISSOLVE', 'TRANSFER'));`);
    this.addSql(`alter table "app"."organization_lineage" enable row level security;`);
    this.addSql(`create policy "committee_select" on "app"."organization_lineage" for select to "app_committee" using (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "committee_insert" on "app"."organization_lineage" for insert to "app_committee" with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "committee_update" on "app"."organization_lineage" for update to "app_committee" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "operator_all" on "app"."organization_lineage" to "app_operator" using (true) with check (true);`);

    this.addSql(`alter table "app"."hand_over" add constraint "hand_over_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id");`);
    this.addSql(`alter table "app"."hand_over" add constraint "hand_over_committee_id_change_id_foreign" foreign key ("committee_id", "change_id") references "app"."org_change" ("committee_id", "id") on update cascade;`);
    this.addSql(`alter table "app"."hand_over" add constraint "hand_over_state_check" check ("state" in ('OFFERED', 'ACCEPTED', 'REFUSED', 'GIVEN', 'RECEIVED', 'WITHDRAWN'));`);
    this.addSql(`alter table "app"."hand_over" enable row level security;`);
    this.addSql(`create policy "committee_select" on "app"."hand_over" for select to "app_committee" using (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "committee_insert" on "app"."hand_over" for insert to "app_committee" with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "committee_update" on "app"."hand_over" for update to "app_committee" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "committee_select_2" on "app"."hand_over" for select to "app_committee" using (to_code = (select c.code
   from app.committee c
  where c.id = (select tenancy.committee_id())));`);
    this.addSql(`create policy "committee_update_2" on "app"."hand_over" for update to "app_committee" using (to_code = (select c.code
   from app.committee c
  where c.id = (select tenancy.committee_id()))) with check (to_code = (select c.code
   from app.committee c
  where c.id = (select tenancy.committee_id())));`);
    this.addSql(`create policy "operator_all" on "app"."hand_over" to "app_operator" using (true) with check (true);`);
    for (const table of ['committee', 'organization', 'org_change', 'organization_lineage', 'hand_over']) {
      this.addSql(`alter table "app"."${table}" force row level security`);
    }
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "app"."organization_lineage" drop constraint "organization_lineage_committee_id_change_id_foreign";`);
    this.addSql(`alter table "app"."hand_over" drop constraint "hand_over_committee_id_change_id_foreign";`);

    this.addSql(`drop table if exists "app"."org_change" cascade;`);
    this.addSql(`drop table if exists "app"."organization_lineage" cascade;`);
    this.addSql(`drop table if exists "app"."hand_over" cascade;`);

    this.addSql(`drop policy "committee_insert" on "app"."submission";`);
  }

}
