import pg from 'pg';
import type { Statement, Value } from '../../../server/core/read/one-trip.js';
import type { Session } from '../../../server/core/tenancy.js';

/** Rows from which on a table must not be read from end to end. */
const LARGE = 5000;

/** A statement as it was asked. */
export interface Asked {
  statement: Statement;
  values: Value[];
}

export interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: PlanNode[];
}

function literal(value: Value): string {
  if (value === null || value === undefined) return 'null';
  const text = Array.isArray(value)
    ? `{${value.map((each) => JSON.stringify(String(each))).join()}}`
    : String(value);
  return pg.escapeLiteral(text);
}

function nodesOf(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

/** The plan that PostgreSQL keeps for a statement, as its role with its policies. */
export async function planOf(
  client: pg.Client,
  { role, variables }: Session,
  { statement, values }: Asked,
): Promise<PlanNode[]> {
  await client.query('begin');
  try {
    const settings = { ...variables, role, plan_cache_mode: 'force_generic_plan' };
    for (const setting of Object.entries(settings)) {
      await client.query('select set_config($1, $2, true)', setting);
    }
    await client.query(`prepare planned as ${statement.text}`);
    const list = values.length > 0 ? `(${values.map(literal).join()})` : '';
    const { rows } = await client.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(
      `explain (format json) execute planned ${list}`,
    );
    return nodesOf(rows[0]!['QUERY PLAN'][0]!.Plan);
  } finally {
    await client.query('rollback; deallocate all');
  }
}

/** Tables with so many rows that nothing may read them from end to end. */
export async function largeTables(client: pg.Client): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class
      where relnamespace = 'app'::regnamespace and relkind = 'r' and reltuples > ${LARGE}`,
  );
  return new Set(rows.map(({ name }) => name));
}

/** Large tables that a plan reads from end to end. */
export function scannedWhole(nodes: PlanNode[], large: Set<string>): string[] {
  const scans = nodes.filter((node) => node['Node Type'] === 'Seq Scan');
  return scans.map((node) => node['Relation Name'] ?? '').filter((name) => large.has(name));
}
