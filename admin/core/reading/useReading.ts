import { useQuery } from '@tanstack/react-query';
import { graphql, type ApiError } from '../graphql.js';

interface ReadingOptions<T> {
  /**
   * Reads again every so many milliseconds while the page is visible; a function decides by what
   * was read.
   */
  every?: number | ((current: T | undefined) => number | false);
  /** False waits: something the variables need is not known yet. */
  enabled?: boolean;
}

/** Reads a GraphQL document for a component and keeps the answer. `refresh` reads again at once. */
export function useReading<T>(
  document: string,
  variables: object = {},
  { every, enabled = true }: ReadingOptions<T> = {},
) {
  const query = useQuery<T, ApiError>({
    queryKey: ['reading', document, variables],
    queryFn: ({ signal }) => graphql<T>(document, variables, signal),
    enabled,
    refetchInterval:
      typeof every === 'function' ? ({ state }) => every(state.data) : (every ?? false),
  });
  return {
    /** What was read last; undefined before the first answer. */
    current: query.data,
    loading: query.isPending && enabled,
    error: query.error,
    refresh: () => query.refetch(),
  };
}
