import type { QuantifierBand } from './template.model.js';

/** A scale of quantifiers with the days on which it holds. */
export interface QuantifierScale {
  /** ISO dates, both inclusive; null is open. */
  validFrom: string;
  validTo: string | null;
  /** Where the scale comes from. */
  source: string;
  bands: QuantifierBand[];
}

/**
 * Shipped scales. No guideline defines the words of official reports ("một số", "nhiều"), so the
 * scale is a convention of this software, and the figure is always printed beside the word. A
 * changed convention is a new scale from its day on: reports already signed keep their words.
 */
export const quantifierScales: QuantifierScale[] = [
  {
    validFrom: '2021-01-01',
    validTo: null,
    source: 'Quy ước mặc định của phần mềm, theo cách dùng từ của báo cáo sơ kết',
    bands: [
      { from: 0, word: 'một số ít' },
      { from: 0.1, word: 'một số' },
      { from: 0.3, word: 'nhiều' },
      { from: 0.5, word: 'phần lớn' },
      { from: 0.8, word: 'hầu hết' },
      { from: 1, word: 'tất cả các' },
    ],
  },
];
