import { Migration } from '@mikro-orm/migrations';

/** Tokens that partner apps ask for with a key. */
export class Migration20261123T2219_api_tokens extends Migration {
  override up(): void {
    this.addSql(`set local lock_timeout = '3s'`);
    this.addSql(`create table "app"."api_token" ("committee_id" uuid not null, "id" uuid not null, "key_id" uuid not null, "token_hash" text not null, "scopes" text[] null, "expires_at" timestamptz not null, primary key ("committee_id", "id"))`);
    this.addSql(`alter table "app"."api_token" add constraint "api_token_committee_id_key_id_token_hash_unique" unique ("committee_id", "key_id", "token_hash")`);
    this.addSql(`set local row_security = off`);
    this.addSql(`alter table app.api_key no force row level security`);
    this.addSql(`alter table app.committee no force row level security`);
    this.addSql(`alter table "app"."api_token" add constraint "api_token_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id")`);
    this.addSql(`alter table "app"."api_token" add constraint "api_token_committee_id_key_id_foreign" foreign key ("committee_id", "key_id") references "app"."api_key" ("committee_id", "id") on update cascade`);
    this.addSql(`alter table app.api_key force row level security`);
    this.addSql(`alter table app.committee force row level security`);
    this.addSql(`alter table "app"."api_token" enable row level security`);
    this.addSql(`alter table "app"."api_token" force row level security`);
    this.addSql(`create policy "gate_select" on "app"."api_token" for select to "app_gate" using (key_id = (select tenancy.key_id()))`);
    this.addSql(`create policy "gate_insert" on "app"."api_token" for insert to "app_gate" with check (key_id = (select tenancy.key_id()))`);
    this.addSql(`create policy "gate_delete" on "app"."api_token" for delete to "app_gate" using (key_id = (select tenancy.key_id()))`);
    this.addSql(`create policy "operator_all" on "app"."api_token" to "app_operator" using (true) with check (true)`);
  }
}
