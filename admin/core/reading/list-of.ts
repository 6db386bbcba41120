/** A list's document: `page` with what a fragment names of each item. */
export function listOf(field: string, filter: string, fragment: string, source: string) {
  return `
    query List($first: Int!, $offset: Int!, $sort: SortInput, $filter: ${filter}) {
      page: ${field}(first: $first, offset: $offset, sort: $sort, filter: $filter) {
        total
        items { ...${fragment} }
      }
    }
    ${source}`;
}

/** A record's document: `record`, by its id. */
export function oneOf(field: string, fragment: string, source: string) {
  return `
    query One($id: ID!) {
      record: ${field}(id: $id) { ...${fragment} }
    }
    ${source}`;
}
