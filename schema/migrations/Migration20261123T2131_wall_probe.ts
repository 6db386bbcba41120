import { Migration } from '@mikro-orm/migrations';

export class Migration20261123T2131_wall_probe extends Migration {
  override name = 'Migration20261123T2131_wall_probe';

  override up(): void | Promise<void> {
    this.addSql(`create table "app"."wall_probe" ("id" uuid not null, "started_at" timestamptz not null, "finished_at" timestamptz null, "outcome" text null, "results" jsonb not null, primary key ("id"));`);
    this.addSql(`alter table "app"."wall_probe" add constraint "wall_probe_outcome_check" check ("outcome" in ('HOLDS', 'LEAKS', 'UNPROVEN'));`);
    this.addSql(`create index "wall_probe_started_at_index" on "app"."wall_probe" ("started_at");`);
    this.addSql(`alter table "app"."wall_probe" enable row level security;`);
    this.addSql(`alter table "app"."wall_probe" force row level security;`);
    this.addSql(`create policy "committee_select" on "app"."wall_probe" for select to "app_committee" using (true);`);
    this.addSql(`create policy "person_select" on "app"."wall_probe" for select to "app_person" using (true);`);
    for (const command of ['select', 'insert', 'update', 'delete']) {
      const using = command === 'insert' ? '' : ' using (true)';
      const check = command === 'insert' || command === 'update' ? ' with check (true)' : '';
      this.addSql(`create policy "worker_${command}" on "app"."wall_probe" for ${command} to "app_worker"${using}${check};`);
    }
    this.addSql(`create policy "operator_all" on "app"."wall_probe" to "app_operator" using (true) with check (true);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "app"."wall_probe" cascade;`);
  }
}
