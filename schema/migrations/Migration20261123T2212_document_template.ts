import { Migration } from '@mikro-orm/migrations';

/** A committee's own Word file for its documents, version by version, one active at a time. */
export class Migration20261123T2212_document_template extends Migration {
  override up(): void {
    this.addSql(`set local lock_timeout = '3s'`);
    this.addSql(`create table "app"."document_template" ("committee_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "edition" int not null, "file_name" text not null, "state" text not null, "path" text not null, "sha256" text not null, "bytes" int not null, "findings" jsonb not null, "preview_state" text not null, "preview_path" text null, "activated_at" timestamptz null, "activated_by" uuid null, primary key ("committee_id", "id"))`);
    this.addSql(`set local row_security = off`);
    this.addSql(`alter table app.committee no force row level security`);
    this.addSql(`alter table "app"."document_template" add constraint "document_template_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id")`);
    this.addSql(`alter table app.committee force row level security`);
    this.addSql(`create unique index document_template_active on app.document_template (committee_id) where state = 'ACTIVE'`);
    this.addSql(`alter table "app"."document_template" add constraint "document_template_committee_id_edition_unique" unique ("committee_id", "edition")`);
    this.addSql(`alter table "app"."document_template" add constraint "document_template_state_check" check ("state" in ('READY', 'ACTIVE', 'RETIRED'))`);
    this.addSql(`alter table "app"."document_template" add constraint "document_template_preview_state_check" check ("preview_state" in ('NONE', 'PENDING', 'DONE', 'FAILED'))`);
    this.addSql(`alter table "app"."document_template" enable row level security`);
    this.addSql(`alter table "app"."document_template" force row level security`);
    this.addSql(`create policy "committee_select" on "app"."document_template" for select to "app_committee" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "committee_insert" on "app"."document_template" for insert to "app_committee" with check (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "committee_update" on "app"."document_template" for update to "app_committee" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "worker_select" on "app"."document_template" for select to "app_worker" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "worker_update" on "app"."document_template" for update to "app_worker" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "operator_all" on "app"."document_template" to "app_operator" using (true) with check (true)`);
  }

  override down(): void {
    this.addSql(`drop table if exists "app"."document_template" cascade`);
  }
}
