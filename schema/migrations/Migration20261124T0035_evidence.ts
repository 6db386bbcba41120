import { Migration } from '@mikro-orm/migrations';

/** The files, links and documents that organizations prove what they say with. */
export class Migration20261124T0035_evidence extends Migration {
  override up(): void {
    this.addSql(`set local lock_timeout = '3s'`);
    this.addSql(`create table "app"."evidence" ("committee_id" uuid not null, "organization_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "kind" text not null, "title" text not null, "folded_title" text not null, "note" text null, "valid_from" date null, "valid_to" date null, "file_name" text null, "file_type" text null, "sha256" text null, "bytes" int null, "has_thumbnail" boolean not null, "url" text null, "document_number" text null, "document_issuer" text null, "document_on" date null, "shown_at" timestamptz null, primary key ("committee_id", "organization_id", "id"))`);
    this.addSql(`create index "evidence_committee_id_organization_id_folded_title_index" on "app"."evidence" ("committee_id", "organization_id", "folded_title")`);
    this.addSql(`alter table "app"."evidence" add constraint "evidence_committee_id_organization_id_sha256_unique" unique ("committee_id", "organization_id", "sha256")`);
    this.addSql(`set local row_security = off`);
    this.addSql(`alter table app.committee no force row level security`);
    this.addSql(`alter table app.organization no force row level security`);
    this.addSql(`alter table "app"."evidence" add constraint "evidence_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id")`);
    this.addSql(`alter table "app"."evidence" add constraint "evidence_committee_id_organization_id_foreign" foreign key ("committee_id", "organization_id") references "app"."organization" ("committee_id", "id") on update cascade`);
    this.addSql(`alter table app.committee force row level security`);
    this.addSql(`alter table app.organization force row level security`);
    this.addSql(`alter table "app"."evidence" add constraint "evidence_kind_check" check ("kind" in ('FILE', 'LINK', 'DOCUMENT'))`);
    this.addSql(`alter table "app"."evidence" add constraint "evidence_file_type_check" check ("file_type" in ('PDF', 'DOCX', 'XLSX', 'JPEG', 'PNG', 'WEBP'))`);
    this.addSql(`alter table "app"."evidence" enable row level security`);
    this.addSql(`alter table "app"."evidence" force row level security`);
    this.addSql(`create policy "organization_select" on "app"."evidence" for select to "app_organization" using (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id()))`);
    this.addSql(`create policy "organization_insert" on "app"."evidence" for insert to "app_organization" with check (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id()))`);
    this.addSql(`create policy "organization_delete" on "app"."evidence" for delete to "app_organization" using (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id()) and shown_at is null)`);
    this.addSql(`create policy "organization_update" on "app"."evidence" for update to "app_organization" using (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id())) with check (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id()))`);
    this.addSql(`create policy "committee_select" on "app"."evidence" for select to "app_committee" using (committee_id = (select tenancy.committee_id()) and shown_at is not null)`);
    this.addSql(`create policy "overseer_select" on "app"."evidence" for select to "app_overseer" using (committee_id = (select tenancy.committee_id()) and organization_id in (select tenancy.overseen()) and shown_at is not null)`);
    this.addSql(`create policy "worker_select" on "app"."evidence" for select to "app_worker" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "operator_all" on "app"."evidence" to "app_operator" using (true) with check (true)`);
  }

  override down(): void {
    this.addSql(`drop table if exists "app"."evidence" cascade`);
  }
}
