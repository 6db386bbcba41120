import type { Reader } from '../data/bench-accounts.js';
import { benchId } from '../data/bench-ids.js';
import { CURRENT, ROUNDS } from '../data/bench-table.js';
import type { ourQueries } from './our-queries.js';

/** A read that every server answers, with the values it is asked with in turn. */
export interface BenchRead {
  name: keyof typeof ourQueries;
  title: string;
  reader: Reader;
  variables: Record<string, string | number>[];
}

const roundId = benchId('round', CURRENT);
const committeeId = benchId('committee');

/** The organization whose officer signs in. */
export const OFFICER_OF = 7;

export const benchReads: BenchRead[] = [
  {
    name: 'page',
    title: '20 submissions, each with organization, round and 60 figures with indicator; total',
    reader: 'committee',
    variables: [0, 20, 40, 60, 80].map((offset) => ({ roundId, offset })),
  },
  {
    name: 'form',
    title: 'one submission: 60 figures, 60 of the last period, texts, 60 indicators',
    reader: 'organization',
    variables: Array.from({ length: ROUNDS - 1 }, (_, index) => ({
      committeeId,
      organizationId: benchId('organization', OFFICER_OF),
      id: benchId('submission', OFFICER_OF * ROUNDS + 1 + index),
    })),
  },
  {
    name: 'cockpit',
    title: '100 submissions by organization with state, late and contact; total',
    reader: 'committee',
    variables: [CURRENT, CURRENT - 1, CURRENT - 2].map((n) => ({ roundId: benchId('round', n) })),
  },
  {
    name: 'sources',
    title: '100 sources of a figure by organization; total',
    reader: 'committee',
    variables: ['B01', 'B05', 'B08', 'B09', 'B10'].map((code) => ({
      reportId: benchId('report'),
      code,
    })),
  },
  {
    name: 'search',
    title: '25 organizations found without accents; total',
    reader: 'committee',
    variables: ['dong da', 'nghia', 'truong dai hoc', 'cong ty', 'y te'].map((search) => ({
      search,
    })),
  },
];
