import { Migration } from '@mikro-orm/migrations';

const ofCommittee = [
  ...['audit_event', 'delivery', 'document_counter', 'due_moment', 'figure', 'indicator'],
  ...['job_progress', 'membership', 'narrative', 'official_document', 'organization', 'outbox'],
  ...['practice', 'recipient_line', 'report', 'report_figure', 'report_round', 'report_source'],
  ...['report_template', 'submission', 'term'],
];

const OWN_COMMITTEE = 'committee_id = (select tenancy.committee_id())';
const OWN_ORGANIZATION = `${OWN_COMMITTEE} and organization_id = (select tenancy.organization_id())`;
const UNSEALED = 'sequence is null and hash is null';

/**
 * Every committee and organization that a row names is there. Row security too keeps an organization
 * to what is still open, and each side to the states that are its own to give.
 */
export class Migration20261123T1800_checked_owners_and_steps extends Migration {
  override up(): void {
    this.addSql(`set local lock_timeout = '3s'`);
    this.#addReferences();
    this.#narrowContents();
    this.#narrowSteps();
    this.#narrowAuditEvents();
  }

  /**
   * A new reference is checked with the owner's eyes. Forced row security would show the owner no
   * row, and a reference to nothing would pass.
   */
  #addReferences(): void {
    const looked = [...ofCommittee, 'committee'];
    this.addSql('set local row_security = off');
    for (const table of looked) this.addSql(`alter table app.${table} no force row level security`);
    for (const table of ofCommittee) {
      this.addSql(`alter table app.${table} add constraint ${table}_committee_id_foreign
        foreign key (committee_id) references app.committee (id)`);
    }
    this.addSql(`alter table app.audit_event
      add constraint audit_event_committee_id_organization_id_foreign
      foreign key (committee_id, organization_id) references app.organization (committee_id, id)
      on update cascade on delete no action`);
    for (const table of looked) this.addSql(`alter table app.${table} force row level security`);
  }

  #narrowContents(): void {
    const open = `${OWN_ORGANIZATION}
      and tenancy.is_open(committee_id, organization_id, submission_id)`;
    for (const table of ['figure', 'narrative', 'practice']) {
      this.addSql(`alter policy organization_insert on app.${table} with check (${open})`);
      this.addSql(
        `alter policy organization_update on app.${table} using (${open}) with check (${open})`,
      );
      this.addSql(`alter policy organization_delete on app.${table} using (${open})`);
    }
  }

  #narrowSteps(): void {
    this.addSql(`alter policy organization_update on app.submission with check (${OWN_ORGANIZATION}
      and state <> 'ACCEPTED' and state <> 'EXEMPT'
      and tenancy.is_open(committee_id, organization_id, id))`);
    this.addSql(`alter policy committee_update on app.submission with check (${OWN_COMMITTEE}
      and state <> 'DUE' and state <> 'DRAFT' and state <> 'SUBMITTED')`);
    this.addSql('drop policy committee_insert on app.submission');
    this.addSql('drop policy worker_update on app.submission');
  }

  #narrowAuditEvents(): void {
    const checks = {
      organization: `${OWN_ORGANIZATION} and ${UNSEALED}`,
      committee: `${OWN_COMMITTEE} and ${UNSEALED}`,
      worker: UNSEALED,
    };
    for (const [who, check] of Object.entries(checks)) {
      this.addSql(`alter policy ${who}_insert on app.audit_event with check (${check})`);
    }
  }

  // Nothing goes back: what is refused from now on was never asked for.
}
