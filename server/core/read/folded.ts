import { type RawBuilder, sql } from 'kysely';

/** Small letters without accents, as `fold` makes them. */
export function foldedSql(text: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`translate(lower(regexp_replace(normalize(${text}, NFD), '[\u0300-\u036f]', '', 'g')), 'đ', 'd')`;
}
