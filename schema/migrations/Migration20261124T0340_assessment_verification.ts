import { Migration } from '@mikro-orm/migrations';

/** Who verifies which self-assessment, what is found on paper and on the spot, and appeals. */
export class Migration20261124T0340_assessment_verification extends Migration {
  override name = 'Migration20261124T0340_assessment_verification';

  override up(): void {
    this.addSql(`set local lock_timeout = '3s'`);
    this.addSql(`create table "app"."field_visit" ("committee_id" uuid not null, "organization_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "assessment_id" uuid not null, "visited_on" date null, "met_with" text null, "remark" text null, "finished_at" timestamptz null, primary key ("committee_id", "organization_id", "id"))`);
    this.addSql(`alter table "app"."field_visit" add constraint "field_visit_committee_id_organization_id_assessment_id_unique" unique ("committee_id", "organization_id", "assessment_id")`);
    this.addSql(`create table "app"."field_photo" ("committee_id" uuid not null, "organization_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "assessment_id" uuid not null, "visit_id" uuid not null, "line" text not null, "file_name" text not null, "file_type" text not null, "sha256" text not null, "bytes" int not null, "removed_at" timestamptz null, primary key ("committee_id", "organization_id", "id"))`);
    this.addSql(`alter table "app"."field_photo" add constraint "field_photo_committee_id_organization_id_visit_id_5c391_unique" unique ("committee_id", "organization_id", "visit_id", "line", "sha256")`);
    this.addSql(`create table "app"."field_finding" ("committee_id" uuid not null, "organization_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "assessment_id" uuid not null, "visit_id" uuid not null, "line" text not null, "found" text null, "note" text null, primary key ("committee_id", "organization_id", "id"))`);
    this.addSql(`alter table "app"."field_finding" add constraint "field_finding_committee_id_organization_id_visit_id_line_unique" unique ("committee_id", "organization_id", "visit_id", "line")`);
    this.addSql(`create table "app"."assessment_appeal" ("committee_id" uuid not null, "organization_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "assessment_id" uuid not null, "points" jsonb not null, "filed_at" timestamptz not null, "filed_by" uuid null, "due_by" date not null, "resolution" text null, "reason" text null, "resolved_at" timestamptz null, "resolved_by" uuid null, primary key ("committee_id", "organization_id", "id"))`);
    this.addSql(`alter table "app"."assessment_appeal" add constraint "assessment_appeal_committee_id_organization_id_as_5727e_unique" unique ("committee_id", "organization_id", "assessment_id")`);
    this.addSql(`create table "app"."verified_answer" ("committee_id" uuid not null, "organization_id" uuid not null, "id" uuid not null, "created_at" timestamptz not null, "created_by" uuid null, "updated_at" timestamptz not null, "updated_by" uuid null, "version" int not null default 1, "assessment_id" uuid not null, "criterion" text not null, "value" jsonb null, "not_applicable" text null, "remark" text null, "return_reason" text null, "answer_version" int null, "unopened" boolean not null, primary key ("committee_id", "organization_id", "id"))`);
    this.addSql(`alter table "app"."verified_answer" add constraint "verified_answer_committee_id_organization_id_asse_d2d0e_unique" unique ("committee_id", "organization_id", "assessment_id", "criterion")`);
    this.addSql(`drop policy "overseer_update" on "app"."submission"`);
    this.addSql(`drop policy "overseer_update" on "app"."reopening"`);
    this.addSql(`alter table "app"."assessment_round" add "most_returns" int not null default 1, add "appeal_days" int not null default 5, add "resolution_days" int not null default 10`);
    this.addSql(`alter table "app"."self_assessment" add "returns" int not null default 0, add "verifier_id" uuid null, add "claimed_at" timestamptz null, add "verified_at" timestamptz null, add "verified_total" int null, add "verified_band" text null, add "verified_score" jsonb null, add "appeal_until" date null`);
    this.addSql(`create index "self_assessment_committee_id_verifier_id_state_index" on "app"."self_assessment" ("committee_id", "verifier_id", "state")`);
    // References are checked with the owner's eyes, to whom forced row security shows nothing.
    const looked = ['committee', 'membership', 'self_assessment'];
    this.addSql('set local row_security = off');
    for (const table of looked) this.addSql(`alter table app.${table} no force row level security`);
    this.addSql(`alter table "app"."self_assessment" add constraint "self_assessment_committee_id_verifier_id_foreign" foreign key ("committee_id", "verifier_id") references "app"."membership" ("committee_id", "id") on update cascade on delete no action`);
    this.addSql(`alter table "app"."field_visit" add constraint "field_visit_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id")`);
    this.addSql(`alter table "app"."field_visit" add constraint "field_visit_committee_id_organization_id_assessment_id_foreign" foreign key ("committee_id", "organization_id", "assessment_id") references "app"."self_assessment" ("committee_id", "organization_id", "id") on update cascade`);
    this.addSql(`alter table "app"."field_photo" add constraint "field_photo_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id")`);
    this.addSql(`alter table "app"."field_photo" add constraint "field_photo_committee_id_organization_id_assessment_id_foreign" foreign key ("committee_id", "organization_id", "assessment_id") references "app"."self_assessment" ("committee_id", "organization_id", "id") on update cascade`);
    this.addSql(`alter table "app"."field_photo" add constraint "field_photo_committee_id_organization_id_visit_id_foreign" foreign key ("committee_id", "organization_id", "visit_id") references "app"."field_visit" ("committee_id", "organization_id", "id") on update cascade`);
    this.addSql(`alter table "app"."field_finding" add constraint "field_finding_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id")`);
    this.addSql(`alter table "app"."field_finding" add constraint "field_finding_committee_id_organization_id_asses_0edee_foreign" foreign key ("committee_id", "organization_id", "assessment_id") references "app"."self_assessment" ("committee_id", "organization_id", "id") on update cascade`);
    this.addSql(`alter table "app"."field_finding" add constraint "field_finding_committee_id_organization_id_visit_id_foreign" foreign key ("committee_id", "organization_id", "visit_id") references "app"."field_visit" ("committee_id", "organization_id", "id") on update cascade`);
    this.addSql(`alter table "app"."assessment_appeal" add constraint "assessment_appeal_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id")`);
    this.addSql(`alter table "app"."assessment_appeal" add constraint "assessment_appeal_committee_id_organization_id_a_e53e7_foreign" foreign key ("committee_id", "organization_id", "assessment_id") references "app"."self_assessment" ("committee_id", "organization_id", "id") on update cascade`);
    this.addSql(`alter table "app"."verified_answer" add constraint "verified_answer_committee_id_foreign" foreign key ("committee_id") references "app"."committee" ("id")`);
    this.addSql(`alter table "app"."verified_answer" add constraint "verified_answer_committee_id_organization_id_ass_bfd07_foreign" foreign key ("committee_id", "organization_id", "assessment_id") references "app"."self_assessment" ("committee_id", "organization_id", "id") on update cascade`);
    for (const table of looked) this.addSql(`alter table app.${table} force row level security`);
    this.addSql(`create policy "organization_update_2" on "app"."self_assessment" for update to "app_organization" using (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id())) with check (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id()) and state = 'APPEALED' and tenancy.assessment_state(committee_id, organization_id, id) = 'VERIFIED')`);
    this.addSql(`create policy "committee_update" on "app"."self_assessment" for update to "app_committee" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()) and (state = tenancy.assessment_state(committee_id, organization_id, id) or state = 'VERIFIED' and tenancy.assessment_state(committee_id, organization_id, id) = 'APPEALED' or (state = 'PASSED' or state = 'NOT_PASSED') and tenancy.assessment_state(committee_id, organization_id, id) = 'VERIFIED'))`);
    this.addSql(`create policy "overseer_update" on "app"."self_assessment" for update to "app_overseer" using (committee_id = (select tenancy.committee_id()) and organization_id in (select tenancy.overseen()) and tenancy.is_verifying(committee_id, organization_id, id)) with check (committee_id = (select tenancy.committee_id()) and organization_id in (select tenancy.overseen()) and tenancy.is_verifying(committee_id, organization_id, id) and (state = 'IN_VERIFICATION' or state = 'RETURNED' or state = 'VERIFIED'))`);
    this.addSql(`create policy "overseer_update" on "app"."submission" for update to "app_overseer" using (committee_id = (select tenancy.committee_id()) and organization_id in (select tenancy.overseen()) and not tenancy.verifies()) with check (committee_id = (select tenancy.committee_id()) and organization_id in (select tenancy.overseen()) and not tenancy.verifies() and state <> 'DUE' and state <> 'DRAFT' and state <> 'SUBMITTED')`);
    this.addSql(`create policy "overseer_update" on "app"."reopening" for update to "app_overseer" using (committee_id = (select tenancy.committee_id()) and organization_id in (select tenancy.overseen()) and not tenancy.verifies()) with check (committee_id = (select tenancy.committee_id()) and organization_id in (select tenancy.overseen()) and not tenancy.verifies())`);
    this.addSql(`alter table "app"."field_visit" enable row level security`);
    this.addSql(`alter table "app"."field_visit" force row level security`);
    this.addSql(`create policy "organization_select" on "app"."field_visit" for select to "app_organization" using (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id()) and (tenancy.assessment_state(committee_id, organization_id, assessment_id) = 'VERIFIED' or tenancy.assessment_state(committee_id, organization_id, assessment_id) = 'APPEALED' or tenancy.assessment_state(committee_id, organization_id, assessment_id) = 'PASSED' or tenancy.assessment_state(committee_id, organization_id, assessment_id) = 'NOT_PASSED'))`);
    this.addSql(`create policy "committee_select" on "app"."field_visit" for select to "app_committee" using (committee_id = (select tenancy.committee_id()) and exists (select 1
   from app.self_assessment s
  where s.committee_id = field_visit.committee_id and s.organization_id = field_visit.organization_id and s.id = field_visit.assessment_id and s.state in ('SUBMITTED', 'IN_VERIFICATION', 'VERIFIED', 'APPEALED', 'PASSED', 'NOT_PASSED')))`);
    this.addSql(`create policy "overseer_select" on "app"."field_visit" for select to "app_overseer" using (committee_id = (select tenancy.committee_id()) and organization_id in (select tenancy.overseen()) and exists (select 1
   from app.self_assessment s
  where s.committee_id = field_visit.committee_id and s.organization_id = field_visit.organization_id and s.id = field_visit.assessment_id and s.state in ('SUBMITTED', 'IN_VERIFICATION', 'VERIFIED', 'APPEALED', 'PASSED', 'NOT_PASSED')))`);
    this.addSql(`create policy "overseer_insert" on "app"."field_visit" for insert to "app_overseer" with check (committee_id = (select tenancy.committee_id()) and organization_id in (select tenancy.overseen()) and tenancy.is_verifying(committee_id, organization_id, assessment_id))`);
    this.addSql(`create policy "overseer_update" on "app"."field_visit" for update to "app_overseer" using (committee_id = (select tenancy.committee_id()) and organization_id in (select tenancy.overseen()) and tenancy.is_verifying(committee_id, organization_id, assessment_id)) with check (committee_id = (select tenancy.committee_id()) and organization_id in (select tenancy.overseen()) and tenancy.is_verifying(committee_id, organization_id, assessment_id))`);
    this.addSql(`create policy "worker_select" on "app"."field_visit" for select to "app_worker" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "operator_all" on "app"."field_visit" to "app_operator" using (true) with check (true)`);
    this.addSql(`alter table "app"."field_photo" add constraint "field_photo_file_type_check" check ("file_type" in ('PDF', 'DOCX', 'XLSX', 'JPEG', 'PNG', 'WEBP'))`);
    this.addSql(`alter table "app"."field_photo" enable row level security`);
    this.addSql(`alter table "app"."field_photo" force row level security`);
    this.addSql(`create policy "organization_select" on "app"."field_photo" for select to "app_organization" using (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id()) and (tenancy.assessment_state(committee_id, organization_id, assessment_id) = 'VERIFIED' or tenancy.assessment_state(committee_id, organization_id, assessment_id) = 'APPEALED' or tenancy.assessment_state(committee_id, organization_id, assessment_id) = 'PASSED' or tenancy.assessment_state(committee_id, organization_id, assessment_id) = 'NOT_PASSED'))`);
    this.addSql(`create policy "committee_select" on "app"."field_photo" for select to "app_committee" using (committee_id = (select tenancy.committee_id()) and exists (select 1
   from app.self_assessment s
  where s.committee_id = field_photo.committee_id and s.organization_id = field_photo.organization_id and s.id = field_photo.assessment_id and s.state in ('SUBMITTED', 'IN_VERIFICATION', 'VERIFIED', 'APPEALED', 'PASSED', 'NOT_PASSED')))`);
    this.addSql(`create policy "overseer_select" on "app"."field_photo" for select to "app_overseer" using (committee_id = (select tenancy.committee_id()) and organization_id in (select tenancy.overseen()) and exists (select 1
   from app.self_assessment s
  where s.committee_id = field_photo.committee_id and s.organization_id = field_photo.organization_id and s.id = field_photo.assessment_id and s.state in ('SUBMITTED', 'IN_VERIFICATION', 'VERIFIED', 'APPEALED', 'PASSED', 'NOT_PASSED')))`);
    this.addSql(`create policy "overseer_insert" on "app"."field_photo" for insert to "app_overseer" with check (committee_id = (select tenancy.committee_id()) and organization_id in (select tenancy.overseen()) and tenancy.is_verifying(committee_id, organization_id, assessment_id))`);
    this.addSql(`create policy "overseer_update" on "app"."field_photo" for update to "app_overseer" using (committee_id = (select tenancy.committee_id()) and organization_id in (select tenancy.overseen()) and tenancy.is_verifying(committee_id, organization_id, assessment_id)) with check (committee_id = (select tenancy.committee_id()) and organization_id in (select tenancy.overseen()) and tenancy.is_verifying(committee_id, organization_id, assessment_id))`);
    this.addSql(`create policy "worker_select" on "app"."field_photo" for select to "app_worker" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "operator_all" on "app"."field_photo" to "app_operator" using (true) with check (true)`);
    this.addSql(`alter table "app"."field_finding" add constraint "field_finding_found_check" check ("found" in ('YES', 'PARTLY', 'NO'))`);
    this.addSql(`alter table "app"."field_finding" enable row level security`);
    this.addSql(`alter table "app"."field_finding" force row level security`);
    this.addSql(`create policy "organization_select" on "app"."field_finding" for select to "app_organization" using (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id()) and (tenancy.assessment_state(committee_id, organization_id, assessment_id) = 'VERIFIED' or tenancy.assessment_state(committee_id, organization_id, assessment_id) = 'APPEALED' or tenancy.assessment_state(committee_id, organization_id, assessment_id) = 'PASSED' or tenancy.assessment_state(committee_id, organization_id, assessment_id) = 'NOT_PASSED'))`);
    this.addSql(`create policy "committee_select" on "app"."field_finding" for select to "app_committee" using (committee_id = (select tenancy.committee_id()) and exists (select 1
   from app.self_assessment s
  where s.committee_id = field_finding.committee_id and s.organization_id = field_finding.organization_id and s.id = field_finding.assessment_id and s.state in ('SUBMITTED', 'IN_VERIFICATION', 'VERIFIED', 'APPEALED', 'PASSED', 'NOT_PASSED')))`);
    this.addSql(`create policy "overseer_select" on "app"."field_finding" for select to "app_overseer" using (committee_id = (select tenancy.committee_id()) and organization_id in (select tenancy.overseen()) and exists (select 1
   from app.self_assessment s
  where s.committee_id = field_finding.committee_id and s.organization_id = field_finding.organization_id and s.id = field_finding.assessment_id and s.state in ('SUBMITTED', 'IN_VERIFICATION', 'VERIFIED', 'APPEALED', 'PASSED', 'NOT_PASSED')))`);
    this.addSql(`create policy "overseer_insert" on "app"."field_finding" for insert to "app_overseer" with check (committee_id = (select tenancy.committee_id()) and organization_id in (select tenancy.overseen()) and tenancy.is_verifying(committee_id, organization_id, assessment_id))`);
    this.addSql(`create policy "overseer_update" on "app"."field_finding" for update to "app_overseer" using (committee_id = (select tenancy.committee_id()) and organization_id in (select tenancy.overseen()) and tenancy.is_verifying(committee_id, organization_id, assessment_id)) with check (committee_id = (select tenancy.committee_id()) and organization_id in (select tenancy.overseen()) and tenancy.is_verifying(committee_id, organization_id, assessment_id))`);
    this.addSql(`create policy "worker_select" on "app"."field_finding" for select to "app_worker" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "operator_all" on "app"."field_finding" to "app_operator" using (true) with check (true)`);
    this.addSql(`alter table "app"."assessment_appeal" add constraint "assessment_appeal_resolution_check" check ("resolution" in ('ACCEPTED', 'PARTLY', 'REJECTED'))`);
    this.addSql(`alter table "app"."assessment_appeal" enable row level security`);
    this.addSql(`alter table "app"."assessment_appeal" force row level security`);
    this.addSql(`create policy "organization_select" on "app"."assessment_appeal" for select to "app_organization" using (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id()))`);
    this.addSql(`create policy "organization_insert" on "app"."assessment_appeal" for insert to "app_organization" with check (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id()) and tenancy.assessment_state(committee_id, organization_id, assessment_id) = 'VERIFIED' and resolution is null)`);
    this.addSql(`create policy "committee_select" on "app"."assessment_appeal" for select to "app_committee" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "committee_update" on "app"."assessment_appeal" for update to "app_committee" using (committee_id = (select tenancy.committee_id()) and tenancy.assessment_state(committee_id, organization_id, assessment_id) = 'APPEALED') with check (committee_id = (select tenancy.committee_id()) and tenancy.assessment_state(committee_id, organization_id, assessment_id) = 'APPEALED')`);
    this.addSql(`create policy "overseer_select" on "app"."assessment_appeal" for select to "app_overseer" using (committee_id = (select tenancy.committee_id()) and organization_id in (select tenancy.overseen()))`);
    this.addSql(`create policy "worker_select" on "app"."assessment_appeal" for select to "app_worker" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "operator_all" on "app"."assessment_appeal" to "app_operator" using (true) with check (true)`);
    this.addSql(`alter table "app"."verified_answer" enable row level security`);
    this.addSql(`alter table "app"."verified_answer" force row level security`);
    this.addSql(`create policy "organization_select" on "app"."verified_answer" for select to "app_organization" using (committee_id = (select tenancy.committee_id()) and organization_id = (select tenancy.organization_id()) and (tenancy.assessment_state(committee_id, organization_id, assessment_id) = 'VERIFIED' or tenancy.assessment_state(committee_id, organization_id, assessment_id) = 'APPEALED' or tenancy.assessment_state(committee_id, organization_id, assessment_id) = 'PASSED' or tenancy.assessment_state(committee_id, organization_id, assessment_id) = 'NOT_PASSED'))`);
    this.addSql(`create policy "committee_select" on "app"."verified_answer" for select to "app_committee" using (committee_id = (select tenancy.committee_id()) and exists (select 1
   from app.self_assessment s
  where s.committee_id = verified_answer.committee_id and s.organization_id = verified_answer.organization_id and s.id = verified_answer.assessment_id and s.state in ('SUBMITTED', 'IN_VERIFICATION', 'VERIFIED', 'APPEALED', 'PASSED', 'NOT_PASSED')))`);
    this.addSql(`create policy "committee_update" on "app"."verified_answer" for update to "app_committee" using (committee_id = (select tenancy.committee_id()) and tenancy.assessment_state(committee_id, organization_id, assessment_id) = 'APPEALED') with check (committee_id = (select tenancy.committee_id()) and tenancy.assessment_state(committee_id, organization_id, assessment_id) = 'APPEALED')`);
    this.addSql(`create policy "overseer_select" on "app"."verified_answer" for select to "app_overseer" using (committee_id = (select tenancy.committee_id()) and organization_id in (select tenancy.overseen()) and exists (select 1
   from app.self_assessment s
  where s.committee_id = verified_answer.committee_id and s.organization_id = verified_answer.organization_id and s.id = verified_answer.assessment_id and s.state in ('SUBMITTED', 'IN_VERIFICATION', 'VERIFIED', 'APPEALED', 'PASSED', 'NOT_PASSED')))`);
    this.addSql(`create policy "overseer_insert" on "app"."verified_answer" for insert to "app_overseer" with check (committee_id = (select tenancy.committee_id()) and organization_id in (select tenancy.overseen()) and tenancy.is_verifying(committee_id, organization_id, assessment_id))`);
    this.addSql(`create policy "overseer_update" on "app"."verified_answer" for update to "app_overseer" using (committee_id = (select tenancy.committee_id()) and organization_id in (select tenancy.overseen()) and tenancy.is_verifying(committee_id, organization_id, assessment_id)) with check (committee_id = (select tenancy.committee_id()) and organization_id in (select tenancy.overseen()) and tenancy.is_verifying(committee_id, organization_id, assessment_id))`);
    this.addSql(`create policy "worker_select" on "app"."verified_answer" for select to "app_worker" using (committee_id = (select tenancy.committee_id()))`);
    this.addSql(`create policy "operator_all" on "app"."verified_answer" to "app_operator" using (true) with check (true)`);
  }

