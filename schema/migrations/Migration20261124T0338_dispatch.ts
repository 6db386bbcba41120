import { Migration } from '@mikro-orm/migrations';

/** Recipient groups with members, dispatch by an officer, bounces. */
export class Migration20261124T0338_dispatch extends Migration {
  override name = 'Migration20261124T0338_dispatch';

  override up(): void | Promise<void> {
    // References are checked with the owner's eyes, to whom forced row security shows nothing.
    const looked = ['committee', 'official_document', 'delivery', 'person', 'recipient_line'];
    this.addSql('set local row_security = off');
    for (const table of looked) this.addSql(`alter table app.${table} no force row level security`);
    this.addSql(`create table "app"."recipient_member" ("committee_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "group_id" uuid not null, "name" text not null, "address" text not null, "starts_on" date not null, "ends_on" date null, primary key ("committee_id", "id"));`);
    this.addSql(`create index "recipient_member_committee_id_group_id_index" on "app"."recipient_member" ("committee_id", "group_id");`);
    this.addSql(`alter table "app"."delivery" drop constraint "delivery_person_id_foreign";`);
    this.addSql(`alter table "app"."committee" add "releases_at_once" boolean not null default true;`);
    // Committees that are here already go on as they did: what is signed is mailed.
    this.addSql(`alter table "app"."committee" alter column "releases_at_once" set default false;`);
    this.addSql(`alter table "app"."recipient_line" drop constraint "recipient_line_audience_check";`);
    this.addSql(`alter table "app"."recipient_line" add "starts_on" date null, add "ends_on" date null;`);
    this.addSql(`alter table "app"."recipient_line" add constraint "recipient_line_audience_check" check ("audience" in ('STANDING_COMMITTEE', 'EXECUTIVE_COMMITTEE', 'TENANT_SECRETARY'));`);
    this.addSql(`alter table "app"."official_document" add "hold_reason" text null, add "held_by" uuid null, add "held_at" timestamptz null, add "released_by" uuid null, add "released_at" timestamptz null;`);
    this.addSql(`alter table "app"."delivery" drop constraint "delivery_committee_id_document_id_person_id_unique";`);
    this.addSql(`alter table "app"."delivery" drop constraint "delivery_state_check";`);
    this.addSql(`alter table "app"."delivery" add "group_label" text null, add "bounce" jsonb null, add "replaces_id" uuid null;`);
    this.addSql(`alter table "app"."delivery" alter column "person_id" drop not null;`);
    this.addSql(`alter table "app"."delivery" add constraint "delivery_committee_id_replaces_id_foreign" foreign key ("committee_id", "replaces_id") references "app"."delivery" ("committee_id", "id") on update cascade on delete no action;`);
    this.addSql(`alter table "app"."delivery" add constraint "delivery_person_id_foreign" foreign key ("person_id") references "app"."person" ("id") on update no action on delete no action;`);
    this.addSql(`alter table "app"."delivery" add constraint "delivery_committee_id_document_id_address_unique" unique ("committee_id", "document_id", "address");`);
    this.addSql(`alter table "app"."delivery" add constraint "delivery_committee_id_replaces_id_unique" unique ("committee_id", "replaces_id");`);
    this.addSql(`alter table "app"."delivery" add constraint "delivery_state_check" check ("state" in ('PENDING', 'SENDING', 'SENT', 'RETRY_WAIT', 'FAILED', 'UNKNOWN', 'BOUNCED'));`);
    this.addSql(`create policy "committee_insert" on "app"."delivery" for insert to "app_committee" with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`alter table "app"."recipient_member" add constraint "recipient_member_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id");`);
    this.addSql(`alter table "app"."recipient_member" add constraint "recipient_member_committee_id_group_id_foreign" foreign key ("committee_id", "group_id") references "app"."recipient_line" ("committee_id", "id") on update cascade;`);
    this.addSql(`alter table "app"."recipient_member" enable row level security;`);
    this.addSql(`alter table "app"."recipient_member" force row level security;`);
    this.addSql(`create policy "committee_select" on "app"."recipient_member" for select to "app_committee" using (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "committee_insert" on "app"."recipient_member" for insert to "app_committee" with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "committee_update" on "app"."recipient_member" for update to "app_committee" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "committee_delete" on "app"."recipient_member" for delete to "app_committee" using (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "worker_select" on "app"."recipient_member" for select to "app_worker" using (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "operator_all" on "app"."recipient_member" to "app_operator" using (true) with check (true);`);
    for (const table of looked) this.addSql(`alter table app.${table} force row level security`);
  }

  // Nothing goes back: what people wrote would be lost.
}
