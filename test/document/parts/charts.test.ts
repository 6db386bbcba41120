import { chartInWords } from '../../../schema/document/chart/chart.text.js';
import { chartSvg } from '../../../schema/document/chart/chart.format.js';
import { renderHtml } from '../../../server/document/document.html.js';
import { renderDocx } from '../../../worker/document/docx/render-docx.js';
import { renderPdf } from '../../../worker/document/pdf/render-pdf.js';
import { barChart, lineChart } from './chart-samples.js';
import { readPdf, zipEntries, zipPart } from '../read-rendering.js';
import { hd36, seedReport } from '../sample-document.js';

const paper = { width: 468, size: 11, font: 'Tinos' };
const withCharts = () => seedReport({ body: [barChart(), lineChart()] });

/** Edges of all that is drawn. */
function extent(svg: string): { right: number; bottom: number } {
  const numbers = (pattern: RegExp) => [...svg.matchAll(pattern)].map((match) => Number(match[1]));
  const widths = [...svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)"/g)];
  return {
    right: Math.max(...widths.map(([, x, , width]) => Number(x) + Number(width))),
    bottom: Math.max(...numbers(/ y="([\d.]+)"/g)),
  };
}

test('bars are as long as their figures, a hundred percent at most as wide as the paper', () => {
  const svg = chartSvg(barChart(), paper);

  const widths = [...svg.matchAll(/<rect [^>]*width="([\d.]+)" height="10"/g)].map(([, width]) =>
    Number(width),
  );
  expect(widths).toHaveLength(5);
  expect((widths[0] ?? 0) / (widths[4] ?? 1)).toBeCloseTo(99.16 / 62.1, 2);
  const height = Number(/height="([\d.]+)" viewBox/.exec(svg)?.[1]);
  expect(extent(svg).right).toBeLessThan(468);
  expect(extent(svg).bottom).toBeLessThan(height);
  expect(svg).toContain('>–<');
});

test('a line is broken where a figure is missing', () => {
  const svg = chartSvg(lineChart(), paper);

  const paths = [...svg.matchAll(/<path d="([^"]+)"/g)].map(([, path]) => path ?? '');
  expect(paths[0]?.match(/M/g)).toHaveLength(2);
  expect(paths[1]?.match(/M/g)).toHaveLength(1);
  expect(svg).toContain('>84,05%<');
});

test('colour is never needed to read a chart', () => {
  for (const chart of [barChart(), lineChart()]) {
    const colours = [...chartSvg(chart, paper).matchAll(/#([0-9a-fA-F]{3,6})/g)].map(
      ([, colour = '']) => colour,
    );
    for (const colour of colours) expect(new Set(colour.match(/../g) ?? colour).size).toBe(1);
  }
});

test('the PDF holds the drawing with its words in the embedded font', async () => {
  const file = await renderPdf(withCharts(), hd36);
  const { pages } = await readPdf(file);
  const text = pages.map((page) => page.text).join(' ');

  for (const part of ['99,16%', 'Kỳ trước', '6 tháng đầu năm 2026', 'Biểu đồ 2.']) {
    expect(text.replace(/\s/g, '')).toContain(part.replace(/\s/g, ''));
  }
  expect(file.toString('latin1')).not.toMatch(/\/Subtype \/Image/);
  expect(file.toString('latin1')).not.toMatch(/\/BaseFont \/(Helvetica|Times)/);
});

test('the DOCX holds charts of Word with their figures and all they show in words', async () => {
  const file = await renderDocx(withCharts(), hd36);
  const xml = zipPart(file, 'word/document.xml');

  expect([...zipEntries(file).keys()].filter((name) => /charts\/chart\d/.test(name))).toHaveLength(
    2,
  );
  expect(zipPart(file, 'word/charts/chart1.xml')).toContain('99.16');
  expect(xml).toContain('Kỳ trước: Đảng viên học tập nghị quyết 95,96%;');
  expect(xml).toContain('không có số liệu');
  expect(xml).toMatch(/<w:pStyle w:val="Chart"\/><w:keepNext\/>/);
});

test('the preview tells the chart in words and escapes them', () => {
  const hostile = barChart({
    categories: ['"><script>'],
    series: [{ name: '<i>', values: [1] }],
  });
  const html = renderHtml(seedReport({ body: [hostile] }), hd36);

  expect(html).toContain('role="img" aria-label="Biểu đồ thanh. ');
  expect(html).not.toMatch(/<script|<i>/);
});

test('a chart without a figure is not drawn', async () => {
  const empty = barChart({ series: [{ name: 'Kỳ này', values: [null, null] }] });
  const model = seedReport({ body: [empty, ...seedReport().body] });

  expect(renderHtml(model, hd36)).not.toContain('<svg');
  expect(zipPart(await renderDocx(model, hd36), 'word/document.xml')).not.toContain('<c:chart');
  expect(chartInWords(empty)).toContain('không có số liệu');
});

test('charts give the same bytes each time', async () => {
  const first = await renderDocx(withCharts(), hd36);
  await renderDocx(seedReport({ body: [lineChart()] }), hd36);

  expect((await renderDocx(withCharts(), hd36)).equals(first)).toBe(true);
});
