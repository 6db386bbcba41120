import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from } from 'pg-copy-streams';
import type { ProgressBar } from '../progress-bar.js';
import type { BenchTable, Cell } from './bench-table.js';

/** Rows written to the connection at a time. */
const CHUNK = 500;

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function textOf(cell: Cell): string {
  if (cell === undefined) return '\\N';
  return typeof cell === 'string'
    ? cell.replace(/[\\\t\n\r]/g, (sign) => escapes[sign]!)
    : `${cell}`;
}

function* linesOf({ count, row }: BenchTable, progress: ProgressBar): Generator<string> {
  for (let start = 0; start < count; start += CHUNK) {
    const end = Math.min(start + CHUNK, count);
    let lines = '';
    for (let n = start; n < end; n += 1) lines += `${row(n).map(textOf).join('\t')}\n`;
    progress.advance(end - start);
    yield lines;
  }
}

/** Copies tables into a database as its superuser, without checking references row by row. */
export async function copyTables(url: string, tables: BenchTable[], progress: ProgressBar) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`set session_replication_role = 'replica'; set synchronous_commit = off`);
    for (const table of tables) {
      const columns = table.columns.split(/\s+/).join(', ');
      const target = client.query(from(`copy app.${table.table} (${columns}) from stdin`));
      await pipeline(Readable.from(linesOf(table, progress)), target);
    }
    await client.query('analyze');
  } finally {
    await client.end();
  }
}
