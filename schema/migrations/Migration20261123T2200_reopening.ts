import { Migration } from '@mikro-orm/migrations';

/** One organization's report is opened again: why, which fields, until when. */
export class Migration20261123T2200_reopening extends Migration {
  override name = 'Migration20261123T2200_reopening';

  override up(): void | Promise<void> {
    this.addSql(`create table "app"."reopening" ("committee_id" uuid not null, "organization_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "submission_id" uuid not null, "reason" text not null, "fields" text[] not null, "until" timestamptz not null, "before" jsonb null, "ended_at" timestamptz null, "ending" text null, primary key ("committee_id", "organization_id", "id"));`);
    this.addSql(`create index "reopening_committee_id_organization_id_submission_id_index" on "app"."reopening" ("committee_id", "organization_id", "submission_id");`);
    this.addSql(`create unique index reopening_at_most_one on app.reopening (committee_id, organization_id, submission_id) where ended_at is null;`);
    this.addSql(`create policy "worker_update" on "app"."submission" for update to "app_worker" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()) and state = 'ACCEPTED' and tenancy.is_open(committee_id, organization_id, id));`);
    this.addSql(`create policy "worker_insert" on "app"."practice" for insert to "app_worker" with check (committee_id = (select tenancy.committee_id()) and tenancy.is_open(committee_id, organization_id, submission_id));`);
    this.addSql(`create policy "worker_delete" on "app"."practice" for delete to "app_worker" using (committee_id = (select tenancy.committee_id()) and tenancy.is_open(committee_id, organization_id, submission_id));`);
    this.addSql(`create policy "worker_insert" on "app"."narrative" for insert to "app_worker" with check (committee_id = (select tenancy.committee_id()) and tenancy.is_open(committee_id, organization_id, submission_id));`);
    this.addSql(`create policy "worker_delete" on "app"."narrative" for delete to "app_worker" using (committee_id = (select tenancy.committee_id()) and tenancy.is_open(committee_id, organization_id, submission_id));`);
    this.addSql(`create policy "worker_insert" on "app"."figure" for insert to "app_worker" with check (committee_id = (select tenancy.committee_id()) and tenancy.is_open(committee_id, organization_id, submission_id));`);
    this.addSql(`create policy "worker_delete" on "app"."figure" for delete to "app_worker" using (committee_id = (select tenancy.committee_id()) and tenancy.is_open(committee_id, organization_id, submission_id));`);
    this.addSql(`alter table "app"."reopening" add constraint "reopening_ending_check" check ("ending" in ('ACCEPTED', 'EXPIRED'));`);
    // References are checked with the owner's eyes, to whom forced row security shows nothing.
    const looked = ['committee', 'submission'];
    this.addSql('set local row_security = off');
    for (const table of looked) this.addSql(`alter table app.${table} no force row level security`);
    this.addSql(`alter table "app"."reopening" add constraint "reopening_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id");`);
    this.addSql(`alter table "app"."reopening" add constraint "reopening_committee_id_organization_id_submission_id_foreign" foreign key ("committee_id", "organization_id", "submission_id") references "app"."submission" ("committee_id", "organization_id", "id") on update cascade;`);
    for (const table of looked) this.addSql(`alter table app.${table} force row level security`);
    this.addSql(`alter table "app"."reopening" enable row level security;`);
    this.addSql(`alter table "app"."reopening" force row level security;`);
    this.addSql(`create policy "organization_select" on "app"."reopening" for select to "app_organization" using (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id()));`);
    this.addSql(`create policy "committee_select" on "app"."reopening" for select to "app_committee" using (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "committee_insert" on "app"."reopening" for insert to "app_committee" with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "committee_update" on "app"."reopening" for update to "app_committee" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "worker_select" on "app"."reopening" for select to "app_worker" using (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "worker_update" on "app"."reopening" for update to "app_worker" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "operator_all" on "app"."reopening" to "app_operator" using (true) with check (true);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "app"."reopening" cascade;`);
    for (const table of ['figure', 'narrative', 'practice']) {
      this.addSql(`drop policy "worker_insert" on app.${table}`);
      this.addSql(`drop policy "worker_delete" on app.${table}`);
    }
    this.addSql(`drop policy "worker_update" on app.submission`);
  }
}
