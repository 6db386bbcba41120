/** The sentence that quotes model practices, from those people chose or the first ones. */
import type { ParagraphBlock } from '../document/document.model.js';
import { formatNumber } from './figure.rule.js';

/** A practice as it can be quoted. */
export interface PracticeCandidate {
  /** Stable while the organization keeps the title. */
  id: string;
  organizationName: string;
  /** "đề án “…”". */
  phrase: string;
  /** Whether it is quoted unless people choose; all of them stand in the annex. */
  atFirst?: boolean;
}

/** Of candidates that were kept before they said so themselves. */
const QUOTED_AT_FIRST = 20;

const CONTRIBUTIONS = 'Phụ lục 3';

const sentence = (text: string): ParagraphBlock => ({ kind: 'paragraph', runs: [{ text }] });

/** Neighbours of one organization together: "Sở A với đề án “…”; ấn phẩm “…”; Sở B với …" */
function quote(practices: readonly PracticeCandidate[]): string {
  const parts = practices.map(({ organizationName, phrase }, index) =>
    practices[index - 1]?.organizationName === organizationName
      ? phrase
      : `${organizationName} với ${phrase}`,
  );
  return parts.join('; ');
}

/** Those chosen, in their order; the first ones where nobody chose. Lost ones are left out. */
export function chosenPractices(
  candidates: readonly PracticeCandidate[],
  chosen: readonly string[] | null,
): PracticeCandidate[] {
  if (!chosen) {
    return candidates.filter(({ atFirst }, index) => atFirst ?? index < QUOTED_AT_FIRST);
  }
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  return chosen.flatMap((id) => byId.get(id) ?? []);
}

/**
 * "… có 13 mô hình, cách làm của 10 tổ chức …, tiêu biểu như: …"; where not all are quoted the
 * sentence says how many more the annex holds.
 */
export function composeQuotes(
  candidates: readonly PracticeCandidate[],
  chosen: readonly string[] | null,
): ParagraphBlock {
  if (candidates.length === 0) {
    return sentence('Trong kỳ chưa có tổ chức nào báo cáo mô hình, cách làm tiêu biểu.');
  }
  const quoted = chosenPractices(candidates, chosen);
  const organizations = new Set(candidates.map(({ organizationName }) => organizationName)).size;
  const authors = `${formatNumber(organizations)} tổ chức được báo cáo`;
  const count = `Qua tổng hợp, có ${formatNumber(candidates.length)} mô hình, cách làm của ${authors}`;
  const details = ` (chi tiết tại ${CONTRIBUTIONS})`;
  if (quoted.length === 0) return sentence(`${count}${details}.`);
  const rest = candidates.length - quoted.length;
  const more = `; cùng ${formatNumber(rest)} mô hình, cách làm khác nêu tại ${CONTRIBUTIONS}`;
  const tail = `tiêu biểu như: ${quote(quoted)}${rest > 0 ? more : ''}.`;
  return sentence(`${count}${rest > 0 ? '' : details}, ${tail}`);
}
