/** The register of recognitions as a workbook: what the reader may see of it, newest first. */
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import ExcelJS from 'exceljs';
import { writtenDay } from '../../schema/core/calendar.js';
import { sentenceCase } from '../../schema/document/document.text.js';
import { hostNames } from '../../schema/recognition/certificate.model.js';
import {
  CultureRecognition,
  type RecognitionState,
} from '../../schema/recognition/recognition.entity.js';

const columns = [
  ['TT', 6],
  ['Tên tổ chức', 50],
  ['Loại hình', 14],
  ['Kết quả', 18],
  ['Công nhận', 16],
  ['Điểm thẩm định', 14],
  ['Xếp loại', 14],
  ['Số quyết định', 18],
  ['Ngày quyết định', 16],
  ['Có giá trị từ', 14],
  ['Có giá trị đến hết', 18],
  ['Tình trạng', 16],
  ['Lý do không công nhận, thu hồi', 60],
] as const;

const states: Record<RecognitionState, string> = {
  PROPOSED: 'Đang xét',
  DECIDED: 'Còn hiệu lực',
  EXPIRED: 'Hết hiệu lực',
  REVOKED: 'Đã thu hồi',
};

const day = (date: string | null | undefined) => (date ? writtenDay(date) : '');

/** A text that a program could take for a formula stands as text: cells are typed as strings. */
function cellsOf(row: CultureRecognition, at: number) {
  const { name, hostType } = row.organization;
  const isPassed = row.outcome === 'PASSED';
  return [
    at + 1,
    name,
    sentenceCase(hostNames[hostType]),
    isPassed ? 'Được công nhận' : 'Không công nhận',
    isPassed ? { FIRST: 'Lần đầu', RENEWAL: 'Công nhận lại' }[row.type] : '',
    row.total / 1000,
    row.ruled.band?.name ?? '',
    row.decisionNumber ?? '',
    ...[row.decidedOn, row.validFrom, row.validUntil].map(day),
    isPassed ? states[row.state] : '',
    row.revokeReason ?? row.refusal ?? '',
  ];
}

export async function registerWorkbook(em: SqlEntityManager): Promise<Buffer> {
  const rows = await em.find(
    CultureRecognition,
    { state: { $ne: 'PROPOSED' } },
    {
      populate: ['organization'],
      orderBy: [{ decidedOn: 'desc' }, { organization: { position: 'asc' } }, { id: 'asc' }],
    },
  );
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Sổ công nhận', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(([header, width]) => ({ header, width }));
  sheet.getRow(1).font = { bold: true };
  for (const [at, row] of rows.entries()) sheet.addRow(cellsOf(row, at));
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
