/** A certificate as data: what it says, apart from how it is set on paper. */
import type { HostType } from '../template/template.model.js';

export interface Certificate {
  /** Names it on the public page. */
  code: string;
  /** Of that page, as printed. */
  address: string;
  /** Header lines: the superior body, then the issuing body. */
  superior: string;
  issuer: string;
  /** "GIẤY CÔNG NHẬN". */
  name: string;
  /** "Ban Thường vụ Đảng ủy Khối …". */
  deciding: string;
  /** "công nhận", "công nhận lại". */
  act: string;
  /** Who is recognised. */
  organization: string;
  /** "Cơ quan đạt chuẩn văn hóa năm 2025". */
  title: string;
  /** Band reached: "Xuất sắc"; null where it stands on no line. */
  band: string | null;
  validFrom: string;
  validUntil: string;
  /** "05-QĐ/ĐUK" and its day. */
  decisionNumber: string;
  decidedOn: string;
  place: string;
  signature: { authority: string; title: string; name: string };
}

/** Kinds of host in a sentence. */
export const hostNames: Record<HostType, string> = {
  AGENCY: 'cơ quan',
  PUBLIC_UNIT: 'đơn vị',
  ENTERPRISE: 'doanh nghiệp',
};

/** "năm 2025", or "giai đoạn 2024 - 2025" of a longer period. */
export function periodOf({ startOn, endOn }: { startOn: string; endOn: string }): string {
  const [from, to] = [startOn.slice(0, 4), endOn.slice(0, 4)];
  return from === to ? `năm ${to}` : `giai đoạn ${from} - ${to}`;
}
