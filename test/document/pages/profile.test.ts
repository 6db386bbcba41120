/** What the layout profile asks for in millimetres and points, read back from both files. */
import type { LayoutProfile } from '../../../schema/document/layout-profile.model.js';
import { renderDocx } from '../../../worker/document/docx/render-docx.js';
import { renderPdf } from '../../../worker/document/pdf/render-pdf.js';
import { linesOf, type PdfPage, readPdf, type ReadPdf } from '../read-rendering.js';
import { hd05, hd36, seedReport } from '../sample-document.js';
import { hasOffice, printedByOffice } from './office.js';
import { fullReport, issuedReport } from './sample-pages.js';

const mm = (length: number): number => (length * 72) / 25.4;
/** Points by which a place may be off: a fifth of a millimetre. */
const NEAR = 0.6;

type Line = ReturnType<typeof linesOf>[number];

const middle = ({ x, right }: Pick<Line, 'x' | 'right'>): number => (x + right) / 2;

function near(found: number, wanted: number, room = NEAR): boolean {
  return Math.abs(found - wanted) <= room;
}

/** Pieces of a page with this text, joined where the file has split a line. */
function placeOf(page: PdfPage, text: string): Line & { size: number } {
  const wanted = text.replace(/\s/g, '');
  for (const line of columnsOf(page)) {
    if (line.text.replace(/\s/g, '').includes(wanted)) return line;
  }
  throw new Error(`"${text}" is not on the page`);
}

/** Lines cut where two columns stand beside one another. */
function columnsOf(page: PdfPage): (Line & { size: number })[] {
  const byLine = new Map<number, PdfPage['pieces']>();
  for (const piece of page.pieces.filter(({ text }) => text.trim() !== '')) {
    const key = Math.round(piece.y);
    byLine.set(key, [...(byLine.get(key) ?? []), piece]);
  }
  return [...byLine.values()].flatMap((pieces) => {
    const columns: (Line & { size: number })[] = [];
    for (const { x, y, width, text, size } of pieces.toSorted((one, other) => one.x - other.x)) {
      const last = columns.at(-1);
      if (last && x - last.right < 14) {
        last.right = x + width;
        last.text += text;
      } else columns.push({ x, y, right: x + width, text, size });
    }
    return columns;
  });
}

/** Everything that is not as the profile has it; empty is good. */
function faultsOf({ pages }: ReadPdf, profile: LayoutProfile): string[] {
  const faults: string[] = [];
  const check = (what: string, found: number, wanted: number, room = NEAR) => {
    if (!near(found, wanted, room)) faults.push(`${what}: ${found.toFixed(2)}, not ${wanted}`);
  };
  const { margin, size, headerColumns } = profile;
  // The third page holds text alone.
  const [first, , third] = pages;
  if (!first || !third) return ['fewer than three pages'];
  for (const { width, height, pieces } of pages) {
    check('width', width, mm(210), 1);
    check('height', height, mm(297), 1);
    for (const { x, width: length, y, text } of pieces) {
      const outside = x < mm(margin.left) - NEAR || x + length > mm(210 - margin.right) + NEAR;
      if (text.trim() && (outside || y < mm(margin.bottom) - NEAR))
        faults.push(`"${text}" outside`);
    }
  }
  const party = placeOf(first, profile.partyTitle);
  check('party title', party.size, size.partyTitle, 0.1);
  const [left, right] = headerColumns;
  check('right column', middle(party), mm(margin.left + left + right / 2), 1);
  check('left column', middle(placeOf(first, 'Số 167-BC/ĐUK')), mm(margin.left + left / 2), 1);
  const type = placeOf(first, 'BÁO CÁO');
  check('type name', type.size, size.typeName, 0.1);
  const center = mm((margin.left + 210 - margin.right) / 2);
  check('type name in the middle', middle(type), center, 1);
  check('issuer', placeOf(first, 'ĐẢNG ỦY KHỐI').size, size.issuer, 0.1);
  const opening = placeOf(first, 'Thực hiện Chương trình');
  check('first line', opening.x, mm(margin.left + profile.firstLineIndent));
  check('body', opening.size, size.body, 0.1);
  const [number, ...body] = linesOf(third);
  if (number?.text !== '3') return ['no page number'];
  check('page number in the middle', middle(number), center, 1);
  check('page number from the edge', mm(297) - number.y - size.pageNumber * 0.89, mm(10), 2);
  const gaps = new Set(
    body.slice(1).map((line, index) => Math.round((body[index]?.y ?? 0) - line.y)),
  );
  for (const gap of gaps) {
    const allowed = [profile.lineSpacing, profile.lineSpacing + profile.paragraphSpacing];
    if (!allowed.includes(gap)) faults.push(`lines ${gap} points apart`);
  }
  return faults;
}

