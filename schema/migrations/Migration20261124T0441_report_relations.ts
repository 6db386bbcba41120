import { Migration } from '@mikro-orm/migrations';

/** Supplements of issued reports, and reports that another one counts instead of. */
export class Migration20261124T0441_report_relations extends Migration {
  override name = 'Migration20261124T0441_report_relations';

  override up(): void | Promise<void> {
    // References are checked with the owner's eyes, to whom forced row security shows nothing.
    const looked = ['report'];
    this.addSql('set local row_security = off');
    for (const table of looked) this.addSql(`alter table app.${table} no force row level security`);
    this.addSql(`alter table "app"."report" add "supplements_id" uuid null, add "superseded_by_id" uuid null, add "supersede_reason" text null;`);
    this.addSql(`alter table "app"."report" add constraint "report_committee_id_supplements_id_foreign" foreign key ("committee_id", "supplements_id") references "app"."report" ("committee_id", "id") on update cascade on delete no action;`);
    this.addSql(`alter table "app"."report" add constraint "report_committee_id_superseded_by_id_foreign" foreign key ("committee_id", "superseded_by_id") references "app"."report" ("committee_id", "id") on update cascade on delete no action;`);
    for (const table of looked) this.addSql(`alter table app.${table} force row level security`);
  }

  // Nothing goes back: what people wrote would be lost.
}
