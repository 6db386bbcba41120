import type { Role } from '../../schema/core/permission.js';
import type { DeliveryState } from '../../schema/delivery/delivery.entity.js';
import type { ReportState } from '../../schema/report/report.entity.js';
import type { OrgChangeState } from '../../schema/reorganization/reorganization.entity.js';
import type { RoundState } from '../../schema/round/round.entity.js';
import type { SubmissionState } from '../../schema/submission/submission.entity.js';

/**
 * Who may take which record from which state to which: the state machines of the product in one
 * place. Tests hold it to the policies, to the use cases on a real database, and to
 * docs/transitions.md.
 */
export interface Transition<State extends string> {
  /** Name of the step in the audit log. */
  step: string;
  /** Roles that may take it, or the clock. */
  by: readonly Role[] | 'CLOCK';
  /** Who may not, though of such a role. */
  except?: string;
  /**
   * From which state it leads to which; from every other it is refused, or does nothing if it is
   * the clock's.
   */
  moves: Partial<Record<State, State>>;
  /** What is answered from a state that is not listed; WRONG_STATE, or nothing for the clock. */
  otherwise?: string;
  /** What is answered from some of these states, where it is something else. */
  answers?: Partial<Record<State, string>>;
  /** What it asks for beside the record. */
  asks?: string;
}

const organization = ['TENANT_SECRETARY', 'TENANT_OFFICER'] as const;
const secretary = ['TENANT_SECRETARY'] as const;
const office = ['COMMITTEE_OFFICE'] as const;
const standing = ['STANDING_COMMITTEE'] as const;
const register = ['COMMITTEE_ORGANISATION', 'COMMITTEE_ADMIN'] as const;

const IN_TURN = 'from SCHEDULED it waits for round.open, from later states nothing happens';
const REASON = 'a reason of at least 10 characters';

export const submissionTransitions: Transition<SubmissionState>[] = [
  {
    step: 'submission.start',
    by: organization,
    moves: { DUE: 'DRAFT', DRAFT: 'DRAFT', RETURNED: 'RETURNED' },
    asks: 'a round that is neither scheduled, locked nor closed, and the version that was read',
  },
  {
    step: 'submission.handIn',
    by: secretary,
    moves: { DUE: 'SUBMITTED', DRAFT: 'SUBMITTED', RETURNED: 'SUBMITTED' },
    asks: 'a round that is neither scheduled, locked nor closed, the version that was read, and no fault',
  },
  {
    step: 'submission.return',
    by: office,
    except: 'who handed it in',
    moves: { SUBMITTED: 'RETURNED' },
    asks: `${REASON}, and a round that is neither locked nor closed`,
  },
  {
    step: 'submission.accept',
    by: office,
    except: 'who handed it in',
    moves: { SUBMITTED: 'ACCEPTED' },
  },
  {
    step: 'submission.exempt',
    by: office,
    moves: { DUE: 'EXEMPT', DRAFT: 'EXEMPT', RETURNED: 'EXEMPT' },
    asks: REASON,
  },
  {
    step: 'submission.reopen',
    by: office,
    moves: { ACCEPTED: 'RETURNED' },
    answers: { DUE: 'STILL_OPEN', DRAFT: 'STILL_OPEN', RETURNED: 'STILL_OPEN' },
    asks: 'a reason of at least 20 characters and a time to come; in a round that is locked or closed it opens what was not handed in, which stays in its state',
  },
  {
    step: 'submission.relock',
    by: 'CLOCK',
    moves: { RETURNED: 'ACCEPTED' },
    asks: 'that its reopening is over and it was accepted before that',
  },
];

