/** What the organizations of the demonstration answer to a criteria set, year after year. */
import type {
  Answer,
  AnswerValue,
  CombinedValue,
  SimpleValue,
} from '../../../../schema/criteria/answer.model.js';
import type {
  CriteriaContent,
  Criterion,
  Measure,
  Ratio,
  SimpleMeasure,
} from '../../../../schema/criteria/criteria.model.js';
import { type DemoOrganization, demoOrganizations } from '../organizations.js';
import { pick, type Random, randomFor } from '../random.js';

/** Who answers, in which year, and how well things go there. */
interface Answering {
  organization: DemoOrganization;
  random: Random;
  /** From 0.6, where little is done, to 1. */
  diligence: number;
}

/** The organizations in which the year 2025 went wrong: one gate each was not met. */
const SHUT_OUT: Record<string, string> = {
  'cong-ty-co-phan-nhua-chuon-ngo': 'G3',
  'hoi-nguoi-lam-vuon-dong-sen': 'G2',
};

function denominatorOf({ denominatorLabel }: Ratio, { organization, random }: Answering): number {
  if (/đảng viên|cam kết/.test(denominatorLabel)) return organization.members;
  if (/người/.test(denominatorLabel)) return organization.staff;
  if (/hồ sơ/.test(denominatorLabel)) return 200 + Math.floor(random() * 3800);
  if (/khách hàng/.test(denominatorLabel)) return 120 + Math.floor(random() * 400);
  if (/năng suất/.test(denominatorLabel)) return 100;
  return 6 + Math.floor(random() * 12);
}

/** A share around the organization's diligence, at most the whole. */
const around = ({ random, diligence }: Answering, spread: number) =>
  Math.min(1, diligence + (random() - 0.35) * spread);

function ratio(measure: Ratio, answering: Answering): SimpleValue {
  const denominator = denominatorOf(measure, answering);
  // Where points begin at 90 %, people say so only of the few.
  const share =
    measure.from >= 800
      ? 1 - answering.random() * (1 - answering.diligence) * 0.3
      : around(answering, 0.3);
  return { kind: 'RATIO', numerator: Math.round(denominator * share), denominator };
}

function simple(measure: SimpleMeasure, answering: Answering): SimpleValue {
  const { random, diligence } = answering;
  switch (measure.kind) {
    case 'YES_LATE_NO': {
      const isLate = measure.late !== null && random() > diligence;
      return { kind: 'YES_LATE_NO', answer: isLate ? 'LATE' : 'YES' };
    }
    case 'RATIO':
      return ratio(measure, answering);
    case 'COUNT': {
      const most = measure.target / 1000;
      return { kind: 'COUNT', count: Math.max(1, Math.round(most * around(answering, 0.7))) };
    }
    case 'RUBRIC': {
      const at = random() < diligence - 0.55 ? 0 : random() < diligence ? 1 : 2;
      return { kind: 'RUBRIC', level: measure.levels[at]?.code ?? '' };
    }
    case 'CHECKLIST': {
      const ticked = measure.items.filter(() => random() < diligence + 0.08);
      const [first] = measure.items;
      const codes = (ticked.length > 0 || !first ? ticked : [first]).map(({ code }) => code);
      return { kind: 'CHECKLIST', ticked: codes };
    }
    case 'FORMULA':
      return { kind: 'FORMULA', figures: {} };
  }
}

function valueOf(measure: Measure, answering: Answering): AnswerValue {
  if (measure.kind !== 'COMBINED') return simple(measure, answering);
  const parts: CombinedValue['parts'] = {};
  for (const { code, measure: part } of measure.parts) parts[code] = simple(part, answering);
  return { kind: 'COMBINED', parts };
}

const NO_PROCEDURES = 'Đơn vị không giải quyết thủ tục hành chính cho người dân, doanh nghiệp.';

const notes = [
  'Số liệu theo sổ theo dõi của chi bộ, đã đối chiếu với báo cáo sơ kết.',
  'Cấp ủy giao ủy viên phụ trách tuyên giáo tổng hợp hằng quý.',
  'Đã được ban chấp hành công đoàn cùng cấp xác nhận.',
];

function answerTo(criterion: Criterion, answering: Answering): Answer {
  const { organization, random } = answering;
  const frame = { criterion: criterion.code, note: random() < 0.12 ? pick(random, notes) : null };
  const isWithout = criterion.code === '3.3' && organization.hostType === 'PUBLIC_UNIT';
  return isWithout && random() < 0.6
    ? { ...frame, value: null, notApplicable: NO_PROCEDURES }
    : { ...frame, value: valueOf(criterion.measure, answering), notApplicable: null };
}

/**
 * Everything an organization answers for a year, in the order of the set: the same on every call.
 */
export function demoAnswers(
  { code }: Pick<DemoOrganization, 'code'>,
  year: number,
  content: CriteriaContent,
): Answer[] {
  const organization = demoOrganizations.find((each) => each.code === code);
  if (!organization) throw new RangeError(`the demonstration has no ${code}`);
  const { hostType } = organization;
  const diligence = 0.6 + randomFor('diligence', code)() * 0.38;
  const answering = { organization, random: randomFor('assessment', code, `${year}`), diligence };
  const gates = content.gates
    .filter(({ appliesTo }) => appliesTo.includes(hostType))
    .map((gate): Answer => {
      const met = SHUT_OUT[code] !== gate.code;
      return { criterion: gate.code, value: { kind: 'GATE', met }, note: null };
    });
  const criteria = content.standards
    .flatMap((standard) => standard.criteria)
    .filter(({ maximum }) => maximum[hostType] !== undefined)
    .map((criterion) => answerTo(criterion, answering));
  const bonuses = content.bonuses
    .filter(() => diligence > 0.9)
    .map(({ code: bonus }): Answer => {
      const note = 'Mô hình “Cơ quan không khói thuốc” được cấp tỉnh công nhận.';
      return { criterion: bonus, value: { kind: 'COUNT', count: 1 }, note };
    });
  return [...gates, ...criteria, ...bonuses];
}
