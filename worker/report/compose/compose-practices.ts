import type { Block, TableBlock } from '../../../schema/document/document.model.js';
import type { Consolidation, QuotedPractice } from '../../../schema/report/consolidation.model.js';
import { formatNumber } from '../../../schema/report/figure.rule.js';
import type { PracticeKind } from '../../../schema/template/template.model.js';
import { annexName, asSentence, capitalise, paragraph, tidy, words } from './compose-prose.js';

/** As many are quoted in the text; all of them stand in the annex. */
const quotedInBody = 20;

type Kinds = Map<string, PracticeKind>;

const kindsOf = (c: Consolidation): Kinds =>
  new Map(c.content.practiceKinds.map((kind) => [kind.code, kind]));

function kindOf(kinds: Kinds, practice: QuotedPractice): PracticeKind {
  const kind = kinds.get(practice.kind);
  if (!kind) throw new RangeError(`Unknown kind of practice "${practice.kind}"`);
  return kind;
}

/** The title as its kind is quoted; quotation marks inside a quotation are single. */
function quoteTitle(title: string, kind: PracticeKind): string {
  const plain = tidy(title).replace(/[.;,\s]+$/, '');
  const unquoted = /^["“][^"“”]*["”]$/.test(plain) ? plain.slice(1, -1).trim() : plain;
  if (!kind.quoted) return curl(unquoted, '“', '”');
  return `“${curl(unquoted.replaceAll('“', '‘').replaceAll('”', '’'), '‘', '’')}”`;
}

/** Straight quotation marks become an opening and a closing one by turns. */
function curl(text: string, open: string, close: string): string {
  let seen = 0;
  return text.replaceAll('"', () => (seen++ % 2 === 0 ? open : close));
}

/** "đề án “…”" */
const introduce = (kind: PracticeKind, practice: QuotedPractice): string =>
  `${kind.intro} ${quoteTitle(practice.title, kind)}`.trim();

function byOrganization(practices: QuotedPractice[]): Map<string, QuotedPractice[]> {
  const groups = new Map<string, QuotedPractice[]>();
  for (const practice of practices) {
    const group = groups.get(practice.organizationName);
    if (group) group.push(practice);
    else groups.set(practice.organizationName, [practice]);
  }
  return groups;
}

/** The first twenty: "Sở A với đề án “…”; ấn phẩm “…”; Sở B với phong trào “…”" */
function quotePractices(ordered: QuotedPractice[], kinds: Kinds): string {
  const groups = byOrganization(ordered.slice(0, quotedInBody));
  const quoted = [...groups].map(([name, group]) => {
    const titles = group.map((practice) => introduce(kindOf(kinds, practice), practice));
    return `${tidy(name)} với ${titles.join('; ')}`;
  });
  return quoted.join('; ');
}

/**
 * "… có 13 mô hình, cách làm của 10 tổ chức …, tiêu biểu như: …" Organizations stand in the order
 * of their first practice; beyond twenty practices the sentence says how many more the annex
 * holds.
 */
export function composePractices(c: Consolidation): Block[] {
  const { practices } = c;
  if (practices.length === 0) {
    return [paragraph(words('Trong kỳ chưa có tổ chức nào báo cáo mô hình, cách làm tiêu biểu.'))];
  }
  const groups = byOrganization(practices);
  const quoted = quotePractices([...groups.values()].flat(), kindsOf(c));
  const authors = `${formatNumber(groups.size)} tổ chức được báo cáo`;
  const count = `${formatNumber(practices.length)} mô hình, cách làm của ${authors}`;
  const rest = practices.length - quotedInBody;
  const annex = annexName.contributions;
  const text =
    rest > 0
      ? `${quoted}; cùng ${formatNumber(rest)} mô hình, cách làm khác nêu tại ${annex}`
      : quoted;
  const where = rest > 0 ? '' : ` (chi tiết tại ${annex})`;
  return [paragraph(words(`Qua tổng hợp, có ${count}${where}, tiêu biểu như: ${text}.`))];
}

/** Every practice with its sentence, for the annex. */
export function tabulatePractices(c: Consolidation): TableBlock {
  const kinds = kindsOf(c);
  const ordered = [...byOrganization(c.practices).values()].flat();
  return {
    kind: 'table',
    caption: 'Mô hình, cách làm của các tổ chức',
    widths: [6, 24, 34, 36],
    align: ['center', 'text', 'text', 'text'],
    header: ['STT', 'Tổ chức', 'Mô hình, cách làm', 'Nội dung, kết quả'],
    rows: ordered.map((practice, index) => {
      const { organizationName, sentence } = practice;
      const title = capitalise(introduce(kindOf(kinds, practice), practice));
      return [String(index + 1), tidy(organizationName), title, asSentence(sentence)];
    }),
  };
}
