import { Migration } from '@mikro-orm/migrations';

/** Recognitions and the decisions on them; documents of their own, and certificates to check. */
export class Migration20261124T0405_recognition extends Migration {
  override name = 'Migration20261124T0405_recognition';

  override up(): void | Promise<void> {
    this.addSql(`alter table "app"."official_document" alter column "report_id" drop not null;`);
    this.addSql(`alter table "app"."document_verification" alter column "document_id" drop not null;`);
    this.addSql(`alter table "app"."document_verification" add column "valid_until" date null;`);
    this.addSql(`alter table "app"."reminder" drop constraint "reminder_purpose_check";`);
    this.addSql(`alter table "app"."reminder" add constraint "reminder_purpose_check" check ("purpose" in ('DUE', 'CHASE', 'FIGURES', 'EXPIRY'));`);
    this.addSql(`create table "app"."recognition_terms" ("code" text not null, "valid_from" date not null, "valid_to" date null, "settings" jsonb not null, primary key ("code"));`);
    this.addSql(`create table "app"."recognition_decision" ("committee_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "round_id" uuid not null, "kind" text not null, "state" text not null, "proposed_by" uuid null, "proposed_at" timestamptz null, "decided_by" uuid null, "decided_at" timestamptz null, "document_id" uuid null, primary key ("committee_id", "id"));`);
    this.addSql(`create unique index recognition_decision_once on app.recognition_decision (committee_id, round_id) where kind = 'RECOGNITION';`);
    this.addSql(`create index "recognition_decision_committee_id_round_id_index" on "app"."recognition_decision" ("committee_id", "round_id");`);
    this.addSql(`alter table "app"."recognition_decision" add constraint "recognition_decision_kind_check" check ("kind" in ('RECOGNITION', 'REVOCATION'));`);
    this.addSql(`alter table "app"."recognition_decision" add constraint "recognition_decision_state_check" check ("state" in ('DRAFT', 'DECIDED'));`);
    this.addSql(`create table "app"."culture_recognition" ("committee_id" uuid not null, "organization_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "round_id" uuid not null, "decision_id" uuid not null, "assessment_id" uuid not null, "state" text not null, "outcome" text not null, "type" text not null, "band" text null, "total" int not null, "ruled" jsonb not null, "reason" text null, "changed_by" uuid null, "refusal" text null, "valid_from" date null, "valid_until" date null, "decision_number" text null, "decided_on" date null, "ended_on" date null, "revocation_number" text null, "revoked_on" date null, "revoke_reason" text null, "notified_at" timestamptz null, "certificate" jsonb null, primary key ("committee_id", "organization_id", "id"));`);
    this.addSql(`create index "culture_recognition_committee_id_id_index" on "app"."culture_recognition" ("committee_id", "id");`);
    this.addSql(`create index "culture_recognition_committee_id_decision_id_index" on "app"."culture_recognition" ("committee_id", "decision_id");`);
    this.addSql(`create index "culture_recognition_committee_id_state_valid_until_index" on "app"."culture_recognition" ("committee_id", "state", "valid_until");`);
    this.addSql(`alter table "app"."culture_recognition" add constraint "culture_recognition_committee_id_organization_id__72fbf_unique" unique ("committee_id", "organization_id", "decision_id");`);
    this.addSql(`alter table "app"."culture_recognition" add constraint "culture_recognition_state_check" check ("state" in ('PROPOSED', 'DECIDED', 'EXPIRED', 'REVOKED'));`);
    this.addSql(`alter table "app"."culture_recognition" add constraint "culture_recognition_outcome_check" check ("outcome" in ('PASSED', 'NOT_PASSED'));`);
    this.addSql(`alter table "app"."culture_recognition" add constraint "culture_recognition_type_check" check ("type" in ('FIRST', 'RENEWAL'));`);
    // References are checked with the owner's eyes, to whom forced row security shows nothing.
    const looked = [
      ...['committee', 'assessment_round', 'official_document', 'organization', 'self_assessment'],
    ];
    this.addSql('set local row_security = off');
    for (const table of looked) this.addSql(`alter table app.${table} no force row level security`);
    this.addSql(`alter table "app"."recognition_decision" add constraint "recognition_decision_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id");`);
    this.addSql(`alter table "app"."recognition_decision" add constraint "recognition_decision_committee_id_round_id_foreign" foreign key ("committee_id", "round_id") references "app"."assessment_round" ("committee_id", "id") on update cascade;`);
    this.addSql(`alter table "app"."recognition_decision" add constraint "recognition_decision_committee_id_document_id_foreign" foreign key ("committee_id", "document_id") references "app"."official_document" ("committee_id", "id") on update cascade on delete no action;`);
    this.addSql(`alter table "app"."culture_recognition" add constraint "culture_recognition_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id");`);
    this.addSql(`alter table "app"."culture_recognition" add constraint "culture_recognition_committee_id_organization_id_foreign" foreign key ("committee_id", "organization_id") references "app"."organization" ("committee_id", "id") on update cascade;`);
    this.addSql(`alter table "app"."culture_recognition" add constraint "culture_recognition_committee_id_round_id_foreign" foreign key ("committee_id", "round_id") references "app"."assessment_round" ("committee_id", "id") on update cascade;`);
    this.addSql(`alter table "app"."culture_recognition" add constraint "culture_recognition_committee_id_decision_id_foreign" foreign key ("committee_id", "decision_id") references "app"."recognition_decision" ("committee_id", "id") on update cascade;`);
    this.addSql(`alter table "app"."culture_recognition" add constraint "culture_recognition_committee_id_organization_id_90662_foreign" foreign key ("committee_id", "organization_id", "assessment_id") references "app"."self_assessment" ("committee_id", "organization_id", "id") on update cascade;`);
    for (const table of looked) this.addSql(`alter table app.${table} force row level security`);
    this.addSql(`alter table "app"."recognition_terms" enable row level security;`);
    this.addSql(`alter table "app"."recognition_terms" force row level security;`);
    this.addSql(`create policy "organization_select" on "app"."recognition_terms" for select to "app_organization" using (true);`);
    this.addSql(`create policy "committee_select" on "app"."recognition_terms" for select to "app_committee" using (true);`);
    this.addSql(`create policy "person_select" on "app"."recognition_terms" for select to "app_person" using (true);`);
    this.addSql(`create policy "worker_select" on "app"."recognition_terms" for select to "app_worker" using (true);`);
    this.addSql(`create policy "overseer_select" on "app"."recognition_terms" for select to "app_overseer" using (true);`);
    this.addSql(`create policy "operator_all" on "app"."recognition_terms" to "app_operator" using (true) with check (true);`);
    this.addSql(`alter table "app"."recognition_decision" enable row level security;`);
    this.addSql(`alter table "app"."recognition_decision" force row level security;`);
    this.addSql(`create policy "committee_select" on "app"."recognition_decision" for select to "app_committee" using (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "committee_insert" on "app"."recognition_decision" for insert to "app_committee" with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "committee_update" on "app"."recognition_decision" for update to "app_committee" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "worker_select" on "app"."recognition_decision" for select to "app_worker" using (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "operator_all" on "app"."recognition_decision" to "app_operator" using (true) with check (true);`);
    this.addSql(`alter table "app"."culture_recognition" enable row level security;`);
    this.addSql(`alter table "app"."culture_recognition" force row level security;`);
    this.addSql(`create policy "organization_select" on "app"."culture_recognition" for select to "app_organization" using (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id()) and state <> 'PROPOSED');`);
    this.addSql(`create policy "committee_select" on "app"."culture_recognition" for select to "app_committee" using (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "committee_insert" on "app"."culture_recognition" for insert to "app_committee" with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "committee_update" on "app"."culture_recognition" for update to "app_committee" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "overseer_select" on "app"."culture_recognition" for select to "app_overseer" using (committee_id = (select tenancy.committee_id()) and organization_id in (select tenancy.overseen()) and state <> 'PROPOSED');`);
    this.addSql(`create policy "worker_select" on "app"."culture_recognition" for select to "app_worker" using (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "worker_update" on "app"."culture_recognition" for update to "app_worker" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()));`);
    this.addSql(`create policy "operator_all" on "app"."culture_recognition" to "app_operator" using (true) with check (true);`);
  }
}
