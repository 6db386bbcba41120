import { Migration } from '@mikro-orm/migrations';

/** How long a composed report's paragraphs, lists and annexes become, as data. */
export class Migration20261124T0401_composition_rule extends Migration {
  override up(): void {
    this.addSql(`set local lock_timeout = '3s'`);
    this.addSql(`create table "app"."composition_rule" ("valid_from" date not null, "valid_to" date null, "rules" jsonb not null, "source" text not null, primary key ("valid_from"));`);

    this.addSql(`alter table "app"."composition_rule" enable row level security;`);
    this.addSql(`alter table "app"."composition_rule" force row level security;`);
    this.addSql(`create policy "organization_select" on "app"."composition_rule" for select to "app_organization" using (true);`);
    this.addSql(`create policy "committee_select" on "app"."composition_rule" for select to "app_committee" using (true);`);
    this.addSql(`create policy "person_select" on "app"."composition_rule" for select to "app_person" using (true);`);
    this.addSql(`create policy "worker_select" on "app"."composition_rule" for select to "app_worker" using (true);`);
    this.addSql(`create policy "overseer_select" on "app"."composition_rule" for select to "app_overseer" using (true);`);
    this.addSql(`create policy "operator_all" on "app"."composition_rule" to "app_operator" using (true) with check (true);`);
  }

  override down(): void {
    this.addSql(`drop table if exists "app"."composition_rule" cascade;`);
  }
}
