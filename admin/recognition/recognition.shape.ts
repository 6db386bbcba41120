import type {
  RecognitionDecisionKind,
  RecognitionDecisionState,
  RecognitionState,
} from '../../schema/recognition/recognition.entity.js';
import type {
  RecognitionOutcome,
  RecognitionProposal,
} from '../../schema/recognition/recognition.model.js';
import type { RecognitionType } from '../../schema/recognition/recognition-terms.model.js';
import type { HostType } from '../../schema/template/template.model.js';

/** What recognition-row.ts reads, as the pages use it. */
export interface Recognition {
  id: string;
  version: number;
  state: RecognitionState;
  outcome: RecognitionOutcome;
  type: RecognitionType;
  band: string | null;
  bandName: string | null;
  total: number;
  ruled: RecognitionProposal;
  reason: string | null;
  refusal: string | null;
  validFrom: string | null;
  validUntil: string | null;
  decisionNumber: string | null;
  decidedOn: string | null;
  endedOn: string | null;
  revocationNumber: string | null;
  revokedOn: string | null;
  revokeReason: string | null;
  certificate: string | null;
  verificationCode: string | null;
  assessmentId: string;
  organization: { id: string; name: string; hostType: HostType };
  round: { id: string; label: string; endOn: string };
}

export interface Decision {
  id: string;
  kind: RecognitionDecisionKind;
  state: RecognitionDecisionState;
  proposedAt: string | null;
  proposedBy: string | null;
  decidedAt: string | null;
  decidedBy: string | null;
  listed: number;
  passed: number;
  changed: number;
  round: { id: string; label: string; state: string };
  document: {
    id: string;
    number: number;
    symbol: string;
    documentOn: string;
    files: { kind: string; name: string }[];
    proof: { address: string } | null;
  } | null;
}

/** Which chip a recognition shows: who was refused is in no state of validity. */
export function chipOf({ state, outcome }: Pick<Recognition, 'state' | 'outcome'>): string {
  return state === 'DECIDED' && outcome === 'NOT_PASSED' ? 'REFUSED' : state;
}
