import { Migration } from '@mikro-orm/migrations';

/**
 * What the operations page shows: the worker's pulse, jobs that failed, the heads of audit logs; and
 * which fields apps ask for.
 */
export class Migration20261124T0031_operations extends Migration {
  override name = 'Migration20261124T0031_operations';

  override up(): void | Promise<void> {
    // References are checked with the owner's eyes, to whom forced row security shows nothing.
    const looked = ['committee', 'api_client'];
    this.addSql('set local row_security = off');
    for (const table of looked) this.addSql(`alter table app.${table} no force row level security`);
    this.addSql(`create table "app"."audit_head" ("committee_id" uuid not null, "id" uuid not null, "sequence" bigint not null, "hash" text not null, "check_due_at" timestamptz not null, "checked_at" timestamptz null, "verdict" text null, "checked_events" bigint null, "missing_events" bigint null, "broken_sequence" bigint null, primary key ("committee_id", "id"));`);

    this.addSql(`create table "app"."api_field_usage" ("committee_id" uuid not null, "id" uuid not null, "client_id" uuid not null, "day" date not null, "field" text not null, "operations" int not null, primary key ("committee_id", "id"));`);
    this.addSql(`alter table "app"."api_field_usage" add constraint "api_field_usage_committee_id_client_id_day_field_unique" unique ("committee_id", "client_id", "day", "field");`);

    this.addSql(`create table "app"."installation_fact" ("name" text not null, "at" timestamptz not null, "details" jsonb not null, primary key ("name"));`);

    this.addSql(`create table "app"."job_failure" ("committee_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "job_name" text not null, "subject_id" uuid not null, "state" text not null, "attempts" int not null, "error" text not null, "request_id" text not null, "failed_at" timestamptz not null, primary key ("committee_id", "id"));`);
    this.addSql(`alter table "app"."job_failure" add constraint "job_failure_committee_id_job_name_subject_id_unique" unique ("committee_id", "job_name", "subject_id");`);

    this.addSql(`alter table "app"."audit_head" add constraint "audit_head_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id");`);
    this.addSql(`alter table "app"."audit_head" add constraint "audit_head_verdict_check" check ("verdict" in ('WHOLE', 'BROKEN', 'CUT'));`);
    this.addSql(`alter table "app"."audit_head" enable row level security;`);
    this.addSql(`alter table "app"."audit_head" force row level security;`);
    this.addSql(`create policy "committee_select" on "app"."audit_head" for select to "app_committee" using (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "worker_select" on "app"."audit_head" for select to "app_worker" using (true);`);
    this.addSql(`create policy "worker_insert" on "app"."audit_head" for insert to "app_worker" with check (true);`);
    this.addSql(`create policy "worker_update" on "app"."audit_head" for update to "app_worker" using (true) with check (true);`);
    this.addSql(`create policy "operator_all" on "app"."audit_head" to "app_operator" using (true) with check (true);`);

    this.addSql(`alter table "app"."api_field_usage" add constraint "api_field_usage_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id");`);
    this.addSql(`alter table "app"."api_field_usage" add constraint "api_field_usage_committee_id_client_id_foreign" foreign key ("committee_id", "client_id") references "app"."api_client" ("committee_id", "id") on update cascade;`);
    this.addSql(`alter table "app"."api_field_usage" enable row level security;`);
    this.addSql(`alter table "app"."api_field_usage" force row level security;`);
    this.addSql(`create policy "committee_select" on "app"."api_field_usage" for select to "app_committee" using (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "gate_select" on "app"."api_field_usage" for select to "app_gate" using (client_id in (select client_id
 from app.api_key));`);
    this.addSql(`create policy "gate_insert" on "app"."api_field_usage" for insert to "app_gate" with check (client_id in (select client_id
 from app.api_key));`);
    this.addSql(`create policy "gate_update" on "app"."api_field_usage" for update to "app_gate" using (client_id in (select client_id
 from app.api_key)) with check (client_id in (select client_id
 from app.api_key));`);
    this.addSql(`create policy "gate_delete" on "app"."api_field_usage" for delete to "app_gate" using (client_id in (select client_id
 from app.api_key));`);
    this.addSql(`create policy "operator_all" on "app"."api_field_usage" to "app_operator" using (true) with check (true);`);

    this.addSql(`alter table "app"."installation_fact" enable row level security;`);
    this.addSql(`alter table "app"."installation_fact" force row level security;`);
    this.addSql(`create policy "committee_select" on "app"."installation_fact" for select to "app_committee" using (true);`);
    this.addSql(`create policy "worker_select" on "app"."installation_fact" for select to "app_worker" using (true);`);
    this.addSql(`create policy "worker_insert" on "app"."installation_fact" for insert to "app_worker" with check (true);`);
    this.addSql(`create policy "worker_update" on "app"."installation_fact" for update to "app_worker" using (true) with check (true);`);
    this.addSql(`create policy "operator_all" on "app"."installation_fact" to "app_operator" using (true) with check (true);`);

    this.addSql(`alter table "app"."job_failure" add constraint "job_failure_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id");`);
    this.addSql(`alter table "app"."job_failure" add constraint "job_failure_state_check" check ("state" in ('RETRYING', 'GIVEN_UP', 'ASKED_AGAIN', 'SETTLED'));`);
    this.addSql(`alter table "app"."job_failure" enable row level security;`);
    this.addSql(`alter table "app"."job_failure" force row level security;`);
    this.addSql(`create policy "committee_select" on "app"."job_failure" for select to "app_committee" using (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "committee_update" on "app"."job_failure" for update to "app_committee" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "worker_select" on "app"."job_failure" for select to "app_worker" using (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "worker_insert" on "app"."job_failure" for insert to "app_worker" with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "worker_update" on "app"."job_failure" for update to "app_worker" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "worker_delete" on "app"."job_failure" for delete to "app_worker" using (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "operator_all" on "app"."job_failure" to "app_operator" using (true) with check (true);`);
    for (const table of looked) this.addSql(`alter table app.${table} force row level security`);
  }

  override down(): void | Promise<void> {
    for (const table of ['audit_head', 'api_field_usage', 'installation_fact', 'job_failure']) {
      this.addSql(`drop table if exists "app"."${table}" cascade;`);
    }
  }
}
