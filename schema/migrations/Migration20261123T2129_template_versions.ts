import { Migration } from '@mikro-orm/migrations';

/** Versions of report templates: drafts and frozen ones, rules and sources of their indicators. */
export class Migration20261123T2129_template_versions extends Migration {
  override up(): void {
    this.addSql(`set local lock_timeout = '3s'`);
    this.addSql(`drop policy "committee_insert" on "app"."report_template"`);
    this.addSql(`drop policy "committee_update" on "app"."report_template"`);
    this.addSql(`drop policy "organization_select" on "app"."report_template"`);
    this.addSql(`drop policy "partner_select" on "app"."report_template"`);
    this.addSql(`drop policy "committee_insert" on "app"."indicator"`);
    this.addSql(`drop policy "committee_update" on "app"."indicator"`);
    this.addSql(`drop policy "organization_select" on "app"."indicator"`);
    this.addSql(`drop policy "partner_select" on "app"."indicator"`);
    this.addSql(`alter table "app"."report_template" add "published_at" timestamptz null, add "published_by" uuid null`);
    this.addSql(`create policy "committee_delete" on "app"."report_template" for delete to "app_committee" using (committee_id = (select tenancy.committee_id()) and state = 'DRAFT')`);
    this.addSql(`create policy "committee_insert" on "app"."report_template" for insert to "app_committee" with check (committee_id = (select tenancy.committee_id()) and state = 'DRAFT')`);
    this.addSql(`create policy "committee_update" on "app"."report_template" for update to "app_committee" using (committee_id = (select tenancy.committee_id())) with check (committee_id = (select tenancy.committee_id()) and tenancy.is_drafted(committee_id, id))`);
    this.addSql(`create policy "organization_select" on "app"."report_template" for select to "app_organization" using (committee_id = (select tenancy.committee_id()) and state = 'PUBLISHED')`);
    this.addSql(`create policy "partner_select" on "app"."report_template" for select to "app_partner" using (committee_id = (select tenancy.committee_id()) and state = 'PUBLISHED')`);
    this.addSql(`alter table "app"."indicator" add "definition" text null, add "period" text null, add "source_note" text null, add "rules" jsonb not null default '[]', add "prefill" text null`);
    this.addSql(`alter table "app"."indicator" add constraint "indicator_period_check" check ("period" in ('QUARTER', 'YEAR', 'EVENT'))`);
    this.addSql(`alter table "app"."indicator" add constraint "indicator_prefill_check" check ("prefill" in ('carryOver', 'members', 'eligibleMembers', 'staff', 'nonMembers', 'subCells'))`);
    this.addSql(`create policy "committee_delete" on "app"."indicator" for delete to "app_committee" using (committee_id = (select tenancy.committee_id()) and tenancy.is_drafted(committee_id, template_id))`);
    this.addSql(`create policy "committee_insert" on "app"."indicator" for insert to "app_committee" with check (committee_id = (select tenancy.committee_id()) and tenancy.is_drafted(committee_id, template_id))`);
    this.addSql(`create policy "committee_update" on "app"."indicator" for update to "app_committee" using (committee_id = (select tenancy.committee_id()) and tenancy.is_drafted(committee_id, template_id)) with check (committee_id = (select tenancy.committee_id()) and tenancy.is_drafted(committee_id, template_id))`);
    this.addSql(`create policy "organization_select" on "app"."indicator" for select to "app_organization" using (committee_id = (select tenancy.committee_id()) and template_id in (select id
 from app.report_template))`);
    this.addSql(`create policy "partner_select" on "app"."indicator" for select to "app_partner" using (committee_id = (select tenancy.committee_id()) and template_id in (select id
 from app.report_template))`);
    this.addSql(`alter table "app"."figure" add "carried_from" text null`);
    this.addSql(`set local row_security = off`);
    this.addSql(`alter table app.report_template no force row level security`);
    this.addSql(`update app.report_template set published_at = created_at, published_by = created_by where state = 'PUBLISHED'`);
    this.addSql(`alter table app.report_template force row level security`);
  }

  // Nothing goes back: rules and sources that are kept hurt nobody.
}
