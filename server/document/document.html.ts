/**
 * The preview of a document: one page of HTML without scripts, pictures or addresses, which stands
 * alone in a frame as well as inside another page. Every word of the document is escaped.
 */
import {
  annexHeading,
  columnShares,
  documentTitle,
  draftMark,
  endedBody,
  headingText,
  numberLine,
  placeAndDate,
  recipientLines,
  signedLine,
  verificationLine,
} from '../../schema/document/document.format.js';
import {
  capitalLines,
  capitals,
  escapeMarkup,
  printable,
  unbrokenParts,
} from '../../schema/document/document.text.js';
import type {
  Annex,
  Block,
  ChartBlock,
  DocumentModel,
  ItemBlock,
  Run,
  TableBlock,
} from '../../schema/document/document.model.js';
import type { LayoutProfile } from '../../schema/document/layout-profile.model.js';
import { chartInWords, isEmptyChart } from '../../schema/document/chart/chart.text.js';
import { chartSvg } from '../../schema/document/chart/chart.format.js';
import { withNumberedCaptions } from '../../schema/document/captions.js';
import { contentsOf } from '../../schema/document/contents.js';
import { documentCss } from './document.css.js';

const words = (text: string): string => escapeMarkup(printable(text));

/** Text whose symbols and dates stay on one line. */
function flowing(text: string): string {
  return unbrokenParts(text)
    .map((part) =>
      part.whole ? `<span>${escapeMarkup(part.text)}</span>` : escapeMarkup(part.text),
    )
    .join('');
}

function paragraph(className: string, text: string): string {
  return `<p class="${className}">${words(text)}</p>`;
}

/** A computed figure is a button; the page around it listens and opens the sources. */
function run({ text, bold, italic, figure }: Run): string {
  let html = flowing(text);
  if (italic) html = `<i>${html}</i>`;
  if (bold) html = `<b>${html}</b>`;
  if (!figure) return html;
  const code = words(figure.indicatorCode);
  const marks = `class="figure" data-indicator="${code}" title="Nguồn số liệu ${code}"`;
  return `<button type="button" ${marks}>${html}</button>`;
}

function item(block: ItemBlock): string {
  const mark = block.ordinal ? `${words(block.ordinal)}. ` : '- ';
  return `<li>${mark}${block.runs.map(run).join('')}</li>`;
}

