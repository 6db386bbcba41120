import { circumstances, markdownTable } from '../performance-document.js';
import type { ReadResult, ReadsPlan } from './bench-reads.js';
import type { RowSecurityCost } from './row-security.js';

const perSecond = (count: number, p50: number) => `${count.toFixed(0)} (${p50.toFixed(0)} ms)`;

/** Requests per second of every server on every read, and what ours is beside the others. */
export function readsTable(results: ReadResult[], plan: ReadsPlan): string {
  const head = ['organizations', 'read', 'ours', 'PostGraphile', 'raw limit'];
  const rows = results.map(({ organizations, read, measured }) => {
    const { ours, postgraphile, raw } = measured;
    return [
      organizations.toLocaleString('en'),
      `${read.name}: ${read.title}`,
      ...[ours, postgraphile, raw].map((server) => perSecond(server.perSecond, server.p50)),
      (ours.perSecond / postgraphile.perSecond).toFixed(2),
      (ours.perSecond / raw.perSecond).toFixed(2),
    ];
  });
  const { rounds, seconds, connections } = plan;
  const how = `Medians of ${rounds} rounds of ${seconds} s in turn over ${connections} connections`;
  const table = markdownTable([[...head, 'ours ÷ PostGraphile', 'ours ÷ raw'], ...rows]);
  return `${how}: requests per second (median time). ${circumstances()}.\n\n${table}`;
}

/** Processor time of a request, of the server and of the database: what the rates are made of. */
export function processorTable(results: ReadResult[]): string {
  const names = ['ours', 'postgraphile', 'raw'] as const;
  const rows = results.map(({ organizations, read, measured }) => [
    organizations.toLocaleString('en'),
    read.name,
    ...names.map((name) => {
      const { processor, database } = measured[name];
      return `${processor.toFixed(2)} + ${database.toFixed(2)}`;
    }),
  ]);
  const head = ['organizations', 'read', 'ours', 'PostGraphile', 'raw limit'];
  const table = markdownTable([head, ...rows]);
  return `Processor time of a request in milliseconds, server + database:\n\n${table}`;
}

/** What row security costs on every read. */
export function rowSecurityTable(costs: RowSecurityCost[]): string {
  const rows = costs.map(({ organizations, read, policies, conditions }) => {
    const more = (policies / conditions - 1) * 100;
    return [
      organizations.toLocaleString('en'),
      read.name,
      `${policies.toFixed(2)} ms`,
      `${conditions.toFixed(2)} ms`,
      `${more >= 0 ? '+' : '−'}${Math.abs(more).toFixed(0)} %`,
    ];
  });
  const head = ['organizations', 'read', 'with policies', 'with conditions', 'row security'];
  return `${circumstances()}.\n\n${markdownTable([head, ...rows])}`;
}
