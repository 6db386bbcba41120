import { Migration } from '@mikro-orm/migrations';

/**
 * Rounds say what they are for, when late reports are no longer taken and when the superior waits
 * for the report. Rounds that are there stay as they were: ad hoc, and open until the issue.
 */
export class Migration20261123T2125_round_kinds_and_lock extends Migration {
  override up(): void {
    this.addSql(`set local lock_timeout = '3s'`);
    this.addSql(`alter table app.report_round
      add column kind text not null default 'AD_HOC',
      add column locked_at timestamptz,
      add column superior_due_at timestamptz`);
    this.addSql(`alter table app.report_round add constraint report_round_kind_check check (kind in
      ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR', 'INTERIM_REVIEW', 'FINAL_REVIEW', 'THEMED', 'AD_HOC'))`);
  }

  override down(): void {
    this.addSql(`alter table app.report_round
      drop column kind, drop column locked_at, drop column superior_due_at`);
  }
}
