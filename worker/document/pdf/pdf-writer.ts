/** The PDF library with its fonts: it reads no file but these and opens no address. */
import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { CHART_FONT } from './pdf-chart.js';

/** Tinos has the metrics of Times New Roman, all Vietnamese letters and a licence to embed it. */
export const PAGE_FONT = CHART_FONT;
const require = createRequire(import.meta.url);
const fontFile = (name: string): string =>
  require.resolve(`@expo-google-fonts/tinos/${name}/Tinos_${name}.ttf`);
const FACES = {
  normal: fontFile('400Regular'),
  bold: fontFile('700Bold'),
  italics: fontFile('400Regular_Italic'),
  bolditalics: fontFile('700Bold_Italic'),
};
const FONT_FILES = new Set(Object.values(FACES));

pdfmake.setFonts({ [PAGE_FONT]: FACES });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => FONT_FILES.has(path));

/** The bytes of a PDF; the same definition gives the same. */
export function makePdf(definition: TDocumentDefinitions): Promise<Buffer> {
  return pdfmake.createPdf(definition).getBuffer();
}
