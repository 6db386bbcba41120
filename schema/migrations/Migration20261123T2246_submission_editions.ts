import { Migration } from '@mikro-orm/migrations';

/** The figures of a submission as they were at each hand-in. */
export class Migration20261123T2246_submission_editions extends Migration {
  override up(): void {
    this.addSql(`set local lock_timeout = '3s'`);
    this.addSql(`create table "app"."submission_edition" ("committee_id" uuid not null, "organization_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "submission_id" uuid not null, "edition" int not null, "handed_in_at" timestamptz not null, "handed_in_by" uuid null, "figures" jsonb not null, primary key ("committee_id", "organization_id", "id"))`);
    this.addSql(`alter table "app"."submission_edition" add constraint "submission_edition_committee_id_organization_id_s_35d7c_unique" unique ("committee_id", "organization_id", "submission_id", "edition")`);
    this.addSql(`set local row_security = off`);
    this.addSql(`alter table app.submission no force row level security`);
    this.addSql(`alter table app.committee no force row level security`);
    this.addSql(`alter table "app"."submission_edition" add constraint "submission_edition_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id")`);
    this.addSql(`alter table "app"."submission_edition" add constraint "submission_edition_committee_id_organization_id__4c336_foreign" foreign key ("committee_id", "organization_id", "submission_id") references "app"."submission" ("committee_id", "organization_id", "id") on update cascade`);
    this.addSql(`alter table app.submission force row level security`);
    this.addSql(`alter table app.committee force row level security`);
    this.addSql(`alter table "app"."submission_edition" enable row level security`);
    this.addSql(`alter table "app"."submission_edition" force row level security`);
    this.addSql(`create policy "organization_select" on "app"."submission_edition" for select to "app_organization" using (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id()))`);
    this.addSql(`create policy "organization_insert" on "app"."submission_edition" for insert to "app_organization" with check (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id()) and tenancy.is_open(committee_id, organization_id, submission_id))`);
    this.addSql(`create policy "committee_select" on "app"."submission_edition" for select to "app_committee" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "worker_select" on "app"."submission_edition" for select to "app_worker" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "operator_all" on "app"."submission_edition" to "app_operator" using (true) with check (true)`);
  }

  override down(): void {
    this.addSql(`drop table app.submission_edition`);
  }
}
