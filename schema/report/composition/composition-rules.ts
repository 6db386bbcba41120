import type { DatedCompositionRules } from './composition.model.js';

/**
 * Shipped measures of the composed report. No guideline sets them; they are what reads well and
 * prints well. Changed measures are a new row from their day on: what is issued stays as it is.
 */
export const compositionRules: DatedCompositionRules[] = [
  {
    validFrom: '2021-01-01',
    validTo: null,
    source: 'Quy ước mặc định của phần mềm về độ dài đoạn văn, danh sách và phụ lục',
    rules: {
      sentencesTogether: 4,
      toldChanges: 5,
      proposalsInBody: 5,
      quotedAtFirst: 20,
      namesInBody: 15,
      namesBeforeRest: 10,
      comparableCoverage: 0.9,
      charts: {
        most: 6,
        least: 2,
        leastAtFirst: 3,
        periodsAsBars: 3,
        periodsAsLine: { least: 3, most: 6 },
        mostInAnnex: 8,
      },
      annexes: { organizations: 150, rows: 300 },
    },
  },
];