/** Type faces of a file and whether each one is in it. */
function facesOf(file: Buffer): { faces: number; embedded: number } {
  const raw = file.toString('latin1');
  return {
    faces: raw.match(/\/Type\s*\/FontDescriptor/g)?.length ?? 0,
    embedded: raw.match(/\/FontFile2/g)?.length ?? 0,
  };
}

test.each([hd36, hd05])('the PDF is set as profile $code says', async (profile) => {
  const file = await renderPdf(fullReport(), profile);

  expect(faultsOf(await readPdf(file), profile)).toEqual([]);
  expect(facesOf(file)).toEqual({ faces: 3, embedded: 3 });
});

/** Where the footer that says how to check the document is not as it should be. */
function footerFaults({ pages }: ReadPdf, { margin }: LayoutProfile): string[] {
  const center = mm((margin.left + 210 - margin.right) / 2);
  return pages.flatMap((page, at) => {
    const { y, x, right, size, text } = placeOf(page, 'Mã kiểm tra 3f2a 9c1b 77de 0a42.');
    const isWhole = text.replace(/\s/g, '').endsWith('/verify/k7m2p-0v9xa-3tq8r-w5c1d');
    const isInPlace = near(middle({ x, right }), center, 1) && y > mm(6) && y < mm(margin.bottom);
    return isWhole && isInPlace && near(size, 8, 0.1) ? [] : [`page ${at + 1}`];
  });
}

test('every page of an issued PDF says at its foot how to check it', async () => {
  const pdf = await readPdf(await renderPdf(issuedReport(), hd36));

  expect(pdf.pages.length).toBeGreaterThan(8);
  expect(footerFaults(pdf, hd36)).toEqual([]);
});

test('a profile with other measures is told apart', async () => {
  const pdf = await readPdf(await renderPdf(fullReport(), hd36));
  const other = { ...hd36, margin: { ...hd36.margin, left: 35 }, lineSpacing: 20 };

  const faults = faultsOf(pdf, other);

  expect(faults).toEqual(expect.arrayContaining([expect.stringMatching(/points apart/)]));
  expect(faults).toEqual(expect.arrayContaining([expect.stringMatching(/first line/)]));
});

describe('in LibreOffice', () => {
  const testInOffice = hasOffice ? test : test.skip;

  testInOffice('the DOCX is set as its profile says', async () => {
    const printed = await printedByOffice(await renderDocx(fullReport(), hd36));

    expect(faultsOf(await readPdf(printed), hd36)).toEqual([]);
  });

  testInOffice('every page of an issued DOCX says at its foot how to check it', async () => {
    const printed = await printedByOffice(await renderDocx(issuedReport(), hd36));

    expect(footerFaults(await readPdf(printed), hd36)).toEqual([]);
  });

  testInOffice('the DOCX says in the same order what the PDF says', async () => {
    const words = async (file: Buffer) => {
      const { pages } = await readPdf(file);
      return pages
        .map(({ text }) => text)
        .join(' ')
        .replace(/\s+/g, '');
    };

    const printed = await words(await printedByOffice(await renderDocx(seedReport(), hd36)));
    const pdf = await words(await renderPdf(seedReport(), hd36));

    expect([...printed].toSorted().join('')).toBe([...pdf].toSorted().join(''));
  });

  testInOffice('two are printed one after the other, and leave nobody behind', async () => {
    const docx = await renderDocx(seedReport(), hd36);

    const [one, other] = await Promise.all([printedByOffice(docx), printedByOffice(docx)]);

    expect((await readPdf(one)).pages).toHaveLength((await readPdf(other)).pages.length);
  });
});
