import { Migration } from '@mikro-orm/migrations';

/** What PostgreSQL did once per row of a submission's contents, as a condition it can plan. */
const handedIn = (table: string) => `exists (select 1 from app.submission s
  where s.committee_id = ${table}.committee_id and s.organization_id = ${table}.organization_id
    and s.id = ${table}.submission_id and s.state in ('SUBMITTED', 'ACCEPTED'))`;

const knownPerson = 'exists (select 1 from app.membership m where m.person_id = person.id)';

const indexes = [
  'organization_committee_id_position_index on app.organization (committee_id, position)',
  'organization_committee_id_folded_name_index on app.organization (committee_id, folded_name)',
  'submission_committee_id_id_index on app.submission (committee_id, id)',
  `report_source_committee_id_report_id_indicator_cod_f734f_index on app.report_source
    (committee_id, report_id, indicator_code, organization_id)`,
];

/** Indexes in the order lists are read, and policies that ask row by row instead of for all at once. */
export class Migration20261123T1300_read_indexes extends Migration {
  override up(): void {
    this.addSql(`set local lock_timeout = '3s'`);
    for (const index of indexes) this.addSql(`create index if not exists ${index}`);
    this.addSql(
      'drop index if exists app.report_source_committee_id_report_id_indicator_code_index',
    );
    for (const table of ['figure', 'narrative', 'practice']) {
      this.#replacePolicy(
        table,
        'committee',
        `committee_id = (select tenancy.committee_id()) and ${handedIn(table)}`,
      );
    }
    for (const who of ['committee', 'organization']) {
      this.#replacePolicy('person', who, knownPerson);
    }
  }

  /** Dropped and made in one transaction: nobody ever meets the table without it. */
  #replacePolicy(table: string, who: string, condition: string): void {
    this.addSql(`drop policy if exists ${who}_select on app.${table}`);
    this.addSql(
      `create policy ${who}_select on app.${table} for select to app_${who} using (${condition})`,
    );
  }

  // The former policies show the same rows, only slower: there is nothing to go back to.
}