export const reportTransitions: Transition<ReportState>[] = [
  {
    step: 'report.consolidate',
    by: office,
    moves: { GENERATING: 'GENERATING', DRAFT: 'GENERATING' },
    otherwise: 'REPORT_PAST_DRAFT',
    asks: 'a round that is not scheduled; begins a new report where there is none, or a superseded one',
  },
  { step: 'report.compose', by: 'CLOCK', moves: { GENERATING: 'DRAFT' } },
  {
    step: 'report.sendForReview',
    by: office,
    moves: { DRAFT: 'IN_REVIEW' },
    asks: 'a composed report',
  },
  {
    step: 'report.return',
    by: standing,
    except: 'who sent it for review',
    moves: { IN_REVIEW: 'DRAFT' },
    asks: REASON,
  },
  {
    step: 'report.approve',
    by: standing,
    except: 'who sent it for review',
    moves: { IN_REVIEW: 'APPROVED' },
  },
  {
    step: 'report.number',
    by: office,
    moves: { APPROVED: 'NUMBERED' },
    asks: 'a term of office and a layout profile on the day',
  },
  {
    step: 'report.sign',
    by: standing,
    moves: { NUMBERED: 'SIGNED' },
    asks: 'the password once more',
  },
  {
    step: 'report.supersede',
    by: office,
    moves: { DISPATCHED: 'SUPERSEDED', ARCHIVED: 'SUPERSEDED' },
    asks: `${REASON}, and another issued report that counts instead`,
  },
  {
    step: 'report.release',
    by: ['COMMITTEE_OFFICE', 'STANDING_COMMITTEE'],
    moves: { SIGNED: 'DISPATCHED' },
    asks: 'files that are made, no hold, and the preview that the officer saw',
  },
  {
    step: 'report.dispatch',
    by: 'CLOCK',
    moves: { SIGNED: 'DISPATCHED' },
    asks: 'a committee that needs no officer to release, and no hold',
  },
];

export const roundTransitions: Transition<RoundState>[] = [
  { step: 'round.open', by: 'CLOCK', moves: { SCHEDULED: 'OPEN' } },
  { step: 'round.cutOff', by: 'CLOCK', moves: { OPEN: 'CUT_OFF' }, otherwise: IN_TURN },
  {
    step: 'round.collect',
    by: 'CLOCK',
    moves: { OPEN: 'COLLECTING', CUT_OFF: 'COLLECTING' },
    otherwise: IN_TURN,
  },
  {
    step: 'round.fallDue',
    by: 'CLOCK',
    moves: { OPEN: 'CONSOLIDATING', CUT_OFF: 'CONSOLIDATING', COLLECTING: 'CONSOLIDATING' },
    otherwise: IN_TURN,
  },
  {
    step: 'round.close',
    by: 'CLOCK',
    moves: {
      OPEN: 'CLOSED',
      CUT_OFF: 'CLOSED',
      COLLECTING: 'CLOSED',
      CONSOLIDATING: 'CLOSED',
    },
    asks: 'that its report is dispatched; an officer who releases it closes the round too',
  },
];

export const deliveryTransitions: Transition<DeliveryState>[] = [
  {
    step: 'delivery.resolve as MARK_SENT',
    by: office,
    moves: { FAILED: 'SENT', UNKNOWN: 'SENT', BOUNCED: 'SENT' },
    asks: REASON,
  },
  {
    step: 'delivery.resolve as SEND_AGAIN',
    by: office,
    moves: { FAILED: 'PENDING', UNKNOWN: 'PENDING', BOUNCED: 'PENDING' },
    asks: REASON,
  },
  {
    step: 'delivery.send where the server takes it',
    by: 'CLOCK',
    moves: { PENDING: 'SENT' },
  },
  {
    step: 'delivery.loseTrack',
    by: 'CLOCK',
    moves: { SENDING: 'UNKNOWN' },
    asks: 'that its lease has run out',
  },
];

export const orgChangeTransitions: Transition<OrgChangeState>[] = [
  {
    step: 'orgChange.decide',
    by: ['STANDING_COMMITTEE', 'COMMITTEE_ORGANISATION'],
    except: 'who proposed it',
    moves: { PROPOSED: 'DECIDED' },
    asks: "the decision's number and its first day",
  },
  {
    step: 'orgChange.execute',
    by: register,
    moves: { DECIDED: 'EXECUTED' },
    asks: 'a day that has come, what becomes of every open report, and a transfer that was accepted',
  },
  {
    step: 'orgChange.handOver',
    by: register,
    moves: { EXECUTED: 'HANDED_OVER' },
    asks: "the minute's number, and a transfer that was received",
  },
  {
    step: 'orgChange.revert',
    by: register,
    moves: {
      PROPOSED: 'REVERTED',
      DECIDED: 'REVERTED',
      EXECUTED: 'REVERTED',
      HANDED_OVER: 'REVERTED',
    },
    asks: `${REASON}, nothing that stands on it, and a transfer that is not received or was given back`,
  },
];
