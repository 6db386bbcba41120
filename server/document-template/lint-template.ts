/** What is wrong with a Word file that is to be filled in, and where in it. */
import {
  type FindingPlace,
  type FindingCode,
  type Placeholder,
  placeholders,
  type TemplateFinding,
} from '../../schema/document-template/document-template.model.js';
import type { LayoutProfile } from '../../schema/document/layout-profile.model.js';

const TWIPS_PER_MM = 1440 / 25.4;
/** Millimetres by which a margin may be off. */
const NEAR = 1;
const EXCERPT = 80;

const byName = new Map(placeholders.map((each) => [each.name, each]));

interface Paragraph extends FindingPlace {
  text: string;
  isInTable: boolean;
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(?:br|tab)\/>/g)]
    .map(([, text = ' ']) => text)
    .join('')
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

function paragraphsOf(part: FindingPlace['part'], xml: string): Paragraph[] {
  let depth = 0;
  let count = 0;
  const found: Paragraph[] = [];
  for (const [piece] of xml.matchAll(/<w:tbl>|<\/w:tbl>|<w:p[ >].*?<\/w:p>/gs)) {
    if (piece === '<w:tbl>') depth += 1;
    else if (piece === '</w:tbl>') depth -= 1;
    else {
      count += 1;
      const text = textOf(piece);
      const excerpt = text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text;
      found.push({ part, paragraph: count, excerpt, text, isInTable: depth > 0 });
    }
  }
  return found;
}

function readParagraphs(parts: Map<string, string>): Paragraph[] {
  return [...parts].flatMap(([name, xml]) => {
    if (name === 'word/document.xml') return paragraphsOf('body', xml);
    if (name.startsWith('word/header')) return paragraphsOf('header', xml);
    if (name.startsWith('word/footer')) return paragraphsOf('footer', xml);
    return [];
  });
}

function finding(
  code: FindingCode,
  params: TemplateFinding['params'],
  place: Paragraph | null,
  isFault = true,
): TemplateFinding {
  const { part, paragraph, excerpt } = place ?? {};
  const found = place
    ? { part: part ?? 'body', paragraph: paragraph ?? 0, excerpt: excerpt ?? '' }
    : null;
  return { code, isFault, params, place: found };
}

/** What stands wrongly between braces in one paragraph. */
function faultsOfParagraph(paragraph: Paragraph): TemplateFinding[] {
  const { text, part, isInTable } = paragraph;
  const found: TemplateFinding[] = [];
  const say = (code: FindingCode, placeholder: string) =>
    found.push(finding(code, { placeholder }, paragraph));
  for (const [whole, name = ''] of text.matchAll(/\{\{([^{}]*)\}\}/g)) {
    const known = byName.get(name);
    if (!known) say('TEMPLATE_PLACEHOLDER_UNKNOWN', whole);
    if (known?.kind !== 'blocks') continue;
    if (text.trim() !== whole) say('TEMPLATE_PLACEHOLDER_NOT_ALONE', whole);
    if (part !== 'body') say('TEMPLATE_PLACEHOLDER_NOT_IN_BODY', whole);
    if (isInTable && name !== 'noi_nhan') say('TEMPLATE_PLACEHOLDER_IN_TABLE', whole);
  }
  if (/\{\{|\}\}/.test(text.replace(/\{\{[^{}]*\}\}/g, ''))) say('TEMPLATE_BRACES_OPEN', '{{ }}');
  return found;
}

function faultsOfCounts(paragraphs: Paragraph[]): TemplateFinding[] {
  const text = paragraphs.map((each) => each.text).join('\n');
  const count = ({ name }: Placeholder) => text.split(`{{${name}}}`).length - 1;
  return placeholders.flatMap((each) => {
    const placeholder = `{{${each.name}}}`;
    if (count(each) === 0) {
      return [finding('TEMPLATE_PLACEHOLDER_MISSING', { placeholder }, null, each.isNeeded)];
    }
    const isTwice = each.kind === 'blocks' && count(each) > 1;
    return isTwice ? [finding('TEMPLATE_PLACEHOLDER_TWICE', { placeholder }, null)] : [];
  });
}

/** Paper and margins of the last section against the profile in force: a remark, no fault. */
function remarksOnPage(xml: string, { margin }: LayoutProfile): TemplateFinding[] {
  const section = xml.slice(xml.lastIndexOf('<w:sectPr'));
  const value = (element: string, name: string) =>
    Number(new RegExp(`<w:${element}[^>]*w:${name}="(-?\\d+)"`).exec(section)?.[1] ?? NaN) /
    TWIPS_PER_MM;
  const wanted: [string, number, number][] = [
    ['khổ giấy (rộng)', value('pgSz', 'w'), 210],
    ['khổ giấy (cao)', value('pgSz', 'h'), 297],
    ['lề trên', value('pgMar', 'top'), margin.top],
    ['lề dưới', value('pgMar', 'bottom'), margin.bottom],
    ['lề trái', value('pgMar', 'left'), margin.left],
    ['lề phải', value('pgMar', 'right'), margin.right],
  ];
  return wanted
    .filter(([, found, should]) => !(Math.abs(found - should) <= NEAR))
    .map(([what, found, should]) => {
      const params = { what, found: Number.isNaN(found) ? '?' : Math.round(found), should };
      return finding('TEMPLATE_PAGE_DIFFERS', params, null, false);
    });
}

/** Everything that is to be said of a file; with one fault among it the file is not used. */
export function lintTemplate(
  parts: Map<string, string>,
  profile: LayoutProfile,
): TemplateFinding[] {
  const paragraphs = readParagraphs(parts);
  const body = parts.get('word/document.xml') ?? '';
  const hasComments = /<w:comment\b/.test(parts.get('word/comments.xml') ?? '');
  const hasRevisions = /<w:(ins|del|moveFrom|moveTo)\s/.test(body);
  return [
    ...paragraphs.flatMap(faultsOfParagraph),
    ...faultsOfCounts(paragraphs),
    ...(hasComments ? [finding('TEMPLATE_HAS_COMMENTS', {}, null)] : []),
    ...(hasRevisions ? [finding('TEMPLATE_HAS_REVISIONS', {}, null)] : []),
    ...remarksOnPage(body, profile),
  ];
}
