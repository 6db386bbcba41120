import { changeInPercent } from '../../../schema/submission/figure.rule.js';
import type { IndicatorDefinition } from '../../../schema/template/template.model.js';
import { demoIndicators } from './template/indicators.js';
import type { DemoOrganization } from './organizations.js';
import { pick, type Random, randomFor } from './random.js';

/** Two rounds that make a report, and a quarterly one that is still open. */
export type DemoPeriod = 'previous' | 'current' | 'open';

/** Which parts are given follows from the indicator's aggregation. */
export interface DemoFigure {
  indicatorCode: string;
  numerator?: number;
  denominator?: number;
  value?: number;
  /** Cases behind a mean. */
  n?: number;
  category?: string;
  /** Given where the change against the last period is beyond the indicator's threshold. */
  explanation?: string;
}

/** Size of an organization in one period. */
interface Size {
  members: number;
  staff: number;
  /** Members who have to study and sign. */
  eligible: number;
  cells: number;
}

/** How well an organization does, 0 to 1: all its figures lean on it. */
export const qualityOf = ({ code }: DemoOrganization): number => randomFor(code, 'quality')();

/** Counts of the open quarter run from the start of the year. */
const SHARE_OF_YEAR = 0.75;

function sizeOf(organization: DemoOrganization, period: DemoPeriod): Size {
  const random = randomFor(organization.code, 'size');
  const growth = 1 + random() * 0.04;
  const shrink = period === 'previous' ? growth : 1;
  const members = Math.max(3, Math.round(organization.members / shrink));
  const isCell = organization.kind === 'GRASSROOTS_CELL';
  return {
    members,
    staff: Math.round(organization.staff / shrink),
    eligible: members - Math.floor(members * 0.03 * random()),
    cells: isCell ? 1 : Math.max(2, Math.round(organization.members / 14)),
  };
}

type Whole = (size: Size, figures: Map<string, DemoFigure>) => number;

/** Usual share, and what it is a share of. */
const ratios: Record<string, [share: number, whole: Whole]> = {
  L04: [0.955, ({ eligible }) => eligible],
  L05: [0.88, ({ staff, members }) => staff - members],
  L12: [0.86, ({ cells }) => cells],
  L15: [0.972, ({ eligible }) => eligible],
  L16: [0.945, (_, figures) => figures.get('L15')?.numerator ?? 0],
  L19: [0.74, ({ staff }) => 3 + Math.round(staff / 60)],
  P05: [0.46, ({ staff }) => staff],
  P12: [0.93, ({ staff }) => 8 + Math.round(staff * 0.24)],
  E12: [0.966, ({ staff }) => 140 + staff * 13],
};

/** Usual count for a size. */
const counts: Record<string, (size: Size) => number> = {
  L03: ({ cells }) => 2 + cells * 0.8,
  L13: ({ cells }) => 2 + cells * 1.4,
  L20: ({ staff }) => 1 + staff / 90,
  L21: ({ staff }) => 3 + staff / 120,
  P04: ({ staff }) => staff / 260,
  P06: ({ staff }) => 0.8 + staff / 220,
  P07: ({ staff }) => 4 + staff * 0.27,
  P10: ({ staff }) => 0.4 + staff / 45,
  P13: ({ staff }) => 6 + staff * 0.55,
  E01: ({ cells }) => 3 + cells * 0.3,
  E14: ({ staff }) => 0.6 + staff / 70,
  W06: ({ cells }) => 2 + cells * 0.12,
  W07: ({ staff }) => 1 + staff / 150,
  E09: ({ cells }) => 3 + cells * 0.5,
};

/** Where most organizations fall back a little in the current period. */
const declining = new Set(['L03', 'L19', 'L20', 'P04', 'P12']);

/** Upper bounds, 0 (best) to 1, of all categories but the last. */
const categoryBounds: Record<string, number[]> = {
  L02: [0.9, 0.98],
  L06: [0.74, 0.92],
  L22: [0.7],
  P01: [0.25, 0.85, 0.99],
  P11: [0.6, 0.92],
  P16: [0.4, 0.86],
  E02: [0.8, 0.97],
  E06: [0.8, 0.96],
  E16: [0.62],
  W01: [0.12, 0.86],
  W03: [0.6, 0.84],
};

const round = (value: number, places: number) => Math.round(value * 10 ** places) / 10 ** places;
const within = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

interface Drawing {
  code: string;
  random: Random;
  period: DemoPeriod;
  quality: number;
  size: Size;
}

type Parts = Omit<DemoFigure, 'indicatorCode'>;

/** Most organizations move up a little from one period to the next, some fall back. */
function drift({ code, random, period }: Drawing, declines: number, scale: number): number {
  const [turn, amount] = [random(), random()];
  if (period === 'previous') return 0;
  const change = turn < declines ? -0.6 * amount : amount;
  return declining.has(code) ? -0.6 * scale * change : scale * change;
}

function drawRatio(drawing: Drawing, usual: number, whole: number): Parts {
  const { random, quality } = drawing;
  const room = Math.min(usual, 1 - usual);
  const base = usual + (quality - 0.5) * room * 1.3 + (random() - 0.5) * 0.04;
  const share = within(base + drift(drawing, 0.16, 0.028), 0.04, 1);
  return { numerator: Math.round(share * whole), denominator: whole };
}

function drawCount(drawing: Drawing, usual: number): Parts {
  const { random, quality, period } = drawing;
  const base = Math.round(usual * (0.65 + 0.45 * random() + 0.25 * quality));
  const change = Math.round(base * drift(drawing, 0.2, 0.34));
  const share = period === 'open' ? SHARE_OF_YEAR : 1;
  return { value: Math.max(0, Math.round((base + change) * share)) };
}

