/** How far each organization of the demonstration has come in a round of self-assessment. */
import type {
  CriterionRemark,
  SelfAssessmentState,
} from '../../../../schema/self-assessment/self-assessment.entity.js';
import { demoOrganizations } from '../organizations.js';
import { randomFor } from '../random.js';

export interface DemoProgress {
  state: Extract<SelfAssessmentState, 'NOT_STARTED' | 'IN_PROGRESS' | 'SUBMITTED' | 'RETURNED'>;
  /** Share of the criteria that are answered. */
  answered: number;
  /** Days from the due instant to the hand-in; below 0 in time. */
  handedIn: number;
  returned: { reason: string; remarks: CriterionRemark[] } | null;
}

const progress = (over: Partial<DemoProgress>): DemoProgress => ({
  state: 'SUBMITTED',
  answered: 1,
  handedIn: -4,
  returned: null,
  ...over,
});

/** Those with somebody to look over their shoulder, in the open round. */
const shown: Record<string, DemoProgress> = {
  'so-noi-vu': progress({ state: 'IN_PROGRESS', answered: 0.7 }),
  'so-van-hoa-the-thao-va-du-lich': progress({ state: 'IN_PROGRESS', answered: 0.4 }),
  'benh-vien-da-khoa-tan-nguyet': progress({ state: 'IN_PROGRESS', answered: 0.9 }),
  'cong-ty-dien-luc-nam-dinh': progress({ state: 'NOT_STARTED', answered: 0 }),
  'kho-bac-vung-tan-nguyet': progress({
    state: 'RETURNED',
    returned: {
      reason: 'Hai tiêu chí chưa có minh chứng đúng kỳ; đề nghị bổ sung rồi nộp lại.',
      remarks: [
        { criterion: '2.3', reason: 'Bảng tổng hợp thiếu danh sách người tự học, bồi dưỡng.' },
        { criterion: '4.2', reason: 'Ảnh chụp khuôn viên không rõ ngày, đề nghị chụp lại.' },
      ],
    },
  }),
};

/** In the round that is over everybody has handed in, three of them late. */
export function lastRoundProgress(code: string): DemoProgress {
  const at = demoOrganizations.findIndex((each) => each.code === code);
  const isLate = at % 30 === 11;
  return progress({ handedIn: isLate ? 2 + (at % 3) : -1 - (at % 14) });
}

/** In the open one some have, most are at it, and some have not begun. */
export function openRoundProgress(code: string): DemoProgress {
  const own = shown[code];
  if (own) return own;
  const random = randomFor('assessment-progress', code);
  const draw = random();
  if (draw < 0.3) return progress({ state: 'NOT_STARTED', answered: 0 });
  if (draw < 0.75) return progress({ state: 'IN_PROGRESS', answered: 0.1 + random() * 0.8 });
  return progress({ handedIn: -20 - Math.floor(random() * 6) });
}
