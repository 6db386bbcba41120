/**
 * Ids of the data set: made from the table and the row's number, in the order of the rows as uuid
 * v7 are.
 */

const tables = {
  committee: 1,
  term: 2,
  template: 3,
  indicator: 4,
  round: 5,
  person: 6,
  membership: 7,
  organization: 8,
  submission: 9,
  figure: 10,
  narrative: 11,
  practice: 12,
  report: 13,
  recipient: 14,
} as const;

export function benchId(table: keyof typeof tables, row = 0): string {
  const kind = tables[table].toString(16).padStart(3, '0');
  return `01930000-0000-7${kind}-8000-${row.toString(16).padStart(12, '0')}`;
}
