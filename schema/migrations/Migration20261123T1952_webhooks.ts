import { Migration } from '@mikro-orm/migrations';

/** Webhooks: where apps are told of events, what messages are signed with, and what became of each. */
export class Migration20261123T1952_webhooks extends Migration {
  override up(): void {
    this.addSql(`set local lock_timeout = '3s'`);
    this.addSql(`create table "app"."webhook_endpoint" ("committee_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "client_id" uuid not null, "url" text not null, "events" text[] not null, "seen_sequence" bigint not null, "disabled_at" timestamptz null, primary key ("committee_id", "id"))`);
    this.addSql(`create table "app"."webhook_delivery" ("committee_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "endpoint_id" uuid not null, "message_id" text not null, "message" jsonb not null, "state" text not null, "attempts" int not null, "next_attempt_at" timestamptz not null, "status_code" int null, "last_error" text null, "sent_at" timestamptz null, primary key ("committee_id", "id"))`);
    this.addSql(`create index "webhook_delivery_committee_id_endpoint_id_index" on "app"."webhook_delivery" ("committee_id", "endpoint_id")`);
    this.addSql(`create index webhook_delivery_waiting on app.webhook_delivery (next_attempt_at) where state = 'PENDING'`);
    this.addSql(`create table "app"."webhook_secret" ("committee_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "endpoint_id" uuid not null, "secret" text not null, "ends_at" timestamptz null, primary key ("committee_id", "id"))`);
    this.addSql(`drop policy "worker_select" on "app"."api_client"`);
    this.addSql(`set local row_security = off`);
    this.addSql(`alter table app.api_client no force row level security`);
    this.addSql(`alter table app.committee no force row level security`);
    this.addSql(`alter table "app"."webhook_endpoint" add constraint "webhook_endpoint_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id")`);
    this.addSql(`alter table "app"."webhook_endpoint" add constraint "webhook_endpoint_committee_id_client_id_foreign" foreign key ("committee_id", "client_id") references "app"."api_client" ("committee_id", "id") on update cascade`);
    this.addSql(`alter table "app"."webhook_delivery" add constraint "webhook_delivery_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id")`);
    this.addSql(`alter table "app"."webhook_delivery" add constraint "webhook_delivery_committee_id_endpoint_id_foreign" foreign key ("committee_id", "endpoint_id") references "app"."webhook_endpoint" ("committee_id", "id") on update cascade`);
    this.addSql(`alter table "app"."webhook_secret" add constraint "webhook_secret_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id")`);
    this.addSql(`alter table "app"."webhook_secret" add constraint "webhook_secret_committee_id_endpoint_id_foreign" foreign key ("committee_id", "endpoint_id") references "app"."webhook_endpoint" ("committee_id", "id") on update cascade`);
    this.addSql(`alter table app.api_client force row level security`);
    this.addSql(`alter table app.committee force row level security`);
    this.addSql(`create policy "worker_select" on "app"."api_client" for select to "app_worker" using (true)`);
    this.addSql(`create policy "worker_select" on "app"."api_client_organization" for select to "app_worker" using (true)`);
    this.addSql(`alter table "app"."webhook_endpoint" enable row level security`);
    this.addSql(`alter table "app"."webhook_endpoint" force row level security`);
    this.addSql(`create policy "committee_select" on "app"."webhook_endpoint" for select to "app_committee" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "committee_insert" on "app"."webhook_endpoint" for insert to "app_committee" with check (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "committee_update" on "app"."webhook_endpoint" for update to "app_committee" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "worker_select" on "app"."webhook_endpoint" for select to "app_worker" using (true)`);
    this.addSql(`create policy "worker_update" on "app"."webhook_endpoint" for update to "app_worker" using (true) with check (true)`);
    this.addSql(`create policy "operator_all" on "app"."webhook_endpoint" to "app_operator" using (true) with check (true)`);
    this.addSql(`alter table "app"."webhook_delivery" add constraint "webhook_delivery_state_check" check ("state" in ('PENDING', 'SENT', 'FAILED'))`);
    this.addSql(`alter table "app"."webhook_delivery" enable row level security`);
    this.addSql(`alter table "app"."webhook_delivery" force row level security`);
    this.addSql(`create policy "committee_select" on "app"."webhook_delivery" for select to "app_committee" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "committee_insert" on "app"."webhook_delivery" for insert to "app_committee" with check (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "worker_select" on "app"."webhook_delivery" for select to "app_worker" using (true)`);
    this.addSql(`create policy "worker_insert" on "app"."webhook_delivery" for insert to "app_worker" with check (true)`);
    this.addSql(`create policy "worker_update" on "app"."webhook_delivery" for update to "app_worker" using (true) with check (true)`);
    this.addSql(`create policy "operator_all" on "app"."webhook_delivery" to "app_operator" using (true) with check (true)`);
    this.addSql(`alter table "app"."webhook_secret" enable row level security`);
    this.addSql(`alter table "app"."webhook_secret" force row level security`);
    this.addSql(`create policy "committee_select" on "app"."webhook_secret" for select to "app_committee" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "committee_insert" on "app"."webhook_secret" for insert to "app_committee" with check (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "committee_update" on "app"."webhook_secret" for update to "app_committee" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "worker_select" on "app"."webhook_secret" for select to "app_worker" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "operator_all" on "app"."webhook_secret" to "app_operator" using (true) with check (true)`);
  }

  // Nothing goes back: an endpoint that is disabled is told of nothing.
}
