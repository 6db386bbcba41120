import type { DocumentModel, RecipientLine } from '../../../schema/document/document.model.js';

/** The demonstration's customer. Header lines and place are those of the 2023 report. */
export const demoCommittee = {
  code: 'khoi-nam-dinh',
  name: 'Đảng ủy Khối Các cơ quan và Doanh nghiệp tỉnh Nam Định',
  superiorLine: 'ĐẢNG BỘ TỈNH NAM ĐỊNH',
  issuerLine: 'ĐẢNG ỦY KHỐI CÁC CƠ QUAN VÀ DOANH NGHIỆP',
  /** What follows the slash in a document number. */
  symbol: 'ĐUK',
  place: 'Nam Định',
  timeZone: 'Asia/Ho_Chi_Minh',
  signingAuthority: 'T/M BAN CHẤP HÀNH',
  /** Whoever looks at the demonstration is let in by a password alone. */
  requiresSecondFactor: false,
  releasesAtOnce: true,
} as const;

/** Documents are numbered afresh in each term. */
export const demoTerm = {
  name: 'Nhiệm kỳ 2025 - 2030',
  startOn: '2025-06-01',
  endOn: '2030-05-31',
} as const;

export interface DemoRecipient extends RecipientLine {
  /** Whose members get the document by mail; null is printed only. */
  audience: 'STANDING_COMMITTEE' | null;
}

/**
 * "Nơi nhận" as in the 2023 report. The executive committee includes the standing committee, whose
 * members are the ones with an address; the provincial standing committee is sent paper.
 */
export const demoRecipients: DemoRecipient[] = [
  { label: 'Ban Thường vụ Tỉnh ủy', note: 'để b/c', audience: null },
  { label: 'Các đ/c UV BCH ĐBK', audience: 'STANDING_COMMITTEE' },
  { label: 'Các đảng bộ, chi bộ cơ sở trực thuộc', audience: null },
  { label: 'Các cơ quan tham mưu, giúp việc ĐUK', audience: null },
  { label: 'Lưu', audience: null },
];

/** The signer is invented. */
export const demoSignature = {
  authority: demoCommittee.signingAuthority,
  title: 'PHÓ BÍ THƯ',
  name: 'Đoàn Khắc Nguyện',
} as const;

/** Values of the 2023 report for the template's placeholders. */
export const placeholders2023: Record<string, string> = {
  years: '2',
  programmeYear: '2023',
  supervisedOrganizations: '17',
  supervisedPersons: '17',
};

/**
 * Everything of Báo cáo số 167-BC/ĐUK (2023) but its text, as published: the measure of layout. Its
 * day and month are not known.
 */
export const frame2023: Omit<DocumentModel, 'body'> = {
  issuer: { superior: demoCommittee.superiorLine, name: demoCommittee.issuerLine },
  number: 167,
  symbol: 'BC/ĐUK',
  draft: null,
  place: demoCommittee.place,
  date: null,
  year: 2023,
  typeName: 'BÁO CÁO',
  abstract: [
    'sơ kết 2 năm thực hiện Nghị quyết số 04-NQ/ĐUK, ngày 28/5/2021',
    'về đẩy mạnh xây dựng văn hóa cơ quan, đơn vị, doanh nghiệp',
    'trong tình hình mới',
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
};
