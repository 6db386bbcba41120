import { Migration } from '@mikro-orm/migrations';

/** How organizations were ranked each year; figures can be taken from there. */
export class Migration20261124T0058_quality_ranking extends Migration {
  override name = 'Migration20261124T0058_quality_ranking';

  override up(): void | Promise<void> {
    this.addSql(`create table "app"."quality_ranking" ("committee_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "organization_id" uuid not null, "year" int not null, "level" text not null, "decision_number" text not null, "decided_on" date not null, primary key ("committee_id", "id"));`);
    this.addSql(`alter table "app"."quality_ranking" add constraint "quality_ranking_committee_id_organization_id_year_unique" unique ("committee_id", "organization_id", "year");`);
    this.addSql(`alter table "app"."indicator" drop constraint "indicator_prefill_check";`);
    this.addSql(`alter table "app"."indicator" add constraint "indicator_prefill_check" check ("prefill" in ('carryOver', 'members', 'eligibleMembers', 'staff', 'nonMembers', 'subCells', 'qualityRanking'));`);
    this.addSql(`alter table "app"."quality_ranking" add constraint "quality_ranking_level_check" check ("level" in ('EXCELLENT', 'GOOD', 'FULFILLED', 'NOT_FULFILLED'));`);
    // References are checked with the owner's eyes, to whom forced row security shows nothing.
    const looked = ['committee', 'organization'];
    this.addSql('set local row_security = off');
    for (const table of looked) this.addSql(`alter table app.${table} no force row level security`);
    this.addSql(`alter table "app"."quality_ranking" add constraint "quality_ranking_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id");`);
    this.addSql(`alter table "app"."quality_ranking" add constraint "quality_ranking_committee_id_organization_id_foreign" foreign key ("committee_id", "organization_id") references "app"."organization" ("committee_id", "id") on update cascade;`);
    for (const table of looked) this.addSql(`alter table app.${table} force row level security`);
    this.addSql(`alter table "app"."quality_ranking" enable row level security;`);
    this.addSql(`alter table "app"."quality_ranking" force row level security;`);
    this.addSql(`create policy "organization_select" on "app"."quality_ranking" for select to "app_organization" using (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id()));`);
    this.addSql(`create policy "committee_select" on "app"."quality_ranking" for select to "app_committee" using (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "committee_insert" on "app"."quality_ranking" for insert to "app_committee" with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "committee_update" on "app"."quality_ranking" for update to "app_committee" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "committee_delete" on "app"."quality_ranking" for delete to "app_committee" using (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "overseer_select" on "app"."quality_ranking" for select to "app_overseer" using (committee_id = (select tenancy.committee_id()) and organization_id in (select tenancy.overseen()));`);
    this.addSql(`create policy "worker_select" on "app"."quality_ranking" for select to "app_worker" using (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "operator_all" on "app"."quality_ranking" to "app_operator" using (true) with check (true);`);
  }
}
