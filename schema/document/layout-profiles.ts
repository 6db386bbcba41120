import type { LayoutProfile } from './layout-profile.model.js';

/** Calendar dates (YYYY-MM-DD), both inclusive; without `validTo` until further notice. */
interface Validity {
  validFrom: string;
  validTo?: string | null;
}

/** A profile as it is put into the database at the start. */
export interface ShippedLayoutProfile extends Validity {
  code: string;
  validTo: string | null;
  settings: LayoutProfile;
}

/**
 * Hướng dẫn 36-HD/VPTW: A4, margins 20/20/30/15 mm, "./." after the last word. Where the guideline
 * gives a range (type name 15–16, abstract 14–15, page number 13–14) one size of it is chosen.
 */
const HD36: LayoutProfile = {
  code: 'HD36',
  source:
    'Hướng dẫn số 36-HD/VPTW, ngày 03/4/2018 của Văn phòng Trung ương Đảng về thể thức và ' +
    'kỹ thuật trình bày văn bản của Đảng',
  margin: { top: 20, bottom: 20, left: 30, right: 15 },
  fontFamily: 'Times New Roman',
  size: {
    partyTitle: 15,
    superior: 14,
    issuer: 14,
    number: 14,
    placeDate: 14,
    typeName: 16,
    abstract: 14,
    body: 14,
    signature: 14,
    recipientLabel: 14,
    recipients: 12,
    pageNumber: 14,
    table: 12,
  },
  firstLineIndent: 10,
  lineSpacing: 18,
  paragraphSpacing: 6,
  headerColumns: [77, 88],
  signatureColumns: [75, 90],
  endMark: './.',
  abstractRule: '-----',
  partyTitle: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  recipientLabel: 'Nơi nhận:',
  headingCaps: true,
  contents: { title: 'MỤC LỤC', fromPages: 12, fromHeadings: 8 },
};

/** Hướng dẫn 05-HD/VPTW keeps page and type sizes and ends the text with a plain full stop. */
const HD05: LayoutProfile = {
  ...HD36,
  code: 'HD05',
  source: 'Hướng dẫn số 05-HD/VPTW, năm 2026 của Văn phòng Trung ương Đảng',
  endMark: '.',
};

/**
 * The profiles the product ships with. The first day of HD05 is data on purpose: two sources date
 * the guideline 27/5/2026, one 12/01/2026; an office that knows better corrects the row.
 */
export const layoutProfiles: readonly ShippedLayoutProfile[] = [
  { code: 'HD36', validFrom: '2018-04-03', validTo: '2026-05-26', settings: HD36 },
  { code: 'HD05', validFrom: '2026-05-27', validTo: null, settings: HD05 },
];

/**
 * The row valid on a calendar date (YYYY-MM-DD); of several the one that began last. Throws
 * RangeError when no row covers the date.
 */
export function profileInForce<Row extends Validity>(rows: readonly Row[], isoDate: string): Row {
  let found: Row | undefined;
  for (const row of rows) {
    const covers = row.validFrom <= isoDate && (!row.validTo || isoDate <= row.validTo);
    if (covers && (!found || row.validFrom > found.validFrom)) found = row;
  }
  if (!found) throw new RangeError(`No layout profile is valid on ${isoDate}`);
  return found;
}
