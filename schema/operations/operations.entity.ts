import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import { ALL_ROWS, committeeRows } from '../core/access.js';
import { CommitteeOwned } from '../core/owned.entity.js';
import type { FactDetails, FactName } from './operations.model.js';

/** Something about the installation as a whole. It says nothing about any tenant. */
export const InstallationFact = defineEntity({
  name: 'InstallationFact',
  ...committeeRows({
    partner: 'nothing',
    committee: { may: 'select', rows: ALL_ROWS },
    worker: { may: 'select insert update', rows: ALL_ROWS, sets: ['at', 'details'] },
  }),
  properties: {
    name: p.text().$type<FactName>().primary(),
    /** When it was so. */
    at: p.datetime(),
    details: p.json<FactDetails>(),
  },
});
export type InstallationFact = InferEntity<typeof InstallationFact>;

/** What is to become of a job that failed. */
export const FailureState = {
  /** The queue tries it again by itself. */
  RETRYING: 'RETRYING',
  /** The queue tries it no more. */
  GIVEN_UP: 'GIVEN_UP',
  /** Somebody had it tried once more. */
  ASKED_AGAIN: 'ASKED_AGAIN',
  /** Somebody saw to it otherwise. */
  SETTLED: 'SETTLED',
} as const;
export type FailureState = (typeof FailureState)[keyof typeof FailureState];

/** A job that failed and has not succeeded since: a success takes the row away. */
export const JobFailure = defineEntity({
  name: 'JobFailure',
  extends: CommitteeOwned,
  ...committeeRows({
    partner: 'nothing',
    committee: { may: 'select update', sets: ['state'] },
    worker: 'all',
  }),
  uniques: [{ properties: ['committeeId', 'jobName', 'subjectId'] as never }],
  properties: {
    jobName: p.text(),
    subjectId: p.uuid(),
    state: p.enum(Object.values(FailureState)),
    attempts: p.integer(),
    /** Code or first line of what went wrong the last time, without addresses. */
    error: p.text(),
    /** Under which the detail stands in the log. */
    requestId: p.text(),
    failedAt: p.datetime(),
  },
});
export type JobFailure = InferEntity<typeof JobFailure>;
