import type { LayoutProfile } from '../../schema/document/layout-profile.model.js';

/**
 * The profile as a style sheet. Every rule hangs on `.official-document`, so that a page that takes
 * the document in keeps its own look; only a page that is nothing else loses its margins.
 */
export function documentCss(profile: LayoutProfile): string {
  return [
    frame(profile),
    closing(profile),
    text(profile),
    tables(profile),
    narrow,
    paper(profile),
  ].join('\n');
}

function columns([left, right]: readonly [number, number]): string {
  return `minmax(0, ${left}fr) minmax(0, ${right}fr)`;
}

function frame({ margin, size, fontFamily, headerColumns }: LayoutProfile): string {
  const family = fontFamily.replace(/[^\p{L}\p{N} -]/gu, '');
  return `
body:has(> .official-document) { margin: 0; background: #e8e8e8; }
.official-document {
  box-sizing: border-box; max-width: 210mm; min-height: 297mm; margin: 0 auto;
  background: #fff; color: #000;
  padding: ${margin.top}mm ${margin.right}mm ${margin.bottom}mm ${margin.left}mm;
  font: ${size.body}pt/1.3 "${family}", Tinos, "Liberation Serif", serif; overflow-wrap: break-word;
}
.official-document p, .official-document h1, .official-document h2, .official-document h3,
.official-document ul { margin: 0; padding: 0; font-size: inherit; font-weight: inherit; }
.official-document .frame {
  display: grid; grid-template-columns: ${columns(headerColumns)}; text-align: center;
}
.official-document .superior { font-size: ${size.superior}pt; }
.official-document .issuer { font-size: ${size.issuer}pt; font-weight: 700; }
.official-document .number { font-size: ${size.number}pt; white-space: pre-wrap; }
.official-document .draft {
  display: inline-block; margin-top: 4pt; padding: 1pt 8pt; border: 1px solid; font-weight: 700;
}
.official-document .party {
  display: inline-block; border-bottom: 1px solid;
  font-size: ${size.partyTitle}pt; font-weight: 700;
}
.official-document .place {
  margin-top: ${size.placeDate}pt; font-size: ${size.placeDate}pt; font-style: italic;
  white-space: pre-wrap;
}`;
}

function closing({ size, signatureColumns }: LayoutProfile): string {
  return `
.official-document .closing {
  display: grid; grid-template-columns: ${columns(signatureColumns)};
  margin-top: 12pt; break-inside: avoid;
}
.official-document .checking {
  margin-top: 18pt; padding-top: 4pt; border-top: 1px solid #767676;
  font-size: 9pt; text-align: center; overflow-wrap: anywhere;
}
.official-document .recipients { font-size: ${size.recipients}pt; }
.official-document .recipients .label {
  font-size: ${size.recipientLabel}pt; text-decoration: underline;
}
.official-document .recipients ul { list-style: none; }
.official-document .signature { font-size: ${size.signature}pt; text-align: center; }
.official-document .signature b { display: block; }
.official-document .signed { margin-top: 1.7em; font-size: 11pt; font-style: italic; }
.official-document .signer { margin-top: 4.6em; font-weight: 700; }
.official-document .signed + .signer { margin-top: 1.7em; }`;
}

function text({ size, firstLineIndent, lineSpacing, paragraphSpacing }: LayoutProfile): string {
  return `
.official-document .type {
  margin-top: 18pt; text-align: center; font-size: ${size.typeName}pt; font-weight: 700;
}
.official-document .abstract {
  text-align: center; font-size: ${size.abstract}pt; font-weight: 700;
}
.official-document .rule { margin-bottom: 6pt; text-align: center; }
.official-document .body p, .official-document .body li, .official-document .body h2,
.official-document .body h3 {
  margin-top: ${paragraphSpacing}pt; line-height: ${lineSpacing}pt; text-align: justify;
  text-indent: ${firstLineIndent}mm;
}
.official-document .body p.center { text-align: center; text-indent: 0; }
.official-document .body ul { list-style: none; }
.official-document .body span, .official-document .abstract span { white-space: nowrap; }
.official-document .body h2, .official-document .body h3 { font-weight: 700; break-after: avoid; }
.official-document .annex { margin-top: 24pt; border-top: 1px dashed #666; padding-top: 24pt; }
.official-document .annex .annex-title {
  margin: 0; text-align: center; text-indent: 0; font-weight: 700;
}
.official-document .annex .reference {
  margin: 0 0 6pt; text-align: center; text-indent: 0; font-style: italic; white-space: pre-wrap;
}
.official-document .figure {
  display: inline; margin: 0; padding: 0; border: 0; border-bottom: 1px dotted #0b57d0;
  background: none; color: inherit; font: inherit; text-align: inherit; text-indent: 0; cursor: pointer;
}
.official-document .figure:hover, .official-document .figure:focus-visible {
  background: #e3edfd; outline: 2px solid #0b57d0;
}`;
}

function tables({ size, paragraphSpacing }: LayoutProfile): string {
  return `
.official-document .table { margin-top: ${paragraphSpacing}pt; overflow-x: auto; }
.official-document table {
  width: 100%; border-collapse: collapse; font-size: ${size.table}pt; line-height: 1.2;
}
.official-document caption { padding-bottom: 4pt; text-align: center; font-weight: 700; }
.official-document th, .official-document td {
  border: 1px solid; padding: 2pt 1.5mm; text-align: left; vertical-align: top;
}
.official-document th { text-align: center; vertical-align: middle; }
.official-document td.number { text-align: right; font-size: inherit; }
.official-document td.center { text-align: center; }
.official-document tr { break-inside: avoid; }
.official-document .chart {
  margin: ${paragraphSpacing * 2}pt 0 0; break-inside: avoid; text-align: center;
}
.official-document .chart svg { max-width: 100%; height: auto; }
.official-document .chart figcaption { font-size: ${size.table}pt; font-weight: 700; }
.official-document .contents .level-1, .official-document .contents .level-2 {
  text-align: left; text-indent: 0;
}
.official-document .contents .level-2 { padding-left: 10mm; }`;
}

/** A telephone: header and signature become one column, margins shrink, wide tables scroll. */
const narrow = `
@media screen and (max-width: 640px) {
  .official-document { padding: 16px; min-height: 0; }
  .official-document .frame, .official-document .closing {
    grid-template-columns: 1fr; row-gap: 12pt;
  }
  .official-document .signature { order: -1; }
  .official-document .body p, .official-document .body li, .official-document .body h2,
  .official-document .body h3, .official-document caption { text-align: left; }
  .official-document .annex .annex-title,
  .official-document .annex .reference { text-align: center; }
  .official-document .abstract { text-wrap: balance; }
  .official-document table { min-width: 480px; }
}`;

function paper({ margin }: LayoutProfile): string {
  return `
@page { size: A4; margin: ${margin.top}mm ${margin.right}mm ${margin.bottom}mm ${margin.left}mm; }
@media print {
  .official-document { max-width: none; min-height: 0; padding: 0; }
  .official-document .annex { border: 0; margin: 0; padding: 0; break-before: page; }
  .official-document .figure { border: 0; }
}`;
}
