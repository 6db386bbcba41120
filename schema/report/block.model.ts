import type { Block } from '../document/document.model.js';
import type { PracticeCandidate } from './quote.rule.js';

/** Where a block of a report's body comes from. */
export const BlockSource = {
  /** Consolidated figures. */
  FIGURES: 'FIGURES',
  /** Model practices of organizations. */
  PRACTICES: 'PRACTICES',
  /** Shortcomings, causes and proposals that organizations reported. */
  FINDINGS: 'FINDINGS',
  /** The committee's own words: standing text of the template, headings, text written by hand. */
  TEXT: 'TEXT',
} as const;
export type BlockSource = (typeof BlockSource)[keyof typeof BlockSource];
export const blockSources = Object.values(BlockSource);

/** A block as the composition makes it. */
export interface ComposedBlock {
  key: string;
  source: BlockSource;
  generated: Block[];
  /** Left out of the document until somebody takes it in. */
  hiddenAtFirst?: boolean;
  /** Of a block that quotes practices: all that could be quoted. */
  candidates?: PracticeCandidate[];
}

/** What a person can change about a block, and an undo brings back. */
export interface BlockState {
  edited: Block[] | null;
  editedFromHash: string | null;
  hidden: boolean;
  position: number;
  quotes: string[] | null;
}
