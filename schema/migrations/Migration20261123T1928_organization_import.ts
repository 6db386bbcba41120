import { Migration } from '@mikro-orm/migrations';

/**
 * Files of organizations that are read, compared with the register, written and taken back.
 */
export class Migration20261123T1928_organization_import extends Migration {
  override up(): void | Promise<void> {
    this.addSql(`set local lock_timeout = '3s'`);
    // A reference is checked with the owner's eyes.
    this.addSql(`set local row_security = off`);
    this.addSql(`alter table app.committee no force row level security`);
    this.addSql(`create table "app"."organization_import" ("committee_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "file_name" text not null, "state" text not null, "valid_from" date not null, "total" int not null, "committed_at" timestamptz null, "committed_by" uuid null, primary key ("committee_id", "id"));`);

    this.addSql(`create table "app"."organization_import_row" ("committee_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "import_id" uuid not null, "line" int not null, "outcome" text not null, "code" text not null, "name" text not null, "values" jsonb not null, "faults" jsonb not null, "changes" jsonb not null, "before" jsonb null, primary key ("committee_id", "id"));`);
    this.addSql(`alter table "app"."organization_import_row" add constraint "organization_import_row_committee_id_import_id_line_unique" unique ("committee_id", "import_id", "line");`);

    this.addSql(`alter table "app"."organization_import" add constraint "organization_import_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id");`);
    this.addSql(`alter table "app"."organization_import" add constraint "organization_import_state_check" check ("state" in ('READY', 'COMMITTING', 'COMMITTED', 'UNDOING', 'UNDONE'));`);
    this.addSql(`alter table "app"."organization_import" enable row level security;`);
    this.addSql(`create policy "committee_select" on "app"."organization_import" for select to "app_committee" using (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "committee_insert" on "app"."organization_import" for insert to "app_committee" with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "committee_update" on "app"."organization_import" for update to "app_committee" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "worker_select" on "app"."organization_import" for select to "app_worker" using (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "worker_update" on "app"."organization_import" for update to "app_worker" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "operator_all" on "app"."organization_import" to "app_operator" using (true) with check (true);`);

    this.addSql(`alter table "app"."organization_import_row" add constraint "organization_import_row_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id");`);
    this.addSql(`alter table "app"."organization_import_row" add constraint "organization_import_row_committee_id_import_id_foreign" foreign key ("committee_id", "import_id") references "app"."organization_import" ("committee_id", "id") on update cascade;`);
    this.addSql(`alter table "app"."organization_import_row" add constraint "organization_import_row_outcome_check" check ("outcome" in ('NEW', 'CHANGED', 'UNCHANGED', 'FAULTY'));`);
    this.addSql(`alter table "app"."organization_import_row" enable row level security;`);
    this.addSql(`create policy "committee_select" on "app"."organization_import_row" for select to "app_committee" using (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "committee_insert" on "app"."organization_import_row" for insert to "app_committee" with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "committee_update" on "app"."organization_import_row" for update to "app_committee" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "committee_delete" on "app"."organization_import_row" for delete to "app_committee" using (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "worker_select" on "app"."organization_import_row" for select to "app_worker" using (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "worker_update" on "app"."organization_import_row" for update to "app_worker" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "operator_all" on "app"."organization_import_row" to "app_operator" using (true) with check (true);`);
    for (const table of ['committee', 'organization_import', 'organization_import_row']) {
      this.addSql(`alter table "app"."${table}" force row level security`);
    }
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "app"."organization_import_row" drop constraint "organization_import_row_committee_id_import_id_foreign";`);

    this.addSql(`drop table if exists "app"."organization_import" cascade;`);
    this.addSql(`drop table if exists "app"."organization_import_row" cascade;`);

    this.addSql(`create or replace function "app"."audit_event_keep_audit_event_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "keep_audit_event" BEFORE DELETE OR UPDATE on "app"."audit_event" for each ROW execute function "app"."audit_event_keep_audit_event_fn"();`);
    this.addSql(`create or replace function "app"."audit_event_keep_owner_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "keep_owner" BEFORE UPDATE on "app"."audit_event" for each ROW
  when (((old.committee_id IS DISTINCT FROM new.committee_id) OR (old.id IS DISTINCT FROM new.id) OR (old.organization_id IS DISTINCT FROM new.organization_id))) execute function "app"."audit_event_keep_owner_fn"();`);

    this.addSql(`create or replace function "app"."committee_keep_owner_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "keep_owner" BEFORE UPDATE on "app"."committee" for each ROW
  when ((old.id IS DISTINCT FROM new.id)) execute function "app"."committee_keep_owner_fn"();`);

    this.addSql(`create or replace function "app"."delivery_keep_owner_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "keep_owner" BEFORE UPDATE on "app"."delivery" for each ROW
  when (((old.committee_id IS DISTINCT FROM new.committee_id) OR (old.id IS DISTINCT FROM new.id))) execute function "app"."delivery_keep_owner_fn"();`);

    this.addSql(`create or replace function "app"."document_counter_keep_owner_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "keep_owner" BEFORE UPDATE on "app"."document_counter" for each ROW
  when (((old.committee_id IS DISTINCT FROM new.committee_id) OR (old.id IS DISTINCT FROM new.id))) execute function "app"."document_counter_keep_owner_fn"();`);

    this.addSql(`create or replace function "app"."due_moment_keep_owner_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "keep_owner" BEFORE UPDATE on "app"."due_moment" for each ROW
  when (((old.committee_id IS DISTINCT FROM new.committee_id) OR (old.id IS DISTINCT FROM new.id))) execute function "app"."due_moment_keep_owner_fn"();`);

    this.addSql(`create or replace function "app"."emulation_cluster_keep_owner_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "keep_owner" BEFORE UPDATE on "app"."emulation_cluster" for each ROW
  when (((old.committee_id IS DISTINCT FROM new.committee_id) OR (old.id IS DISTINCT FROM new.id))) execute function "app"."emulation_cluster_keep_owner_fn"();`);

    this.addSql(`create or replace function "app"."figure_keep_owner_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "keep_owner" BEFORE UPDATE on "app"."figure" for each ROW
  when (((old.committee_id IS DISTINCT FROM new.committee_id) OR (old.organization_id IS DISTINCT FROM new.organization_id) OR (old.id IS DISTINCT FROM new.id))) execute function "app"."figure_keep_owner_fn"();`);

    this.addSql(`create or replace function "app"."headcount_keep_owner_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "keep_owner" BEFORE UPDATE on "app"."headcount" for each ROW
  when (((old.committee_id IS DISTINCT FROM new.committee_id) OR (old.id IS DISTINCT FROM new.id) OR (old.organization_id IS DISTINCT FROM new.organization_id))) execute function "app"."headcount_keep_owner_fn"();`);

    this.addSql(`create or replace function "app"."holiday_keep_owner_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "keep_owner" BEFORE UPDATE on "app"."holiday" for each ROW
  when ((old.date IS DISTINCT FROM new.date)) execute function "app"."holiday_keep_owner_fn"();`);

    this.addSql(`create or replace function "app"."indicator_keep_owner_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "keep_owner" BEFORE UPDATE on "app"."indicator" for each ROW
  when (((old.committee_id IS DISTINCT FROM new.committee_id) OR (old.id IS DISTINCT FROM new.id))) execute function "app"."indicator_keep_owner_fn"();`);

    this.addSql(`create or replace function "app"."job_progress_keep_owner_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "keep_owner" BEFORE UPDATE on "app"."job_progress" for each ROW
  when (((old.committee_id IS DISTINCT FROM new.committee_id) OR (old.id IS DISTINCT FROM new.id))) execute function "app"."job_progress_keep_owner_fn"();`);

    this.addSql(`create or replace function "app"."layout_profile_keep_owner_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "keep_owner" BEFORE UPDATE on "app"."layout_profile" for each ROW
  when ((old.code IS DISTINCT FROM new.code)) execute function "app"."layout_profile_keep_owner_fn"();`);

    this.addSql(`create or replace function "app"."membership_keep_owner_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "keep_owner" BEFORE UPDATE on "app"."membership" for each ROW
  when (((old.committee_id IS DISTINCT FROM new.committee_id) OR (old.id IS DISTINCT FROM new.id) OR (old.organization_id IS DISTINCT FROM new.organization_id))) execute function "app"."membership_keep_owner_fn"();`);

    this.addSql(`create or replace function "app"."narrative_keep_owner_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "keep_owner" BEFORE UPDATE on "app"."narrative" for each ROW
  when (((old.committee_id IS DISTINCT FROM new.committee_id) OR (old.organization_id IS DISTINCT FROM new.organization_id) OR (old.id IS DISTINCT FROM new.id))) execute function "app"."narrative_keep_owner_fn"();`);

    this.addSql(`create or replace function "app"."official_document_keep_owner_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "keep_owner" BEFORE UPDATE on "app"."official_document" for each ROW
  when (((old.committee_id IS DISTINCT FROM new.committee_id) OR (old.id IS DISTINCT FROM new.id))) execute function "app"."official_document_keep_owner_fn"();`);

    this.addSql(`create or replace function "app"."organization_keep_owner_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "keep_owner" BEFORE UPDATE on "app"."organization" for each ROW
  when (((old.committee_id IS DISTINCT FROM new.committee_id) OR (old.id IS DISTINCT FROM new.id))) execute function "app"."organization_keep_owner_fn"();`);

    this.addSql(`create or replace function "app"."organization_version_keep_owner_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "keep_owner" BEFORE UPDATE on "app"."organization_version" for each ROW
  when (((old.committee_id IS DISTINCT FROM new.committee_id) OR (old.id IS DISTINCT FROM new.id) OR (old.organization_id IS DISTINCT FROM new.organization_id))) execute function "app"."organization_version_keep_owner_fn"();`);

    this.addSql(`create or replace function "app"."outbox_keep_owner_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "keep_owner" BEFORE UPDATE on "app"."outbox" for each ROW
  when (((old.id IS DISTINCT FROM new.id) OR (old.committee_id IS DISTINCT FROM new.committee_id))) execute function "app"."outbox_keep_owner_fn"();`);

    this.addSql(`create or replace function "app"."person_keep_owner_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "keep_owner" BEFORE UPDATE on "app"."person" for each ROW
  when ((old.id IS DISTINCT FROM new.id)) execute function "app"."person_keep_owner_fn"();`);

    this.addSql(`create or replace function "app"."practice_keep_owner_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "keep_owner" BEFORE UPDATE on "app"."practice" for each ROW
  when (((old.committee_id IS DISTINCT FROM new.committee_id) OR (old.organization_id IS DISTINCT FROM new.organization_id) OR (old.id IS DISTINCT FROM new.id))) execute function "app"."practice_keep_owner_fn"();`);

    this.addSql(`create or replace function "app"."quantifier_scale_keep_owner_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "keep_owner" BEFORE UPDATE on "app"."quantifier_scale" for each ROW
  when ((old.valid_from IS DISTINCT FROM new.valid_from)) execute function "app"."quantifier_scale_keep_owner_fn"();`);

    this.addSql(`create or replace function "app"."recipient_line_keep_owner_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "keep_owner" BEFORE UPDATE on "app"."recipient_line" for each ROW
  when (((old.committee_id IS DISTINCT FROM new.committee_id) OR (old.id IS DISTINCT FROM new.id))) execute function "app"."recipient_line_keep_owner_fn"();`);

    this.addSql(`create or replace function "app"."report_keep_owner_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "keep_owner" BEFORE UPDATE on "app"."report" for each ROW
  when (((old.committee_id IS DISTINCT FROM new.committee_id) OR (old.id IS DISTINCT FROM new.id))) execute function "app"."report_keep_owner_fn"();`);

    this.addSql(`create or replace function "app"."report_figure_keep_owner_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "keep_owner" BEFORE UPDATE on "app"."report_figure" for each ROW
  when (((old.committee_id IS DISTINCT FROM new.committee_id) OR (old.id IS DISTINCT FROM new.id))) execute function "app"."report_figure_keep_owner_fn"();`);

    this.addSql(`create or replace function "app"."report_round_keep_owner_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "keep_owner" BEFORE UPDATE on "app"."report_round" for each ROW
  when (((old.committee_id IS DISTINCT FROM new.committee_id) OR (old.id IS DISTINCT FROM new.id))) execute function "app"."report_round_keep_owner_fn"();`);

    this.addSql(`create or replace function "app"."report_source_keep_owner_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "keep_owner" BEFORE UPDATE on "app"."report_source" for each ROW
  when (((old.committee_id IS DISTINCT FROM new.committee_id) OR (old.id IS DISTINCT FROM new.id) OR (old.organization_id IS DISTINCT FROM new.organization_id))) execute function "app"."report_source_keep_owner_fn"();`);

    this.addSql(`create or replace function "app"."report_template_keep_owner_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "keep_owner" BEFORE UPDATE on "app"."report_template" for each ROW
  when (((old.committee_id IS DISTINCT FROM new.committee_id) OR (old.id IS DISTINCT FROM new.id))) execute function "app"."report_template_keep_owner_fn"();`);

    this.addSql(`create or replace function "app"."submission_keep_owner_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "keep_owner" BEFORE UPDATE on "app"."submission" for each ROW
  when (((old.committee_id IS DISTINCT FROM new.committee_id) OR (old.organization_id IS DISTINCT FROM new.organization_id) OR (old.id IS DISTINCT FROM new.id))) execute function "app"."submission_keep_owner_fn"();`);

    this.addSql(`create or replace function "app"."term_keep_owner_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "keep_owner" BEFORE UPDATE on "app"."term" for each ROW
  when (((old.committee_id IS DISTINCT FROM new.committee_id) OR (old.id IS DISTINCT FROM new.id))) execute function "app"."term_keep_owner_fn"();`);
  }

}
