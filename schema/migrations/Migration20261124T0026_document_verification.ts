import { Migration } from '@mikro-orm/migrations';

export class Migration20261124T0026_document_verification extends Migration {
  override name = 'Migration20261124T0026_document_verification';

  override up(): void | Promise<void> {
    // References are checked with the owner's eyes, to whom forced row security shows nothing.
    const looked = ['committee', 'official_document'];
    this.addSql('set local row_security = off');
    for (const table of looked) this.addSql(`alter table app.${table} no force row level security`);
    this.addSql(`create table "app"."document_verification" ("committee_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "document_id" uuid not null, "code" text not null, "number" int not null, "symbol" text not null, "document_on" date not null, "type_name" text not null, "title" text not null, "superior" text not null, "issuer" text not null, "manifest_sha256" text not null, "files" jsonb not null, "superseded_by" jsonb null, "supplemented_by" jsonb not null, "supplements" jsonb null, primary key ("committee_id", "id"));`);
    this.addSql(`create index "document_verification_code_index" on "app"."document_verification" ("code");`);
    this.addSql(`alter table "app"."document_verification" add constraint "document_verification_committee_id_document_id_unique" unique ("committee_id", "document_id");`);

    this.addSql(`alter table "app"."official_document" add "proof" jsonb null, add "reissue" jsonb null;`);

    this.addSql(`alter table "app"."document_verification" add constraint "document_verification_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id");`);
    this.addSql(`alter table "app"."document_verification" add constraint "document_verification_committee_id_document_id_foreign" foreign key ("committee_id", "document_id") references "app"."official_document" ("committee_id", "id") on update cascade;`);
    this.addSql(`alter table "app"."document_verification" enable row level security;`);
    this.addSql(`alter table "app"."document_verification" force row level security;`);
    this.addSql(`create policy "person_select" on "app"."document_verification" for select to "app_person" using (code = (select tenancy.verification()));`);
    this.addSql(`create policy "committee_select" on "app"."document_verification" for select to "app_committee" using (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "committee_update" on "app"."document_verification" for update to "app_committee" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "worker_select" on "app"."document_verification" for select to "app_worker" using (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "worker_insert" on "app"."document_verification" for insert to "app_worker" with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "worker_update" on "app"."document_verification" for update to "app_worker" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "operator_all" on "app"."document_verification" to "app_operator" using (true) with check (true);`);
    for (const table of looked) this.addSql(`alter table app.${table} force row level security`);
  }

  // Nothing goes back: what people wrote would be lost.
}
