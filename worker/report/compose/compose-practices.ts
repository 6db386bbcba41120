import type { Block, TableBlock } from '../../../schema/document/document.model.js';
import type { Consolidation, QuotedPractice } from '../../../schema/report/consolidation.model.js';
import { composeQuotes, type PracticeCandidate } from '../../../schema/report/quote.rule.js';
import { formatNumber } from '../../../schema/report/figure.rule.js';
import type { PracticeKind } from '../../../schema/template/template.model.js';
import type { LongList } from './annex/long-lists.js';
import { asSentence, capitalise, tidy } from './compose-prose.js';

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

/** Every practice as it can be quoted, those of an organization together. */
export function practiceCandidates(c: Consolidation): PracticeCandidate[] {
  const kinds = kindsOf(c);
  const ordered = [...byOrganization(c.practices).values()].flat();
  return ordered.map((practice, index) => {
    const organizationName = tidy(practice.organizationName);
    const phrase = introduce(kindOf(kinds, practice), practice);
    const id = practice.id ?? `${organizationName}/${practice.title}`;
    return { id, organizationName, phrase, atFirst: index < c.rules.quotedAtFirst };
  });
}

/**
 * Organizations stand in the order of their first practice; where there are many the sentence says
 * how many more the annex holds, unless people chose which to quote.
 */
export function composePractices(c: Consolidation, chosen: string[] | null = null): Block[] {
  return [composeQuotes(practiceCandidates(c), chosen)];
}

/** How many practices of each kind there are, and of how many organizations. */
function tabulateKinds(c: Consolidation, kinds: Kinds): TableBlock {
  const used = [...kinds.values()].map(({ code, label }) => {
    const practices = c.practices.filter(({ kind }) => kind === code);
    return { label, practices, organizations: byOrganization(practices).size };
  });
  return {
    kind: 'table',
    caption: 'Mô hình, cách làm theo loại',
    widths: [60, 20, 20],
    align: ['text', 'number', 'number'],
    header: ['Loại', 'Số mô hình, cách làm', 'Số tổ chức'],
    rows: [
      ...used
        .filter(({ practices }) => practices.length > 0)
        .map(({ label, practices, organizations }) => [
          label,
          formatNumber(practices.length),
          formatNumber(organizations),
        ]),
      ['Tổng số', formatNumber(c.practices.length), formatNumber(byOrganization(c.practices).size)],
    ],
  };
}

/** Every practice with its sentence, for the annex. */
export function listPractices(c: Consolidation): LongList {
  const kinds = kindsOf(c);
  const ordered = [...byOrganization(c.practices).values()].flat();
  const table: TableBlock = {
    kind: 'table',
    caption: 'Mô hình, cách làm của các tổ chức',
    widths: [8, 23, 34, 35],
    align: ['center', 'text', 'text', 'text'],
    header: ['STT', 'Tổ chức', 'Mô hình, cách làm', 'Nội dung, kết quả'],
    rows: ordered.map((practice, index) => {
      const { organizationName, sentence } = practice;
      const title = capitalise(introduce(kindOf(kinds, practice), practice));
      return [String(index + 1), tidy(organizationName), title, asSentence(sentence)];
    }),
  };
  return { sheet: 'Mô hình, cách làm', table, summary: tabulateKinds(c, kinds) };
}
