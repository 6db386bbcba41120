import { useMemo } from 'react';
import { shownBlocks } from '../../../../schema/report/block.rule.js';
import type { Finding } from '../../../../schema/report/lint/lint.model.js';
import { lintReport } from '../../../../schema/report/lint/lint-report.rule.js';
import type { Draft, IgnoredFinding } from '../composer.shape.js';

export interface Findings {
  open: Finding[];
  /** Left as they are, with the reason; those whose words are gone are not among them. */
  ignored: (Finding & IgnoredFinding)[];
}

/** What the checks find in the draft as it is on the page. */
export function useFindings({ blocks, lint, ignoredFindings }: Draft): Findings {
  return useMemo(() => {
    if (!lint) return { open: [], ignored: [] };
    const linted = blocks.map((block) => ({ key: block.key, shown: shownBlocks(block) }));
    const found = lintReport(linted, lint);
    const kept = new Map(ignoredFindings.map((each) => [each.findingId, each]));
    return {
      open: found.filter(({ id }) => !kept.has(id)),
      ignored: found.flatMap((finding) => {
        const ignored = kept.get(finding.id);
        return ignored ? [{ ...finding, ...ignored }] : [];
      }),
    };
  }, [blocks, lint, ignoredFindings]);
}