function drawCategory(drawing: Drawing, codes: string[], bounds: number[]): Parts {
  const { random, quality } = drawing;
  const base = 0.5 * random() + 0.5 * (1 - quality);
  const place = base - drift(drawing, 0.12, 0.07);
  const index = bounds.findIndex((bound) => place < bound);
  return { category: codes.at(index) };
}

/** Of a percentage of satisfied people: one decimal. */
function drawMean(drawing: Drawing): Parts {
  const { random, quality, size } = drawing;
  const base = 86 + 9 * quality + 2 * random();
  const value = within(base + drift(drawing, 0.15, 2.2), 60, 99.8);
  return { value: round(value, 1), n: 40 + Math.round(size.staff * (0.5 + random())) };
}

/** Whole millions of đồng; a third of the organizations spend nothing in a period. */
function drawMoney({ random, period, size }: Drawing): Parts {
  const perHead = (0.6 + 2.4 * random()) * 1_000_000;
  const spends = random() < 0.66;
  const change = 0.75 + 0.9 * random();
  const factor = period === 'previous' ? 1 : change * (period === 'open' ? SHARE_OF_YEAR : 1);
  return { value: spends ? round(size.staff * perHead * factor, -6) : 0 };
}

function draw(
  indicator: IndicatorDefinition,
  drawing: Drawing,
  figures: Map<string, DemoFigure>,
): Parts {
  const { code, aggregation, categories = [] } = indicator;
  const ratio = ratios[code];
  const count = counts[code];
  const bounds = categoryBounds[code];
  if (ratio) return drawRatio(drawing, ratio[0], ratio[1](drawing.size, figures));
  if (count) return drawCount(drawing, count(drawing.size));
  if (bounds)
    return drawCategory(
      drawing,
      categories.map((category) => category.code),
      bounds,
    );
  if (aggregation === 'MONEY') return drawMoney(drawing);
  if (aggregation === 'MEAN') return drawMean(drawing);
  throw new RangeError(`No draw for indicator ${code}`);
}

const rising = [
  'Tăng do đơn vị mở rộng đối tượng và tổ chức thêm hoạt động so với kỳ trước.',
  'Tăng do thực hiện kế hoạch bổ sung của cấp ủy ban hành trong kỳ.',
  'Kỳ trước một số nội dung chưa tổ chức được, nay đã thực hiện bù.',
  'Tăng do các chi bộ, đoàn thể chủ động đăng ký thêm nội dung.',
  'Số liệu kỳ này tính cả các bộ phận mới được giao thêm nhiệm vụ.',
];
const falling = [
  'Giảm do nhiều nội dung đã hoàn thành ngay trong kỳ trước.',
  'Giảm do ghép các hoạt động cùng chủ đề để tiết kiệm thời gian, kinh phí.',
  'Giảm do một số hoạt động được chuyển sang kỳ sau theo kế hoạch.',
  'Giảm do đơn vị đang sắp xếp lại các bộ phận chuyên môn.',
];
const spendingMore = [
  'Tăng do triển khai dự án cải tạo trụ sở đã được phê duyệt.',
  'Tăng do mua sắm bổ sung trang thiết bị cho bộ phận tiếp nhận và trả kết quả.',
];
const spendingLess = [
  'Giảm do các hạng mục sửa chữa lớn đã hoàn thành trong kỳ trước.',
  'Giảm do thực hiện tiết kiệm chi, chỉ duy tu những hạng mục cấp thiết.',
];

/** null where the change stays within the threshold or there is nothing to compare with. */
function explain(indicator: IndicatorDefinition, now: Parts, before: Parts): string | null {
  const { changeThreshold, aggregation, code } = indicator;
  const change = changeInPercent(aggregation, now, before);
  if (change === null || changeThreshold === null) return null;
  if (Math.abs(change) <= changeThreshold) return null;
  const isMoney = aggregation === 'MONEY';
  const rises = isMoney ? spendingMore : rising;
  const falls = isMoney ? spendingLess : falling;
  return pick(randomFor(code, change.toFixed(6), 'explanation'), change > 0 ? rises : falls);
}

function drawAll(organization: DemoOrganization, period: DemoPeriod): Map<string, DemoFigure> {
  const size = sizeOf(organization, period);
  const quality = qualityOf(organization);
  const figures = new Map<string, DemoFigure>();
  for (const indicator of demoIndicators) {
    if (!indicator.appliesTo.includes(organization.hostType)) continue;
    const random = randomFor(organization.code, indicator.code);
    const parts = draw(indicator, { code: indicator.code, random, period, quality, size }, figures);
    figures.set(indicator.code, { indicatorCode: indicator.code, ...parts });
  }
  return figures;
}

/**
 * One figure for every indicator that applies, in the template's order. Changes are explained
 * against `last`, the period the organization reported before; null where it did not.
 */
export function demoFigures(
  organization: DemoOrganization,
  period: DemoPeriod,
  last: DemoPeriod | null,
): DemoFigure[] {
  const figures = drawAll(organization, period);
  const earlier = last ? drawAll(organization, last) : null;
  for (const indicator of demoIndicators) {
    const now = figures.get(indicator.code);
    const before = earlier?.get(indicator.code);
    const explanation = now && before && explain(indicator, now, before);
    if (now && explanation) now.explanation = explanation;
  }
  return [...figures.values()];
}