  override down(): void {
    const tables = ['field_photo', 'field_finding', 'field_visit', 'assessment_appeal', 'verified_answer'];
    for (const table of tables) this.addSql(`drop table if exists app.${table} cascade`);
    this.addSql(`drop policy organization_update_2 on app.self_assessment`);
    this.addSql(`drop policy committee_update on app.self_assessment`);
    this.addSql(`drop policy overseer_update on app.self_assessment`);
    this.addSql(`alter table app.assessment_round drop column most_returns, drop column appeal_days, drop column resolution_days`);
    this.addSql(`alter table app.self_assessment drop column "returns", drop column verifier_id, drop column claimed_at, drop column verified_at, drop column verified_total, drop column verified_band, drop column verified_score, drop column appeal_until`);
    const overseen = `committee_id = (select tenancy.committee_id()) and organization_id in (select tenancy.overseen())`;
    const judged = `${overseen} and state <> 'DUE' and state <> 'DRAFT' and state <> 'SUBMITTED'`;
    const restore = (table: string, check: string) => {
      this.addSql(`drop policy overseer_update on app.${table}`);
      this.addSql(`create policy overseer_update on app.${table} for update to app_overseer using (${overseen}) with check (${check})`);
    };
    restore('submission', judged);
    restore('reopening', overseen);
  }
}
