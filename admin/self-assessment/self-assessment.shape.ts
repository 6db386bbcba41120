import type { AssessmentRoundState } from '../../schema/assessment-round/assessment-round.entity.js';
import type { AnswerValue } from '../../schema/criteria/answer.model.js';
import type { CriteriaContent } from '../../schema/criteria/criteria.model.js';
import type { AssessmentScore } from '../../schema/criteria/score.model.js';
import type { SelfAssessmentState } from '../../schema/self-assessment/self-assessment.entity.js';
import type { HostType } from '../../schema/template/template.model.js';
import type { Evidence } from '../evidence/evidence.shape.js';

export interface KeptAnswer {
  id: string;
  version: number;
  criterion: string;
  value: AnswerValue | null;
  notApplicable: string | null;
  note: string | null;
  carriedFrom: 'REPORT' | 'LAST_ROUND' | null;
  officerId: string | null;
  officer: string | null;
  updatedAt: string;
  changedBy: string | null;
}

export interface ProvedAnswer extends KeptAnswer {
  evidence: Evidence[];
}

export interface SelfAssessment {
  id: string;
  version: number;
  state: SelfAssessmentState;
  edition: number;
  late: boolean;
  startedAt: string | null;
  submittedAt: string | null;
  selfTotal: number | null;
  selfBand: string | null;
  selfScore: AssessmentScore | null;
  returnReason: string | null;
  returnRemarks: { criterion: string; reason: string }[];
  organization: { id: string; name: string; shortName: string; hostType: HostType };
  round: {
    id: string;
    label: string;
    state: AssessmentRoundState;
    startOn: string;
    endOn: string;
    dueAt: string;
    cancelReason: string | null;
    previousRoundId: string | null;
    criteriaName: string;
    criteriaNumber: number;
    criteria: CriteriaContent;
  };
  answers: ProvedAnswer[];
  lastAnswers: KeptAnswer[];
}

const WRITABLE: SelfAssessmentState[] = ['NOT_STARTED', 'IN_PROGRESS', 'RETURNED'];

/** Whether answers are taken now: its own state and the round's allow it. */
export function isWritable({ state, round }: SelfAssessment): boolean {
  return WRITABLE.includes(state) && (round.state === 'OPEN' || round.state === 'VERIFYING');
}

/** Thousandths of a point as they are written: 4800 is 4.8. */
export const inPoints = (milli: number): number => milli / 1000;
