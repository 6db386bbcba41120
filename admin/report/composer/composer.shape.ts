import type { Block } from '../../../schema/document/document.model.js';
import type { BlockSource } from '../../../schema/report/block.model.js';
import type { LintInput } from '../../../schema/report/lint/lint.model.js';
import type { PracticeCandidate } from '../../../schema/report/quote.rule.js';
import type { Person, Report } from '../report.shape.js';

/** What composer.graphql.ts reads, as the page uses it. */
export interface DraftBlock {
  id: string;
  version: number;
  key: string;
  source: BlockSource;
  generated: Block[];
  edited: Block[] | null;
  editedAt: string | null;
  editedBy: Person | null;
  hidden: boolean;
  stale: boolean;
  candidates: PracticeCandidate[] | null;
  quotes: string[] | null;
}

/** A finding that stays as it is. */
export interface IgnoredFinding {
  findingId: string;
  reason: string;
  author: Person | null;
}

/** A remark at a block, or an answer to one. */
export interface DraftComment {
  id: string;
  blockKey: string;
  answersId: string | null;
  text: string;
  draftNumber: number;
  createdAt: string;
  author: Person | null;
  resolvedAt: string | null;
  resolvedBy: Person | null;
}

export interface EarlierDraft {
  id: string;
  number: number;
  keptAt: string;
  body: Block[];
}

export interface Draft extends Pick<Report, 'id' | 'state' | 'draftNumber' | 'round' | 'figures'> {
  blocks: DraftBlock[];
  comments: DraftComment[];
  readings: { id: string; draftNumber: number; lastReadAt: string; reader: Person | null }[];
  lint: LintInput | null;
  ignoredFindings: IgnoredFinding[];
}
