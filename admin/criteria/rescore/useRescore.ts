import { useReading } from '../../core/reading/useReading.js';
import { CRITERIA_RESCORES } from '../criteria.graphql.js';
import type { Rescore } from '../criteria.shape.js';

interface Read {
  criteriaRescores: { items: Rescore[] };
}

const OFTEN = 1000;

/** The newest preview of a version, read again while it is worked out. */
export function useRescore(versionId: string) {
  const { current, error, refresh } = useReading<Read>(
    CRITERIA_RESCORES,
    { id: versionId },
    {
      every: (read) => (read?.criteriaRescores.items[0]?.state === 'WAITING' ? OFTEN : false),
    },
  );
  return {
    isRead: current !== undefined,
    rescore: current?.criteriaRescores.items[0],
    error,
    refresh,
  };
}
