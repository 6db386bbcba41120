import type { WallOutcome, WallWay } from '../../schema/canary/canary.model.js';
import type { Light, Section } from '../../schema/operations/operations.rule.js';

export interface WallRun {
  startedAt: string;
  finishedAt: string | null;
  outcome: WallOutcome | null;
  results: {
    way: WallWay;
    tried: number;
    refused: number;
    leaks: string[];
    fault: string | null;
  }[];
}

export interface Failure {
  id: string;
  /** "round.consolidate". */
  jobName: string;
  subjectId: string;
  state: 'RETRYING' | 'GIVEN_UP' | 'ASKED_AGAIN';
  attempts: number;
  error: string;
  requestId: string;
  failedAt: string;
}

export interface MailCounts {
  failed: number;
  unknown: number;
  retrying: number;
}

/** What the page shows. */
export interface Operations {
  readAt: string;
  lights: Record<Section, Light>;
  wall: {
    outcome: WallOutcome | null;
    overdue: boolean;
    last: WallRun | null;
    proven: WallRun | null;
    runs: Omit<WallRun, 'results'>[];
  };
  worker: {
    heardAt: string;
    outbox: number;
    /** That the oldest of them has been waiting. */
    outboxSeconds: number;
    queues: { name: string; waiting: number; running: number; delayed: number; failed: number }[];
  } | null;
  jobs: { retrying: number; givenUp: number; askedAgain: number; failures: Failure[] };
  deliveries: MailCounts;
  reminders: MailCounts;
  webhooks: {
    id: string;
    url: string;
    clientName: string;
    disabledAt: string;
    disabledBecause: 'PAUSED' | 'FAILING' | 'GONE';
  }[];
  versions: {
    server: string;
    worker: string | null;
    schema: string | null;
    migratedAt: string | null;
    database: string;
  };
  audit: {
    checkedAt: string | null;
    verdict: 'WHOLE' | 'BROKEN' | 'CUT' | null;
    checkedEvents: number | null;
    missingEvents: number | null;
    brokenSequence: number | null;
    sealed: number | null;
    /** To be kept elsewhere. */
    lastSeal: string | null;
    unsealed: number;
  };
}
