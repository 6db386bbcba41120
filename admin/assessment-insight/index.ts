import { InsightPage } from './InsightPage.js';

/** What verification showed, at /assessmentInsight. */
export const assessmentInsight = { name: 'assessmentInsight', list: InsightPage };
