import { Migration } from '@mikro-orm/migrations';

/** Quartiles of a decided round, by kind of host. */
export class Migration20261124T0420_assessment_benchmark extends Migration {
  override name = 'Migration20261124T0420_assessment_benchmark';

  override up(): void | Promise<void> {
    this.addSql(`create table "app"."assessment_benchmark" ("committee_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "round_id" uuid not null, "host_type" text not null, "standard" text not null, "organizations" int not null, "lower" int not null, "median" int not null, "upper" int not null, primary key ("committee_id", "id"));`);
    this.addSql(`alter table "app"."assessment_benchmark" add constraint "assessment_benchmark_committee_id_round_id_host_t_ebe18_unique" unique ("committee_id", "round_id", "host_type", "standard");`);
    this.addSql(`alter table "app"."assessment_benchmark" add constraint "assessment_benchmark_host_type_check" check ("host_type" in ('AGENCY', 'PUBLIC_UNIT', 'ENTERPRISE'));`);
    // References are checked with the owner's eyes, to whom forced row security shows nothing.
    const looked = ['committee', 'assessment_round'];
    this.addSql('set local row_security = off');
    for (const table of looked) this.addSql(`alter table app.${table} no force row level security`);
    this.addSql(`alter table "app"."assessment_benchmark" add constraint "assessment_benchmark_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id");`);
    this.addSql(`alter table "app"."assessment_benchmark" add constraint "assessment_benchmark_committee_id_round_id_foreign" foreign key ("committee_id", "round_id") references "app"."assessment_round" ("committee_id", "id") on update cascade;`);
    for (const table of looked) this.addSql(`alter table app.${table} force row level security`);
    this.addSql(`alter table "app"."assessment_benchmark" enable row level security;`);
    this.addSql(`alter table "app"."assessment_benchmark" force row level security;`);
    this.addSql(`create policy "organization_select" on "app"."assessment_benchmark" for select to "app_organization" using (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "committee_select" on "app"."assessment_benchmark" for select to "app_committee" using (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "committee_insert" on "app"."assessment_benchmark" for insert to "app_committee" with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "overseer_select" on "app"."assessment_benchmark" for select to "app_overseer" using (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "worker_select" on "app"."assessment_benchmark" for select to "app_worker" using (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "operator_all" on "app"."assessment_benchmark" to "app_operator" using (true) with check (true);`);
  }
}
