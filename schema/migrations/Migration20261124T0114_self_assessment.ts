import { Migration } from '@mikro-orm/migrations';

/** Rounds of self-assessment, the answers of organizations, and the evidence at each. */
export class Migration20261124T0114_self_assessment extends Migration {
  override up(): void {
    this.addSql(`set local lock_timeout = '3s'`);
    this.addSql(`create table "app"."assessment_round" ("committee_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "criteria_set_id" uuid not null, "previous_round_id" uuid null, "label" text not null, "state" text not null, "start_on" date not null, "end_on" date not null, "due_at" timestamptz not null, "organization_ids" jsonb not null, "opened_at" timestamptz null, "closed_at" timestamptz null, "cancel_reason" text null, primary key ("committee_id", "id"))`);
    this.addSql(`create index "assessment_round_committee_id_state_index" on "app"."assessment_round" ("committee_id", "state")`);
    this.addSql(`create table "app"."self_assessment" ("committee_id" uuid not null, "organization_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "round_id" uuid not null, "state" text not null, "edition" int not null, "started_at" timestamptz null, "submitted_at" timestamptz null, "submitted_by" uuid null, "self_total" int null, "self_band" text null, "self_score" jsonb null, "return_reason" text null, "return_remarks" jsonb not null, primary key ("committee_id", "organization_id", "id"))`);
    this.addSql(`create index "self_assessment_committee_id_round_id_state_index" on "app"."self_assessment" ("committee_id", "round_id", "state")`);
    this.addSql(`create index "self_assessment_committee_id_id_index" on "app"."self_assessment" ("committee_id", "id")`);
    this.addSql(`alter table "app"."self_assessment" add constraint "self_assessment_committee_id_organization_id_round_id_unique" unique ("committee_id", "organization_id", "round_id")`);
    this.addSql(`create table "app"."assessment_answer" ("committee_id" uuid not null, "organization_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "assessment_id" uuid not null, "criterion" text not null, "value" jsonb null, "not_applicable" text null, "note" text null, "carried_from" text null, "officer_id" uuid null, primary key ("committee_id", "organization_id", "id"))`);
    this.addSql(`alter table "app"."assessment_answer" add constraint "assessment_answer_committee_id_organization_id_as_73e7f_unique" unique ("committee_id", "organization_id", "assessment_id", "criterion")`);
    this.addSql(`create table "app"."evidence_use" ("committee_id" uuid not null, "organization_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "assessment_id" uuid not null, "answer_id" uuid not null, "evidence_id" uuid not null, primary key ("committee_id", "organization_id", "id"))`);
    this.addSql(`create index "evidence_use_committee_id_organization_id_evidence_id_index" on "app"."evidence_use" ("committee_id", "organization_id", "evidence_id")`);
    this.addSql(`alter table "app"."evidence_use" add constraint "evidence_use_committee_id_organization_id_answer__3141a_unique" unique ("committee_id", "organization_id", "answer_id", "evidence_id")`);
    this.addSql(`set local row_security = off`);
    this.addSql(`alter table app.committee no force row level security`);
    this.addSql(`alter table app.criteria_set_version no force row level security`);
    this.addSql(`alter table app.evidence no force row level security`);
    this.addSql(`alter table app.membership no force row level security`);
    this.addSql(`alter table app.organization no force row level security`);
    this.addSql(`alter table "app"."assessment_round" add constraint "assessment_round_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id")`);
    this.addSql(`alter table "app"."assessment_round" add constraint "assessment_round_committee_id_criteria_set_id_foreign" foreign key ("committee_id", "criteria_set_id") references "app"."criteria_set_version" ("committee_id", "id") on update cascade`);
    this.addSql(`alter table "app"."assessment_round" add constraint "assessment_round_committee_id_previous_round_id_foreign" foreign key ("committee_id", "previous_round_id") references "app"."assessment_round" ("committee_id", "id") on update cascade on delete no action`);
    this.addSql(`alter table "app"."self_assessment" add constraint "self_assessment_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id")`);
    this.addSql(`alter table "app"."self_assessment" add constraint "self_assessment_committee_id_round_id_foreign" foreign key ("committee_id", "round_id") references "app"."assessment_round" ("committee_id", "id") on update cascade`);
    this.addSql(`alter table "app"."self_assessment" add constraint "self_assessment_committee_id_organization_id_foreign" foreign key ("committee_id", "organization_id") references "app"."organization" ("committee_id", "id") on update cascade`);
    this.addSql(`alter table "app"."assessment_answer" add constraint "assessment_answer_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id")`);
    this.addSql(`alter table "app"."assessment_answer" add constraint "assessment_answer_committee_id_organization_id_a_8ceec_foreign" foreign key ("committee_id", "organization_id", "assessment_id") references "app"."self_assessment" ("committee_id", "organization_id", "id") on update cascade`);
    this.addSql(`alter table "app"."assessment_answer" add constraint "assessment_answer_committee_id_officer_id_foreign" foreign key ("committee_id", "officer_id") references "app"."membership" ("committee_id", "id") on update cascade on delete no action`);
    this.addSql(`alter table "app"."evidence_use" add constraint "evidence_use_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id")`);
    this.addSql(`alter table "app"."evidence_use" add constraint "evidence_use_committee_id_organization_id_assessment_id_foreign" foreign key ("committee_id", "organization_id", "assessment_id") references "app"."self_assessment" ("committee_id", "organization_id", "id") on update cascade`);
    this.addSql(`alter table "app"."evidence_use" add constraint "evidence_use_committee_id_organization_id_answer_id_foreign" foreign key ("committee_id", "organization_id", "answer_id") references "app"."assessment_answer" ("committee_id", "organization_id", "id") on update cascade`);
    this.addSql(`alter table "app"."evidence_use" add constraint "evidence_use_committee_id_organization_id_evidence_id_foreign" foreign key ("committee_id", "organization_id", "evidence_id") references "app"."evidence" ("committee_id", "organization_id", "id") on update cascade on delete no action`);
    this.addSql(`alter table app.committee force row level security`);
    this.addSql(`alter table app.criteria_set_version force row level security`);
    this.addSql(`alter table app.evidence force row level security`);
    this.addSql(`alter table app.membership force row level security`);
    this.addSql(`alter table app.organization force row level security`);
    this.addSql(`alter table "app"."assessment_round" add constraint "assessment_round_state_check" check ("state" in ('DRAFT', 'OPEN', 'VERIFYING', 'COUNCIL', 'RECOGNISED', 'ARCHIVED', 'CANCELLED'))`);
    this.addSql(`alter table "app"."assessment_round" enable row level security`);
    this.addSql(`alter table "app"."assessment_round" force row level security`);
    this.addSql(`create policy "organization_select" on "app"."assessment_round" for select to "app_organization" using (committee_id = (select tenancy.committee_id()) and state <> 'DRAFT')`);
    this.addSql(`create policy "overseer_select" on "app"."assessment_round" for select to "app_overseer" using (committee_id = (select tenancy.committee_id()) and state <> 'DRAFT')`);
    this.addSql(`create policy "committee_select" on "app"."assessment_round" for select to "app_committee" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "committee_insert" on "app"."assessment_round" for insert to "app_committee" with check (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "committee_update" on "app"."assessment_round" for update to "app_committee" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "worker_select" on "app"."assessment_round" for select to "app_worker" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "worker_update" on "app"."assessment_round" for update to "app_worker" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "operator_all" on "app"."assessment_round" to "app_operator" using (true) with check (true)`);
    this.addSql(`alter table "app"."self_assessment" add constraint "self_assessment_state_check" check ("state" in ('NOT_STARTED', 'IN_PROGRESS', 'SUBMITTED', 'IN_VERIFICATION', 'RETURNED', 'VERIFIED', 'APPEALED', 'PASSED', 'NOT_PASSED'))`);
    this.addSql(`alter table "app"."self_assessment" enable row level security`);
    this.addSql(`alter table "app"."self_assessment" force row level security`);
    this.addSql(`create policy "organization_select" on "app"."self_assessment" for select to "app_organization" using (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id()))`);
    this.addSql(`create policy "organization_update" on "app"."self_assessment" for update to "app_organization" using (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id())) with check (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id()) and (state = 'IN_PROGRESS' or state = 'SUBMITTED') and tenancy.is_assessing(committee_id, organization_id, id))`);
    this.addSql(`create policy "committee_select" on "app"."self_assessment" for select to "app_committee" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "committee_insert" on "app"."self_assessment" for insert to "app_committee" with check (committee_id = (select tenancy.committee_id()) and state = 'NOT_STARTED')`);
    this.addSql(`create policy "overseer_select" on "app"."self_assessment" for select to "app_overseer" using (committee_id = (select tenancy.committee_id()) and organization_id in (select tenancy.overseen()))`);
    this.addSql(`create policy "worker_select" on "app"."self_assessment" for select to "app_worker" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "operator_all" on "app"."self_assessment" to "app_operator" using (true) with check (true)`);
    this.addSql(`alter table "app"."assessment_answer" add constraint "assessment_answer_carried_from_check" check ("carried_from" in ('REPORT', 'LAST_ROUND'))`);
    this.addSql(`alter table "app"."assessment_answer" enable row level security`);
    this.addSql(`alter table "app"."assessment_answer" force row level security`);
    this.addSql(`create policy "organization_select" on "app"."assessment_answer" for select to "app_organization" using (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id()))`);
    this.addSql(`create policy "organization_insert" on "app"."assessment_answer" for insert to "app_organization" with check (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id()) and tenancy.is_assessing(committee_id, organization_id, assessment_id))`);
    this.addSql(`create policy "organization_delete" on "app"."assessment_answer" for delete to "app_organization" using (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id()) and tenancy.is_assessing(committee_id, organization_id, assessment_id))`);
    this.addSql(`create policy "organization_update" on "app"."assessment_answer" for update to "app_organization" using (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id()) and tenancy.is_assessing(committee_id, organization_id, assessment_id)) with check (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id()) and tenancy.is_assessing(committee_id, organization_id, assessment_id))`);
    this.addSql(`create policy "committee_select" on "app"."assessment_answer" for select to "app_committee" using (committee_id = (select tenancy.committee_id()) and exists (select 1
   from app.self_assessment s
  where s.committee_id = assessment_answer.committee_id and s.organization_id = assessment_answer.organization_id and s.id = assessment_answer.assessment_id and s.state in ('SUBMITTED', 'IN_VERIFICATION', 'VERIFIED', 'APPEALED', 'PASSED', 'NOT_PASSED')))`);
    this.addSql(`create policy "overseer_select" on "app"."assessment_answer" for select to "app_overseer" using (committee_id = (select tenancy.committee_id()) and organization_id in (select tenancy.overseen()) and exists (select 1
   from app.self_assessment s
  where s.committee_id = assessment_answer.committee_id and s.organization_id = assessment_answer.organization_id and s.id = assessment_answer.assessment_id and s.state in ('SUBMITTED', 'IN_VERIFICATION', 'VERIFIED', 'APPEALED', 'PASSED', 'NOT_PASSED')))`);
    this.addSql(`create policy "worker_select" on "app"."assessment_answer" for select to "app_worker" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "operator_all" on "app"."assessment_answer" to "app_operator" using (true) with check (true)`);
    this.addSql(`alter table "app"."evidence_use" enable row level security`);
    this.addSql(`alter table "app"."evidence_use" force row level security`);
    this.addSql(`create policy "organization_select" on "app"."evidence_use" for select to "app_organization" using (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id()))`);
    this.addSql(`create policy "organization_insert" on "app"."evidence_use" for insert to "app_organization" with check (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id()) and tenancy.is_assessing(committee_id, organization_id, assessment_id))`);
    this.addSql(`create policy "organization_delete" on "app"."evidence_use" for delete to "app_organization" using (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id()) and tenancy.is_assessing(committee_id, organization_id, assessment_id))`);
    this.addSql(`create policy "organization_update" on "app"."evidence_use" for update to "app_organization" using (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id()) and tenancy.is_assessing(committee_id, organization_id, assessment_id)) with check (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id()) and tenancy.is_assessing(committee_id, organization_id, assessment_id))`);
    this.addSql(`create policy "committee_select" on "app"."evidence_use" for select to "app_committee" using (committee_id = (select tenancy.committee_id()) and exists (select 1
   from app.self_assessment s
  where s.committee_id = evidence_use.committee_id and s.organization_id = evidence_use.organization_id and s.id = evidence_use.assessment_id and s.state in ('SUBMITTED', 'IN_VERIFICATION', 'VERIFIED', 'APPEALED', 'PASSED', 'NOT_PASSED')))`);
    this.addSql(`create policy "overseer_select" on "app"."evidence_use" for select to "app_overseer" using (committee_id = (select tenancy.committee_id()) and organization_id in (select tenancy.overseen()) and exists (select 1
   from app.self_assessment s
  where s.committee_id = evidence_use.committee_id and s.organization_id = evidence_use.organization_id and s.id = evidence_use.assessment_id and s.state in ('SUBMITTED', 'IN_VERIFICATION', 'VERIFIED', 'APPEALED', 'PASSED', 'NOT_PASSED')))`);
    this.addSql(`create policy "worker_select" on "app"."evidence_use" for select to "app_worker" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "operator_all" on "app"."evidence_use" to "app_operator" using (true) with check (true)`);
  }

  override down(): void {
    this.addSql(`alter table "app"."assessment_round" drop constraint "assessment_round_committee_id_criteria_set_id_foreign"`);
    this.addSql(`alter table "app"."assessment_round" drop constraint "assessment_round_committee_id_previous_round_id_foreign"`);
    this.addSql(`alter table "app"."self_assessment" drop constraint "self_assessment_committee_id_round_id_foreign"`);
    this.addSql(`alter table "app"."assessment_answer" drop constraint "assessment_answer_committee_id_organization_id_a_8ceec_foreign"`);
    this.addSql(`alter table "app"."evidence_use" drop constraint "evidence_use_committee_id_organization_id_assessment_id_foreign"`);
    this.addSql(`alter table "app"."evidence_use" drop constraint "evidence_use_committee_id_organization_id_answer_id_foreign"`);
    this.addSql(`drop table if exists "app"."assessment_round" cascade`);
    this.addSql(`drop table if exists "app"."self_assessment" cascade`);
    this.addSql(`drop table if exists "app"."assessment_answer" cascade`);
    this.addSql(`drop table if exists "app"."evidence_use" cascade`);
  }
}
