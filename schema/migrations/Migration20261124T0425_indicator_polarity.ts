import { Migration } from '@mikro-orm/migrations';

/** Which way an indicator is better, in the template itself. */
export class Migration20261124T0425_indicator_polarity extends Migration {
  override name = 'Migration20261124T0425_indicator_polarity';

  override up(): void {
    this.addSql(`set local lock_timeout = '3s'`);
    this.addSql(`alter table "app"."indicator" add "polarity" text not null default 'NEUTRAL'`);
    this.addSql(`alter table "app"."indicator" add constraint "indicator_polarity_check" check ("polarity" in ('HIGHER', 'LOWER', 'NEUTRAL'))`);
    // What the library said until now of indicators with these codes; the owner sees rows only
    // where row security is not forced.
    this.addSql('set local row_security = off');
    this.addSql('alter table app.indicator no force row level security');
    this.addSql(`update app.indicator set polarity = 'HIGHER' where code = any('{L04,L05,L12,L15,L16,L17,L19,P02,P03,P05,P12,P15,E05,E11,E12,E13,E14,W02,W06B,K01}')`);
    this.addSql(`update app.indicator set polarity = 'LOWER' where code = any('{P04,P04B,E03,W05,K05}')`);
    this.addSql('alter table app.indicator force row level security');
  }

  override down(): void {
    this.addSql(`alter table "app"."indicator" drop column "polarity"`);
  }
}
