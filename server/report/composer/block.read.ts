import { sql } from 'kysely';
import { column, type Link, type ReadModel } from '../../core/read/read-model.js';
import { personRead } from '../../membership/person.read.js';

/** The person a column names. */
function byPerson(reference: string): Link['on'] {
  return (row, linked) => sql`${column(linked, 'id')} = ${column(row, reference)}`;
}

/** Blocks of a report: read by way of the report alone. */
export const reportBlockRead: ReadModel = {
  table: 'app.report_block',
  fields: {
    id: 'id',
    version: 'version',
    key: 'key',
    position: 'position',
    source: 'source',
    generated: 'generated',
    edited: 'edited',
    editedAt: 'edited_at',
    hidden: 'hidden',
    candidates: 'candidates',
    quotes: 'quotes',
    stale: (row) =>
      sql`(${column(row, 'edited')} is not null
        and ${column(row, 'edited_from_hash')} is distinct from ${column(row, 'generated_hash')})`,
  },
  links: {
    editedBy: { to: () => personRead, on: byPerson('edited_by') },
  },
  sorts: { position: 'position' },
};

/** Findings that stay as they are. */
export const ignoredFindingRead: ReadModel = {
  table: 'app.ignored_finding',
  fields: { id: 'id', findingId: 'finding_id', reason: 'reason', createdAt: 'created_at' },
  links: { author: { to: () => personRead, on: byPerson('created_by') } },
  sorts: { createdAt: 'created_at' },
};

/** Drafts that went round or were followed by another. */
export const reportDraftRead: ReadModel = {
  table: 'app.report_draft',
  fields: {
    id: 'id',
    number: 'number',
    keptAt: 'updated_at',
    body: (row) => sql`${column(row, 'model')} -> 'body'`,
  },
  sorts: { number: 'number' },
};

/** Remarks at blocks, oldest first. */
export const reportCommentRead: ReadModel = {
  table: 'app.report_comment',
  fields: {
    id: 'id',
    blockKey: 'block_key',
    answersId: 'answers_id',
    text: 'text',
    draftNumber: 'draft_number',
    createdAt: 'created_at',
    resolvedAt: 'resolved_at',
  },
  links: {
    author: { to: () => personRead, on: byPerson('created_by') },
    resolvedBy: { to: () => personRead, on: byPerson('resolved_by') },
  },
  sorts: { createdAt: 'created_at' },
};

/** Who has had which draft before them. */
export const reportReadingRead: ReadModel = {
  table: 'app.report_reading',
  fields: { id: 'id', draftNumber: 'draft_number', lastReadAt: 'last_read_at' },
  links: { reader: { to: () => personRead, on: byPerson('read_by') } },
  sorts: { lastReadAt: 'last_read_at' },
};
