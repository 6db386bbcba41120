import { circumstances, markdownTable } from '../performance-document.js';
import type { GrowthResult } from './measure-growth.js';

const whole = (count: number) => count.toLocaleString('en');
const megabytes = (bytes: number) => (bytes / 2 ** 20).toFixed(1);

/** How long a round's report takes and what the worker holds meanwhile, by the committee's size. */
export function growthTable(results: GrowthResult[]): string {
  const head = ['organizations', 'sources', 'consolidate', 'render and issue', 'together'];
  const rows = results.map(({ organizations, consolidation, rendering, completeness }) => {
    const { sources, pages, bytes } = completeness;
    return [
      whole(organizations),
      whole(sources),
      `${consolidation.seconds.toFixed(1)} s`,
      `${rendering.seconds.toFixed(1)} s`,
      `${(consolidation.seconds + rendering.seconds).toFixed(1)} s`,
      `${Math.max(consolidation.peak, rendering.peak).toFixed(0)} MB`,
      whole(pages),
      `${megabytes(bytes.pdf)} / ${megabytes(bytes.docx)} / ${megabytes(bytes.xlsx)} MB`,
    ];
  });
  const more = ['most memory', 'PDF pages', 'PDF / DOCX / XLSX'];
  return `${circumstances()}.\n\n${markdownTable([[...head, ...more], ...rows])}`;
}
