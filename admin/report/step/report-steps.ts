import type { ReportState } from '../../../schema/report/report.entity.js';
import type { Report } from '../report.shape.js';

/** The way of a report, as people tell it. */
export const STEPS = [
  'DRAFT',
  'IN_REVIEW',
  'APPROVED',
  'NUMBERED',
  'SIGNED',
  'DISPATCHED',
] as const;

/**
 * The step a report waits for: past the last once all are taken, -1 for a report that left the way.
 */
export function stepOf(state: ReportState): number {
  if (state === 'GENERATING' || state === 'DRAFT') return 0;
  if (state === 'ARCHIVED') return STEPS.length;
  const taken = STEPS.indexOf(state as (typeof STEPS)[number]);
  return taken < 0 ? -1 : taken + 1;
}

const ON_THE_WAY = new Set(['PENDING', 'SENDING', 'RETRY_WAIT']);

/** Whether a machine is at work on it, so that the page has to look again. */
export function isMoving({ state, document }: Report): boolean {
  if (state === 'GENERATING') return true;
  // Its files are being made; after that it waits for an officer, or leaves at once.
  if (state === 'SIGNED') return true;
  if (document?.reissue?.state === 'RUNNING') return true;
  return document?.deliveries.some((delivery) => ON_THE_WAY.has(delivery.state)) ?? false;
}

/** What a person may do next. */
export type NextStep = 'consolidate' | 'review' | 'return' | 'approve' | 'number' | 'sign';

const steps: Partial<Record<ReportState, readonly NextStep[]>> = {
  DRAFT: ['consolidate', 'review'],
  IN_REVIEW: ['return', 'approve'],
  APPROVED: ['number'],
  NUMBERED: ['sign'],
};

/**
 * The steps that are open, whoever may take them; a composition that failed may be asked for again.
 */
export function nextSteps(state: ReportState, hasFailed = false): readonly NextStep[] {
  if (state === 'GENERATING' && hasFailed) return ['consolidate'];
  return steps[state] ?? [];
}