function table(block: TableBlock): string {
  const caption = block.caption ? `<caption>${words(block.caption)}</caption>` : '';
  const columns = columnShares(block.widths).map(
    (share) => `<col style="width:${(share * 100).toFixed(2)}%">`,
  );
  const header = block.widths.map(
    (_, column) => `<th scope="col">${words(block.header[column] ?? '')}</th>`,
  );
  const rows = block.rows.map((row) => {
    const cells = block.widths.map(
      (_, column) =>
        `<td class="${block.align[column] ?? 'text'}">${words(row[column] ?? '')}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  const name = words(block.caption ?? 'Bảng số liệu');
  return [
    `<div class="table" role="group" tabindex="0" aria-label="${name}"><table>${caption}`,
    `<colgroup>${columns.join('')}</colgroup>`,
    `<thead><tr>${header.join('')}</tr></thead>`,
    `<tbody>${rows.join('\n')}</tbody></table></div>`,
  ].join('\n');
}

/** A chart is a picture to a screen reader, told in words; its figures stand in a table as well. */
function chart(block: ChartBlock, { size }: LayoutProfile): string {
  if (isEmptyChart(block)) return '';
  const drawn = chartSvg(block, { width: 468, size: size.table - 1, font: 'inherit' });
  const caption = block.caption ? `<figcaption>${words(block.caption)}</figcaption>` : '';
  const name = words(chartInWords(block));
  return `<figure class="chart">${drawn.replace('<svg ', `<svg role="img" aria-label="${name}" `)}${caption}</figure>`;
}

/** Blocks in order; items that follow one another are one list. */
function blocks(source: readonly Block[], profile: LayoutProfile): string {
  const html: string[] = [];
  source.forEach((block, index) => {
    if (block.kind === 'item') {
      const opens = source[index - 1]?.kind !== 'item';
      const closes = source[index + 1]?.kind !== 'item';
      html.push(`${opens ? '<ul role="list">' : ''}${item(block)}${closes ? '</ul>' : ''}`);
    } else if (block.kind === 'heading') {
      const tag = block.level === 1 ? 'h2' : 'h3';
      html.push(`<${tag}>${escapeMarkup(headingText(block, profile))}</${tag}>`);
    } else if (block.kind === 'table') html.push(table(block));
    else if (block.kind === 'chart') html.push(chart(block, profile));
    else {
      const place = block.align ? ` class="${block.align}"` : '';
      html.push(`<p${place}>${block.runs.map(run).join('')}</p>`);
    }
  });
  return html.join('\n');
}

function header(model: DocumentModel, profile: LayoutProfile): string {
  const draft = draftMark(model);
  return [
    '<header class="frame"><div>',
    ...capitalLines(model.issuer.superior).map((line) => paragraph('superior', line)),
    ...capitalLines(model.issuer.name).map((line) => paragraph('issuer', line)),
    '<p aria-hidden="true">*</p>',
    paragraph('number', numberLine(model)),
    ...(draft === null ? [] : [paragraph('draft', draft)]),
    '</div><div>',
    paragraph('party', capitals(profile.partyTitle)),
    paragraph('place', placeAndDate(model)),
    '</div></header>',
  ].join('\n');
}

function title(model: DocumentModel, profile: LayoutProfile): string {
  return [
    `<h1 class="type">${escapeMarkup(capitals(model.typeName))}</h1>`,
    `<p class="abstract">${model.abstract.map(flowing).join('<br>\n')}</p>`,
    `<p class="rule" aria-hidden="true">${words(profile.abstractRule)}</p>`,
  ].join('\n');
}

function closing(model: DocumentModel, profile: LayoutProfile): string {
  const { signature } = model;
  const signed = signedLine(signature);
  const lines = recipientLines(model.recipients).map((line) => `<li>${escapeMarkup(line)}</li>`);
  const recipients = [
    paragraph('label', profile.recipientLabel),
    '<ul role="list">',
    ...lines,
    '</ul>',
  ];
  return [
    '<footer class="closing"><div class="recipients">',
    ...(lines.length === 0 ? [] : recipients),
    '</div><div class="signature">',
    `<b>${escapeMarkup(capitals(signature.authority))}</b>`,
    `<p>${escapeMarkup(capitals(signature.title))}</p>`,
    ...(signed === null ? [] : [paragraph('signed', signed)]),
    paragraph('signer', signature.name),
    '</div></footer>',
  ].join('\n');
}

function annexes(model: DocumentModel, profile: LayoutProfile): string[] {
  return model.annexes.map((annex: Annex, index) => {
    const [number, reference] = annexHeading(model, index + 1);
    return [
      '<section class="annex body">',
      `<h2 class="annex-title">${number}<br>${escapeMarkup(capitals(annex.title))}</h2>`,
      paragraph('reference', reference),
      blocks(annex.blocks, profile),
      '</section>',
    ].join('\n');
  });
}

/** What the printed table of contents lists; on a screen there are no pages to number. */
function contents(model: DocumentModel, profile: LayoutProfile): string[] {
  const entries = contentsOf(model, profile);
  if (entries.length === 0) return [];
  const lines = entries.map(
    ({ level, text }) => `<li class="level-${level}">${escapeMarkup(text)}</li>`,
  );
  const title = words(profile.contents.title);
  return [
    `<section class="annex body contents"><h2 class="annex-title">${title}</h2><ul role="list">`,
    ...lines,
    '</ul></section>',
  ];
}

/** The footer of the printed pages; a frame leads nowhere, so the address is plain text. */
function checking(model: DocumentModel): string[] {
  const text = verificationLine(model);
  return text === null ? [] : [paragraph('checking', text)];
}

/** A complete HTML page; on paper it takes the profile's page, on a telephone a single column. */
export function renderHtml(source: DocumentModel, profile: LayoutProfile): string {
  const model = withNumberedCaptions(source);
  const policy = `default-src 'none'; style-src 'unsafe-inline'`;
  return [
    '<!DOCTYPE html>',
    '<html lang="vi">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<title>${escapeMarkup(documentTitle(model))}</title>`,
    `<style>${documentCss(profile)}</style>`,
    '</head>',
    '<body>',
    '<article class="official-document" lang="vi">',
    header(model, profile),
    title(model, profile),
    `<div class="body">\n${blocks(endedBody(model.body, profile.endMark), profile)}\n</div>`,
    closing(model, profile),
    ...contents(model, profile),
    ...annexes(model, profile),
    ...checking(model),
    '</article>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
