import { strict as assert } from 'node:assert';
import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import pg from 'pg';
import type { DocumentFile } from '../../../schema/document/document.entity.js';
import type { DocumentModel } from '../../../schema/document/document.model.js';
import type { BenchDatabase } from '../data/bench-database.js';
import { benchId } from '../data/bench-ids.js';
import { zipPart } from '../../document/read-rendering.js';
import { CURRENT } from '../data/bench-table.js';

/** What the issued report holds. */
export interface Completeness {
  sources: number;
  practices: number;
  pages: number;
  bytes: Record<DocumentFile['kind'], number>;
}

interface Issued {
  model: DocumentModel;
  files: DocumentFile[];
  expected: number;
  handedIn: number;
  figures: number;
  sources: number;
}

const ISSUED = `
  with due as (select * from app.submission s where s.round_id = $1),
    handed_in as (select * from due where state in ('SUBMITTED', 'ACCEPTED'))
  select d.model, d.files,
    (select count(*)::int from due where state <> 'EXEMPT') as expected,
    (select count(*)::int from handed_in) as "handedIn",
    (select count(*)::int from app.figure f join handed_in h on h.committee_id = f.committee_id
      and h.organization_id = f.organization_id and h.id = f.submission_id) as figures,
    (select count(*)::int from app.report_source) as sources
  from app.official_document d`;

async function issuedReport({ adminUrl }: BenchDatabase): Promise<Issued> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Issued>(ISSUED, [benchId('round', CURRENT)]);
    const [issued] = rows;
    if (!issued) throw new Error('no report was issued');
    return issued;
  } finally {
    await client.end();
  }
}

/** Rows of the first sheet below its head, and the count that the second sheet states. */
async function sheetCounts(path: string): Promise<{ rows: number; stated: number }> {
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(createReadStream(path), {});
  const counts = { rows: -1, stated: 0 };
  let sheet = 0;
  for await (const worksheet of reader) {
    sheet += 1;
    for await (const row of worksheet) {
      if (sheet === 1) counts.rows += 1;
      if (sheet === 2 && row.getCell(1).value === 'Số dòng nguồn') {
        counts.stated = Number(row.getCell(2).value);
      }
    }
  }
  return counts;
}

const occurrences = (text: string, part: string) => text.split(part).length - 1;

/** Throws unless everything that was handed in stands in the report and its files, and is counted. */
export async function checkCompleteness(database: BenchDatabase): Promise<Completeness> {
  const { model, files, expected, handedIn, figures, sources } = await issuedReport(database);
  const pathOf = (kind: DocumentFile['kind']) =>
    join(database.env.FILES_DIR, files.find((file) => file.kind === kind)?.path ?? kind);
  assert.equal(sources, figures, 'every figure handed in is a source of the report');

  const text = JSON.stringify(model);
  const inDigits = (count: number) => count.toLocaleString('vi-VN');
  for (const count of [expected, handedIn]) {
    assert.ok(text.includes(inDigits(count)), `the report states ${inDigits(count)}`);
  }

  const { rows, stated } = await sheetCounts(pathOf('xlsx'));
  assert.deepEqual([rows, stated], [figures, figures], 'the workbook holds and states all sources');

  const docx = zipPart(readFileSync(pathOf('docx')), 'word/document.xml');
  const practices = occurrences(docx, 'Cơ quan xanh, sạch, đẹp ');
  assert.ok(practices >= handedIn, `the DOCX holds all ${handedIn} practices, not ${practices}`);

  const pdf = readFileSync(pathOf('pdf'), 'latin1');
  const pages = Math.max(...[...pdf.matchAll(/\/Count (\d+)/g)].map(([, count]) => Number(count)));
  const bytes = Object.fromEntries(files.map((file) => [file.kind, file.bytes]));
  return { sources, practices, pages, bytes: bytes as Completeness['bytes'] };
}
