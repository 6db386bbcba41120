import type { PartnerScope } from '../core/permission.js';

/** An event that apps are told of: which step of the audit log it is, and who may learn of it. */
export interface WebhookKind {
  /** Name in the message: "report.dispatched". */
  type: string;
  /** Step in the audit log. */
  action: string;
  /** Scope without which an app is not told. */
  scope: PartnerScope;
  /** Whether an app learns of it to which organizations alone were opened. */
  isShared: boolean;
}

/** Every event. One more is one more line: the step has to be in the audit log. */
export const webhookKinds: readonly WebhookKind[] = [
  { type: 'report.dispatched', action: 'report.dispatch', scope: 'report:read', isShared: false },
  { type: 'round.opened', action: 'round.open', scope: 'round:read', isShared: true },
  {
    type: 'submission.handed_in',
    action: 'submission.handIn',
    scope: 'submission:read',
    isShared: false,
  },
];

/** What an app is sent: ids, kinds and times, and nothing of a person. */
export interface WebhookMessage {
  type: string;
  timestamp: string;
  data: { kind?: string; id?: string; organizationId?: string | null };
}
