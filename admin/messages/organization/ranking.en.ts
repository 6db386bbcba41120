import type { Words } from '../vi.js';
import type { rankingVi } from './ranking.vi.js';

/** Quality rankings. */
export const rankingEn = {
  ranking: {
    title: 'Quality rankings',
    lead: 'The yearly rankings as the competent level announced them.',
    open: 'Quality rankings',
    year: 'Year',
    ofYear: 'Year %{year}',
    result: 'Level',
    none: 'None yet',
    decision: 'Decision or notice',
    decisionNumber: 'Number of the decision or notice',
    decidedOn: 'Signed on',
    reason: 'Why something recorded is changed or taken back',
    save: 'Record %{smart_count} ranking |||| Record %{smart_count} rankings',
    saved: '%{smart_count} ranking recorded |||| %{smart_count} rankings recorded',
    drop: 'Drop what is not recorded yet',
    ranked: '%{year}: %{ranked} of %{all} organizations are ranked',
    inQuota: '%{level}: %{count}, at most %{limit} (%{percent}% of those %{of}; %{source}).',
    overQuota:
      '%{level}: %{count}, more than the %{limit} allowed (%{percent}% of those %{of}; %{source}). Check against the decision.',
    uncertain: 'How the share is worked out was not checked against the full regulation.',
    empty: 'No ranking is recorded yet.',
    level: {
      EXCELLENT: 'Tasks fulfilled excellently',
      GOOD: 'Tasks fulfilled well',
      FULFILLED: 'Tasks fulfilled',
      NOT_FULFILLED: 'Tasks not fulfilled',
    },
  },
} satisfies Words<typeof rankingVi>;
