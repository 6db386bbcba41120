import type { Permission } from '../../../schema/core/permission.js';
import { daysFromNow, instantOf } from '../../core/time/local-time.js';
import {
  ACCEPT_SUBMISSION,
  CHASE_ROUND,
  EXEMPT_SUBMISSION,
  REOPEN_SUBMISSION,
  RETURN_SUBMISSION,
} from '../round.graphql.js';
import type { Round, SubmissionRow } from '../round.shape.js';

/** What can be done to many reports at once, one after the other. */
export interface BulkAct {
  name: 'accept' | 'chase' | 'exempt' | 'return' | 'reopen';
  permission: Permission;
  /** Whether it can be done to a report of the round. */
  fits: (row: SubmissionRow, round: Round) => boolean;
  /** Characters of the reason that goes with it; null where it needs none. */
  reason: { min: number; max: number } | null;
  document: string;
  variables: (id: string, reason: string, round: Round) => object;
}

/** Days for which reports are reopened in bulk: a working week. */
const REOPENED_DAYS = 5;

const OWED = ['DUE', 'DRAFT', 'RETURNED'];

const isShut = ({ state, lockedAt }: Round) =>
  state === 'CLOSED' || (lockedAt !== null && Date.parse(lockedAt) <= Date.now());

export const bulkActs: BulkAct[] = [
  {
    name: 'chase',
    permission: 'submission:chase',
    fits: ({ state }, round) => OWED.includes(state) && !isShut(round),
    reason: null,
    document: CHASE_ROUND,
    variables: (id, _reason, round) => ({ roundId: round.id, submissionIds: [id] }),
  },
  {
    name: 'return',
    permission: 'submission:accept',
    fits: ({ state }) => state === 'SUBMITTED',
    reason: { min: 10, max: 2000 },
    document: RETURN_SUBMISSION,
    variables: (id, reason) => ({ input: { id, reason, remarks: [] } }),
  },
  {
    name: 'exempt',
    permission: 'submission:exempt',
    fits: ({ state }) => OWED.includes(state),
    reason: { min: 10, max: 500 },
    document: EXEMPT_SUBMISSION,
    variables: (id, reason) => ({ id, reason }),
  },
  {
    name: 'reopen',
    permission: 'submission:reopen',
    fits: ({ state }, round) => state === 'ACCEPTED' || (OWED.includes(state) && isShut(round)),
    reason: { min: 20, max: 2000 },
    document: REOPEN_SUBMISSION,
    variables: (submissionId, reason) => ({
      input: { submissionId, reason, fields: [], until: instantOf(daysFromNow(REOPENED_DAYS)) },
    }),
  },
  {
    name: 'accept',
    permission: 'submission:accept',
    fits: ({ state }) => state === 'SUBMITTED',
    reason: null,
    document: ACCEPT_SUBMISSION,
    variables: (id) => ({ id }),
  },
];
