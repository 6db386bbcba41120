/** What the rule says of one organization, kept as it was said. */
import type { RecognitionType } from './recognition-terms.model.js';

export const RecognitionOutcome = { PASSED: 'PASSED', NOT_PASSED: 'NOT_PASSED' } as const;
export type RecognitionOutcome = (typeof RecognitionOutcome)[keyof typeof RecognitionOutcome];

/** Why something is not passed; points are thousandths. */
export interface ProposalReason {
  code:
    | 'GATE_FAILED'
    | 'GATE_UNANSWERED'
    | 'STANDARD_TOO_LOW'
    | 'TOTAL_TOO_LOW'
    /** A round within the years looked back on was not passed. */
    | 'ROUND_NOT_PASSED';
  /** Code of the gate, the standard or the band; label of the round. */
  of: string;
  /** As it is called in the criteria set. */
  name: string;
  least?: number | null;
  reached?: number | null;
}

/** An earlier round of the organization within the years that are looked back on. */
export interface EarlierRound {
  label: string;
  endOn: string;
  outcome: RecognitionOutcome;
}

export interface RecognitionProposal {
  outcome: RecognitionOutcome;
  type: RecognitionType;
  /** Code and name of the band reached; null: none. */
  band: { code: string; name: string } | null;
  total: number;
  maximum: number;
  gates: { gate: string; name: string; state: 'MET' | 'FAILED' | 'UNANSWERED' }[];
  reasons: ProposalReason[];
  /** Rounds that are known; of years before the product was used nothing is. */
  lookBack: { years: number; from: string; rounds: EarlierRound[] };
  /** Code of the terms, and what they give. */
  terms: { code: string; validYears: number };
}

/** The certificate of one organization in the file store. */
export interface CertificateFile {
  /** Names it on the public page. */
  code: string;
  name: string;
  path: string;
  sha256: string;
  bytes: number;
}
