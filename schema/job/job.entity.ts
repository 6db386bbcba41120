import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

import { ALL_ROWS, committeeRows } from '../core/access.js';
import { CommitteeOwned, toCommittee } from '../core/owned.entity.js';
import type { Envelope } from '../core/define-job.js';

/** Whoever takes up an invitation has the secretary's leave settled, and nothing else. */
export const SETTLING = 'tenancy.is_settling(committee_id, name, payload)';

/** All that who looks after some organizations asks for. */
export const REMINDING = `name = 'reminder.send'`;

/** A job to be handed to the queue, written in the transaction that wants it. */
export const Outbox = defineEntity({
  name: 'Outbox',
  ...committeeRows({
    partner: 'nothing',
    organization: 'insert',
    committee: 'insert',
    // To chase its organizations.
    overseer: { may: 'insert', leaves: REMINDING },
    person: { may: 'insert', rows: SETTLING },
    worker: { may: 'all', rows: ALL_ROWS, sets: ['relayedAt'] },
  }),
  indexes: [
    {
      name: 'outbox_waiting',
      expression: 'create index outbox_waiting on app.outbox (id) where relayed_at is null',
    },
  ],
  properties: {
    id: p.uuid().primary(),
    committeeId: p.uuid(),
    committee: toCommittee,
    name: p.text(),
    payload: p.json<object>(),
    envelope: p.json<Envelope>(),
    createdAt: p.datetime(),
    relayedAt: p.datetime().nullable(),
  },
});
export type Outbox = InferEntity<typeof Outbox>;

/** An instant at which something falls due; the worker's tick claims it once. */
export const DueMoment = defineEntity({
  name: 'DueMoment',
  extends: CommitteeOwned,
  ...committeeRows({
    partner: 'nothing',
    committee: 'all',
    worker: { may: 'select insert update', rows: ALL_ROWS, sets: ['claimedAt', 'dueAt'] },
  }),
  uniques: [{ properties: ['committeeId', 'jobName', 'subjectId'] as never }],
  indexes: [
    {
      name: 'due_moment_waiting',
      expression:
        'create index due_moment_waiting on app.due_moment (due_at) where claimed_at is null',
    },
  ],
  properties: {
    /** Job contract that runs then; its payload is { id: subjectId }. */
    jobName: p.text(),
    subjectId: p.uuid(),
    dueAt: p.datetime(),
    claimedAt: p.datetime().nullable(),
  },
});
export type DueMoment = InferEntity<typeof DueMoment>;

export const ProgressState = { RUNNING: 'RUNNING', DONE: 'DONE', FAILED: 'FAILED' } as const;
export type ProgressState = (typeof ProgressState)[keyof typeof ProgressState];

/** How far long work has come, for the progress bar. */
export const JobProgress = defineEntity({
  name: 'JobProgress',
  extends: CommitteeOwned,
  ...committeeRows({
    partner: 'nothing',
    committee: 'select',
    worker: 'select insert update',
  }),
  uniques: [{ properties: ['committeeId', 'jobName', 'subjectId'] as never }],
  properties: {
    jobName: p.text(),
    subjectId: p.uuid(),
    state: p.enum(Object.values(ProgressState)),
    /** Code of the step, translated by the console. */
    step: p.text(),
    done: p.integer(),
    total: p.integer(),
    startedAt: p.datetime(),
    finishedAt: p.datetime().nullable(),
    /** Code or request id of what went wrong. */
    error: p.text().nullable(),
  },
});
export type JobProgress = InferEntity<typeof JobProgress>;
