/** The files of the demonstration's evidence, made here: small, real, and the same every time. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { Document, Packer, Paragraph, TextRun } from 'docx';
import ExcelJS from 'exceljs';
import pdfmake from 'pdfmake';
import sharp from 'sharp';
import { inspectFile } from '../../evidence/inspect/inspect-file.js';
import type { Inspected } from '../../evidence/inspect/redraw-image.js';
import type { DemoEvidence } from '../content/assessment/evidence.js';
import { randomFor } from '../content/random.js';

const LINES = [
  'Căn cứ nghị quyết của Đảng ủy cấp trên về xây dựng văn hóa và con người;',
  'Cấp ủy, chi ủy thống nhất nội dung, phân công người thực hiện và thời hạn hoàn thành;',
  'Kết quả được kiểm tra hằng quý, báo cáo trước hội nghị cuối năm.',
];

const FONT = 'Tinos';
const face = (name: string) =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/tinos/${name}/Tinos_${name}.ttf`);

async function pdfOf({ title }: DemoEvidence, at: Date): Promise<Buffer> {
  const regular = face('400Regular');
  pdfmake.setFonts({ [FONT]: { normal: regular, bold: face('700Bold') } });
  const content = [{ text: title.toUpperCase(), bold: true, margin: 24 }, ...LINES];
  const look = { font: FONT, fontSize: 14, lineHeight: 1.4 };
  const told = { title, creationDate: at, modDate: at };
  return pdfmake.createPdf({ content, defaultStyle: look, info: told }).getBuffer();
}

async function docxOf({ title }: DemoEvidence): Promise<Buffer> {
  const heading = new Paragraph({ children: [new TextRun({ text: title, bold: true, size: 30 })] });
  const children = [heading, ...LINES.map((text) => new Paragraph({ text }))];
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

async function xlsxOf({ title }: DemoEvidence, at: Date): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.created = at;
  book.modified = at;
  const sheet = book.addWorksheet('Tổng hợp');
  sheet.columns = [{ width: 8 }, { width: 44 }, { width: 16 }];
  sheet.addRow([title]).font = { bold: true };
  sheet.addRow(['STT', 'Nội dung', 'Số người']).font = { bold: true };
  const random = randomFor('training', title);
  ['Bồi dưỡng lý luận chính trị', 'Tự học, học trực tuyến', 'Tập huấn ứng xử'].forEach(
    (name, index) => sheet.addRow([index + 1, name, 20 + Math.floor(random() * 60)]),
  );
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** A drawn view of a building among trees: no words, which would need the machine's fonts. */
function scene(random: ReturnType<typeof randomFor>): string {
  const sky = `hsl(${200 + random() * 20} 60% 82%)`;
  const trees = Array.from({ length: 9 }, (_none, at) => {
    const [x, size] = [60 + at * 140 + random() * 50, 60 + random() * 50];
    const green = `hsl(${95 + random() * 40} 45% ${28 + random() * 12}%)`;
    return `<rect x="${x - 6}" y="600" width="12" height="110" fill="#6b4a2f"/>
      <circle cx="${x}" cy="590" r="${size}" fill="${green}"/>`;
  });
  const windows = Array.from({ length: 24 }, (_none, at) => {
    const [x, y] = [400 + (at % 8) * 62, 260 + Math.floor(at / 8) * 90];
    return `<rect x="${x}" y="${y}" width="40" height="56" fill="#7fa6c4"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="860">
    <rect width="1280" height="860" fill="${sky}"/>
    <rect y="680" width="1280" height="180" fill="#8a9a6b"/>
    <rect x="370" y="210" width="540" height="490" fill="#efe3c4"/>
    <rect x="350" y="180" width="580" height="36" fill="#a4161a"/>
    ${windows.join('')}<rect x="590" y="560" width="100" height="140" fill="#6d4c33"/>
    ${trees.join('')}</svg>`;
}

const jpegOf = ({ title }: DemoEvidence) =>
  sharp(Buffer.from(scene(randomFor('scene', title))))
    .jpeg({ quality: 80 })
    .toBuffer();

function bytesOf(evidence: DemoEvidence, at: Date): Promise<Buffer> {
  switch (evidence.file?.type) {
    case 'PDF':
      return pdfOf(evidence, at);
    case 'DOCX':
      return docxOf(evidence);
    case 'XLSX':
      return xlsxOf(evidence, at);
    default:
      return jpegOf(evidence);
  }
}

/** Makes the files, looks them over as those of people, and has work done while they lie there. */
export async function withEvidenceFiles<T>(
  evidence: readonly DemoEvidence[],
  at: Date,
  work: (files: ReadonlyMap<DemoEvidence, Inspected>) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'evidence-'));
  try {
    const files = new Map<DemoEvidence, Inspected>();
    for (const each of evidence) {
      if (!each.file) continue;
      const path = join(folder, each.file.name);
      await writeFile(path, await bytesOf(each, at));
      files.set(each, await inspectFile(path, each.file.name));
    }
    return await work(files);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
