/** Whose turn it is with a report, for the home page. The server decides what may be done. */
import type { Permission } from '../../schema/core/permission.js';
import type { RoundReport } from '../round/round.shape.js';

const turns: Record<string, Permission> = {
  DRAFT: 'report:prepare',
  IN_REVIEW: 'report:approve',
  APPROVED: 'report:number',
  NUMBERED: 'report:sign',
};

export type Turn =
  /** Something for the reader to do. */
  | 'mine'
  /** Somebody else is to do something. */
  | 'others'
  /** Nobody is: the system works, or all is done. */
  | 'nobody';

/** The preparer of a report never approves it. */
export function turnOf(
  report: Pick<RoundReport, 'state' | 'preparedBy'>,
  personId: string,
  permissions: readonly Permission[],
): Turn {
  const permission = turns[report.state];
  if (!permission) return 'nobody';
  if (report.state === 'IN_REVIEW' && report.preparedBy?.id === personId) return 'others';
  return permissions.includes(permission) ? 'mine' : 'others';
}

const OVER = ['DISPATCHED', 'ARCHIVED', 'SUPERSEDED'];

/** Reports on their way; the newest where none is. */
export function reportsToShow<Report extends Pick<RoundReport, 'state'>>(
  reports: Report[],
): Report[] {
  const underWay = reports.filter(({ state }) => !OVER.includes(state));
  return underWay.length > 0 ? underWay : reports.slice(0, 1);
}
