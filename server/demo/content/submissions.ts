import type { FieldRemark, SubmissionState } from '../../../schema/submission/submission.entity.js';
import { type DemoFigure, demoFigures, type DemoPeriod } from './figures.js';
import { demoNarratives } from './narratives.js';
import { type DemoOrganization, demoOrganizations } from './organizations.js';
import { type DemoPractice, demoPractices } from './practices.js';
import { randomFor } from './random.js';
import type { DemoNarrative } from './weaknesses.js';

export interface DemoSubmission {
  organizationCode: string;
  state: SubmissionState;
  exemptReason?: string;
  /** Days from the due date, positive is late; null before it was handed in. */
  handedInOffsetDays: number | null;
  /** Of a returned one: why, and at which indicators or sections. */
  returned?: { reason: string; remarks: FieldRemark[] };
  figures: DemoFigure[];
  narratives: DemoNarrative[];
  practices: DemoPractice[];
}

/** Where an organization stands, apart from what it wrote. */
type Standing = Omit<DemoSubmission, 'organizationCode' | 'figures' | 'narratives' | 'practices'>;
type Exceptions = Record<string, Standing>;

const HANDED_IN: SubmissionState[] = ['ACCEPTED', 'SUBMITTED', 'RETURNED'];

const standing = (state: SubmissionState, handedInOffsetDays: number | null = null): Standing => ({
  state,
  handedInOffsetDays,
});

const exempt = (exemptReason: string): Standing => ({ ...standing('EXEMPT'), exemptReason });

/** All organizations not named here handed in on time and were accepted. */
const previousExceptions: Exceptions = {
  'hoi-nguoi-lam-vuon-dong-sen': standing('DUE'),
  'quy-phat-trien-cong-dong-thuong-hoe': exempt('Mới thành lập, chưa đủ một kỳ báo cáo'),
  'trung-tam-giong-thuy-san-con-may': standing('ACCEPTED', 6),
  'cong-ty-co-phan-nhua-chuon-ngo': standing('ACCEPTED', 3),
  'cong-ty-tnhh-giay-da-buoc-may': standing('ACCEPTED', 2),
  'ban-quan-ly-lang-nghe-thuong-hoe': standing('ACCEPTED', 1),
};

const currentExceptions: Exceptions = {
  'cong-ty-co-phan-nhua-chuon-ngo': standing('ACCEPTED', 4),
  'vuon-thuc-vat-van-diem': standing('ACCEPTED', 2),
  'cong-ty-co-phan-lam-san-vuon-hoe': standing('DRAFT'),
  'hoi-bao-ve-thien-nhien-con-may': exempt('Đang sắp xếp, hợp nhất tổ chức theo đề án của tỉnh'),
  'chi-cuc-thu-y-dong-sen': standing('SUBMITTED', -1),
  'truong-cao-dang-y-van-diem': standing('SUBMITTED', 0),
  'cong-ty-co-phan-xay-dung-mai-truc': standing('SUBMITTED', 0),
};

const returned = (field: string, reason: string, offset: number): Standing => ({
  ...standing('RETURNED', offset),
  returned: {
    reason: 'Đề nghị kiểm tra lại nội dung đã đánh dấu và gửi lại trước thời hạn.',
    remarks: [{ field, reason }],
  },
});

const openExceptions: Exceptions = {
  'hoi-bao-ve-thien-nhien-con-may': exempt('Đang sắp xếp, hợp nhất tổ chức theo đề án của tỉnh'),
  'so-khoa-hoc-va-cong-nghe': returned(
    'E12',
    'Tổng số hồ sơ chưa khớp với số liệu của bộ phận tiếp nhận và trả kết quả.',
    -9,
  ),
  'benh-vien-nhi-ha-lien': returned(
    'E13',
    'Đề nghị ghi đúng số phiếu khảo sát đã thu về, không ghi số phiếu phát ra.',
    -8,
  ),
  'cong-ty-co-phan-cap-nuoc-gieng-may': returned(
    'P17',
    'Đề nghị tách phần đầu tư sản xuất, chỉ ghi phần nâng cấp nơi làm việc.',
    -7,
  ),
  'van-phong-quy-hoach-tan-nguyet': returned(
    'III.1',
    'Phần ưu điểm còn chung chung, đề nghị nêu việc làm cụ thể trong quý.',
    -10,
  ),
  'so-noi-vu': standing('SUBMITTED', -8),
  'cuc-thue': standing('SUBMITTED', -11),
  'vien-thong-nam-dinh': standing('DRAFT'),
  'so-y-te': standing('DUE'),
};

const usually = (code: string, period: DemoPeriod): Standing => {
  const random = randomFor(code, period, 'standing');
  const chance = random();
  const early = Math.floor(random() * random() * 8);
  if (period !== 'open') return standing('ACCEPTED', 0 - early);
  if (chance < 0.13) return standing('SUBMITTED', -6 - early);
  return standing(chance < 0.38 ? 'DRAFT' : 'DUE');
};

const exceptions: Record<DemoPeriod, Exceptions> = {
  previous: previousExceptions,
  current: currentExceptions,
  open: openExceptions,
};

const standingOf = (code: string, period: DemoPeriod): Standing =>
  exceptions[period][code] ?? usually(code, period);

const periodBefore = { previous: null, current: 'previous', open: 'current' } as const;

/** The period whose figures an organization's changes are measured against. */
function lastReported(code: string, period: DemoPeriod): DemoPeriod | null {
  const before = periodBefore[period];
  return before && HANDED_IN.includes(standingOf(code, before).state) ? before : null;
}

type Contents = Pick<DemoSubmission, 'figures' | 'narratives' | 'practices'>;

const blank: Contents = { figures: [], narratives: [], practices: [] };

/** A draft holds the first part of the form: figures to somewhere in II, perhaps the strengths. */
function contentsOf(
  organization: DemoOrganization,
  period: DemoPeriod,
  { state }: Standing,
): Contents {
  const { code } = organization;
  if (state === 'DUE' || state === 'EXEMPT') return blank;
  const figures = demoFigures(organization, period, lastReported(code, period));
  const narratives = demoNarratives(organization, period);
  if (state === 'DRAFT') {
    const done = 0.2 + 0.6 * randomFor(code, period, 'draft')();
    const started = figures.slice(0, Math.ceil(figures.length * done));
    return { ...blank, figures: started, narratives: done > 0.5 ? narratives.slice(0, 1) : [] };
  }
  const practices = period === 'current' ? (demoPractices[code] ?? []) : [];
  return { figures, narratives, practices };
}

/**
 * What the organizations hand in, in the register's order; the same on every call. `current` is
 * complete but for one missing and one exempt, and carries the thirteen practices of the 2023
 * report; `previous` is the round before it; `open` is a quarterly round half-way to its due date,
 * whose counts run from the start of the year.
 */
export function demoSubmissions(period: DemoPeriod): DemoSubmission[] {
  return demoOrganizations.map((organization) => {
    const stands = standingOf(organization.code, period);
    return {
      organizationCode: organization.code,
      ...stands,
      ...contentsOf(organization, period, stands),
    };
  });
}
