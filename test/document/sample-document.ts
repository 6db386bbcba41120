import type { Block, DocumentModel, TableBlock } from '../../schema/document/document.model.js';
import { layoutProfiles, profileInForce } from '../../schema/document/layout-profiles.js';
import { seedText } from './seed-text.js';

export const hd36 = profileInForce(layoutProfiles, '2023-08-15').settings;
export const hd05 = profileInForce(layoutProfiles, '2026-11-23').settings;

const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] });
const item = (text: string, ordinal?: string): Block => ({
  kind: 'item',
  ordinal,
  runs: [{ text }],
});

/** The frame of report 167-BC/ĐUK with the first and the last paragraph of its text. */
export function seedReport(changes: Partial<DocumentModel> = {}): DocumentModel {
  return {
    issuer: { superior: 'Đảng bộ tỉnh Nam Định', name: 'Đảng ủy Khối các cơ quan và doanh nghiệp' },
    number: 167,
    symbol: 'BC/ĐUK',
    draft: null,
    place: 'Nam Định',
    date: '2023-08-15',
    year: 2023,
    typeName: 'BÁO CÁO',
    abstract: [
      'sơ kết 2 năm thực hiện Nghị quyết số 04-NQ/ĐUK, ngày 28/5/2021',
      'về đẩy mạnh xây dựng văn hóa cơ quan, đơn vị, doanh nghiệp',
      'trong tình hình mới',
    ],
    body: [
      paragraph(seedText.opening),
      { kind: 'heading', level: 1, ordinal: 'I', text: 'Công tác lãnh đạo, chỉ đạo' },
      paragraph(seedText.dissemination),
      { kind: 'heading', level: 2, ordinal: '1', text: 'Ưu điểm' },
      item(seedText.awareness),
      item(seedText.control, '5'),
    ],
    recipients: [
      { label: 'Ban Thường vụ Tỉnh ủy', note: 'để b/c' },
      { label: 'Các đ/c UV BCH ĐBK' },
      { label: 'Các đảng bộ, chi bộ cơ sở trực thuộc' },
      { label: 'Các cq tham mưu, giúp việc ĐUK' },
      { label: 'Lưu' },
    ],
    signature: {
      authority: 'T/M BAN CHẤP HÀNH',
      title: 'PHÓ BÍ THƯ',
      name: 'Vũ Tất Thắng',
      signedAt: null,
    },
    annexes: [],
    ...changes,
  };
}

/** A table of organizations with their figures. */
export function organizationTable(rows: number): TableBlock {
  return {
    kind: 'table',
    caption: 'Số liệu của các tổ chức cơ sở đảng',
    widths: [1, 5, 3, 2, 2],
    align: ['center', 'text', 'text', 'number', 'number'],
    header: ['TT', 'Tổ chức cơ sở đảng', 'Loại hình', 'Số đảng viên', 'Tỷ lệ đạt chuẩn (%)'],
    rows: Array.from({ length: rows }, (_, index) => [
      String(index + 1),
      index % 7 === 0
        ? `Đảng bộ Công ty cổ phần Dệt may và Xuất nhập khẩu tổng hợp số ${index + 1}`
        : `Chi bộ Sở số ${index + 1}`,
      index % 3 === 0 ? 'Doanh nghiệp' : 'Cơ quan',
      (1_000 + index * 37).toLocaleString('vi-VN'),
      ((index * 13) % 100).toLocaleString('vi-VN', { minimumFractionDigits: 1 }),
    ]),
  };
}

/** A report of several pages: all kinds of blocks, figures, and an annex of `rows` rows. */
export function longReport(rows: number, sections = 2): DocumentModel {
  const section = (ordinal: number): Block[] => [
    {
      kind: 'heading',
      level: 2,
      ordinal: String(ordinal),
      text: 'Công tác lãnh đạo, chỉ đạo của cấp ủy, tổ chức đảng trong việc xây dựng văn hóa',
    },
    paragraph(seedText.responsibility),
    paragraph(seedText.regulations),
    {
      kind: 'paragraph',
      runs: [
        { text: 'Có ' },
        { text: '61/63', figure: { indicatorCode: 'L04' } },
        { text: ' tổ chức cơ sở đảng đã phổ biến Nghị quyết (đạt ' },
        { text: '96,8%', bold: true, figure: { indicatorCode: 'L04' } },
        { text: '); ' },
        { text: 'trong đó có 17 doanh nghiệp', italic: true },
        { text: '.' },
      ],
    },
    paragraph(seedText.training),
  ];
  return seedReport({
    body: [
      paragraph(seedText.opening),
      { kind: 'heading', level: 1, ordinal: 'I', text: 'Công tác lãnh đạo, chỉ đạo' },
      paragraph(seedText.dissemination),
      paragraph(seedText.speakers),
      paragraph(seedText.propaganda),
      { kind: 'heading', level: 1, ordinal: 'II', text: 'Kết quả triển khai thực hiện' },
      ...Array.from({ length: sections }, (_, index) => section(index + 1)).flat(),
      organizationTable(9),
      paragraph(seedText.inspection),
      paragraph(seedText.supervision),
      { kind: 'heading', level: 1, ordinal: 'III', text: 'Đánh giá chung' },
      { kind: 'heading', level: 2, ordinal: '2', text: 'Tồn tại, hạn chế' },
      item(seedText.awareness),
      item(seedText.standards),
      item(seedText.discipline),
      { kind: 'heading', level: 2, ordinal: '3', text: 'Nguyên nhân' },
      item(seedText.epidemic),
      item(seedText.committees),
      {
        kind: 'heading',
        level: 1,
        ordinal: 'IV',
        text: 'Phương hướng nhiệm vụ trong thời gian tới',
      },
      item(seedText.control, '5'),
    ],
    annexes: [{ title: 'Số liệu theo từng tổ chức cơ sở đảng', blocks: [organizationTable(rows)] }],
  });
}
