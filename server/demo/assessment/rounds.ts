import type { AssessmentRoundState } from '../../../schema/assessment-round/assessment-round.entity.js';
import type { Answer } from '../../../schema/criteria/answer.model.js';
import type { AssessmentScore } from '../../../schema/criteria/score.model.js';
import { zonedDate } from '../../../schema/core/calendar.js';
import { demoCommittee } from '../content/committee.js';
import {
  type DemoProgress,
  lastRoundProgress,
  openRoundProgress,
} from '../content/assessment/states.js';

const DAY = 86_400_000;

export interface DemoAssessmentRound {
  /** The year that is assessed. */
  year: number;
  label: string;
  state: AssessmentRoundState;
  startOn: string;
  endOn: string;
  openedAt: Date;
  dueAt: Date;
  closedAt: Date | null;
  progressOf: (code: string) => DemoProgress;
}

/** A self-assessment as it was written, for what is written on top of it. */
export interface WrittenAssessment {
  id: string;
  organizationId: string;
  code: string;
  progress: DemoProgress;
  answers: Answer[];
  /** As handed in; null where it was not. */
  score: AssessmentScore | null;
  submittedAt: Date | null;
}

/** A round as it was written. */
export interface WrittenRound extends DemoAssessmentRound {
  id: string;
  assessments: WrittenAssessment[];
}

const dayOf = (at: Date) => zonedDate(at, demoCommittee.timeZone);
const atFive = (day: string) => new Date(`${day}T17:00:00+07:00`);
const daysFrom = (at: Date, days: number) => new Date(at.getTime() + days * DAY);

const frameOf = (year: number) => ({
  year,
  label: `Tự đánh giá đạt chuẩn văn hóa năm ${year}`,
  startOn: `${year}-01-01`,
  endOn: `${year}-12-31`,
});

/** The round of the year before, handed in and closed, and the one that organizations are at. */
export function demoAssessmentRounds(now: Date): [DemoAssessmentRound, DemoAssessmentRound] {
  const year = Number(dayOf(daysFrom(now, -60)).slice(0, 4));
  const lastDue = atFive(`${year}-01-20`);
  return [
    {
      ...frameOf(year - 1),
      state: 'VERIFYING',
      openedAt: daysFrom(lastDue, -60),
      dueAt: lastDue,
      closedAt: lastDue,
      progressOf: lastRoundProgress,
    },
    {
      ...frameOf(year),
      state: 'OPEN',
      openedAt: daysFrom(now, -25),
      dueAt: atFive(dayOf(daysFrom(now, 18))),
      closedAt: null,
      progressOf: openRoundProgress,
    },
  ];
}
