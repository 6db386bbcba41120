import type { Block } from '../../schema/document/document.model.js';
import type { ChoiceCount, Consolidation } from '../../schema/report/consolidation.model.js';
import {
  composeCauses,
  composeShortcomings,
  composeSetbacks,
  composeStrengths,
} from '../../worker/report/compose/compose-evaluation.js';
import { aConsolidation, aFigure, anIndicator } from './consolidation.fixture.js';

const lines = (blocks: Block[]) =>
  blocks.map((block) => ('runs' in block ? block.runs.map((run) => run.text).join('') : ''));

const aCount = (
  organizations: number,
  text = 'việc bố trí nơi làm việc còn bất cập',
): ChoiceCount => ({
  choice: { code: `H${organizations}`, text },
  organizations,
});

const all = aConsolidation();

const shortcomings = (counts: ChoiceCount[], overrides: Partial<Consolidation> = {}) =>
  composeShortcomings(aConsolidation({ reporting: 86, shortcomings: counts, ...overrides }));

describe('shortcomings and causes', () => {
  it.each([
    [86, 'Ở tất cả các cơ quan, đơn vị, doanh nghiệp (86/86 tổ chức, 100%), việc'],
    [85, 'Ở hầu hết cơ quan, đơn vị, doanh nghiệp (85/86 tổ chức, 98,84%), việc'],
    [43, 'Ở phần lớn cơ quan, đơn vị, doanh nghiệp (43/86 tổ chức, 50%), việc'],
    [12, 'Ở một số cơ quan, đơn vị, doanh nghiệp (12/86 tổ chức, 13,95%), việc'],
    [2, 'Ở một số ít cơ quan, đơn vị, doanh nghiệp (2/86 tổ chức, 2,33%), việc'],
    [1, 'Ở một tổ chức (1/86 tổ chức, 1,16%), việc'],
  ])('say how many of 86 organizations: %d', (organizations, opening) => {
    const [line] = lines(shortcomings([aCount(organizations)]));
    expect(line).toBe(`${opening} bố trí nơi làm việc còn bất cập.`);
  });

  it('stand most named first, ties in the order given, unnamed ones left out', () => {
    const counts = [aCount(3, 'a một'), aCount(9, 'b hai'), aCount(0, 'c'), aCount(9, 'd ba')];
    const blocks = shortcomings(counts);
    expect(blocks.every((block) => block.kind === 'item')).toBe(true);
    expect(lines(blocks).map((line) => line.split('), ')[1])).toEqual([
      'b hai.',
      'd ba.',
      'a một.',
    ]);
  });

  it('print the figure alone where no band fits', () => {
    const [line] = lines(shortcomings([aCount(12)], { quantifiers: [] }));
    expect(line).toBe('Ở 12/86 tổ chức (13,95%), việc bố trí nơi làm việc còn bất cập.');
  });

  it('keep an abbreviation and full stop of the template as they are', () => {
    const [line] = lines(shortcomings([aCount(12, 'CBCCVC chưa nghiêm túc chấp hành quy chế.')]));
    expect(line?.endsWith('13,95%), CBCCVC chưa nghiêm túc chấp hành quy chế.')).toBe(true);
  });

  it('say whose report a cause comes from', () => {
    const causes = [aCount(5, 'kinh phí còn hạn hẹp')];
    expect(lines(composeCauses(aConsolidation({ causes, reporting: 86 })))).toEqual([
      'Theo báo cáo của một số ít cơ quan, đơn vị, doanh nghiệp (5/86 tổ chức, 5,81%), ' +
        'kinh phí còn hạn hẹp.',
    ]);
  });

  it('say so where none is named, and where nobody reported', () => {
    expect(lines(shortcomings([aCount(0)]))).toEqual([
      'Qua tổng hợp báo cáo của 86 tổ chức, không có tổ chức nào nêu tồn tại, hạn chế.',
    ]);
    expect(lines(shortcomings([], { reporting: 0 }))).toEqual([
      'Chưa có báo cáo của tổ chức nào để tổng hợp tồn tại, hạn chế.',
    ]);
  });

  it('refuse more organizations than reported', () => {
    expect(() => shortcomings([aCount(87)])).toThrow(RangeError);
  });
});

describe('strengths', () => {
  const reading = (code: string, now: number, before: number | null, unit = 'đảng viên') => ({
    definition: anIndicator({ code, unit, label: `Chỉ tiêu ${code}` }),
    now: aFigure({ numerator: now, denominator: 1000 }),
    before: before === null ? undefined : aFigure({ numerator: before, denominator: 1000 }),
    ...{ total: 86, comparableCoverage: 0.9 },
  });

  it('praise the ratios that rose most, at most five', () => {
    const readings = [
      reading('L04', 500, 490),
      reading('L05', 500, 400),
      reading('L12', 500, 499),
      reading('L15', 500, 510),
      reading('L16', 500, 300),
      reading('L19', 500, 480),
      reading('P05', 500, 490),
      reading('P12', 500, null),
      reading('E12', 500, 500),
    ];
    const [block] = composeStrengths(all, readings);
    expect(lines(composeStrengths(all, readings))).toEqual([
      'So với kỳ trước, 5 chỉ tiêu tiến bộ rõ nhất là: ' +
        'tỷ lệ chỉ tiêu L16 đạt 50%, tăng 20 điểm phần trăm; ' +
        'tỷ lệ chỉ tiêu L05 đạt 50%, tăng 10 điểm phần trăm; ' +
        'tỷ lệ chỉ tiêu L19 đạt 50%, tăng 2 điểm phần trăm; ' +
        'tỷ lệ chỉ tiêu L04 đạt 50%, tăng 1 điểm phần trăm; ' +
        'tỷ lệ chỉ tiêu P05 đạt 50%, tăng 1 điểm phần trăm.',
    ]);
    const marked = block && 'runs' in block ? block.runs.filter((run) => run.figure) : [];
    expect(marked.map((run) => run.figure?.indicatorCode).join('')).toBe(
      'L16L16L05L05L19L19L04L04P05P05',
    );
  });

  it('name a single one without counting, and do not say "tỷ lệ" twice', () => {
    const single = reading('L04', 500, 490);
    single.definition.label = 'Tỷ lệ hồ sơ đúng hạn';
    expect(lines(composeStrengths(all, [single]))).toEqual([
      'So với kỳ trước, tỷ lệ hồ sơ đúng hạn đạt 50%, tăng 1 điểm phần trăm.',
    ]);
  });

  const breaches = (now: number, before: number) => ({
    definition: anIndicator({
      ...{ code: 'N01', aggregation: 'SUM', unit: 'người', label: 'Người bị xử lý kỷ luật' },
      polarity: 'LOWER',
    }),
    now: aFigure({ indicatorCode: 'N01', value: now }),
    before: aFigure({ indicatorCode: 'N01', value: before }),
    ...{ total: 86, comparableCoverage: 0.9 },
  });

  it('take a fall for progress where lower is better, and a rise for a setback', () => {
    expect(lines(composeStrengths(all, [breaches(8, 10)]))).toEqual([
      'So với kỳ trước, số người bị xử lý kỷ luật là 8 người, giảm 20%.',
    ]);
    expect(composeStrengths(all, [breaches(12, 10)])).toEqual([]);
    expect(lines(composeSetbacks(all, [breaches(12, 10), reading('L15', 500, 510)]))).toEqual([
      'So với kỳ trước, 2 chỉ tiêu chuyển biến chưa tốt là: tỷ lệ chỉ tiêu L15 đạt 50%, giảm 1 điểm phần ' +
        'trăm; số người bị xử lý kỷ luật là 12 người, tăng 20%.',
    ]);
  });

  it.each([
    ['HIGHER', 1],
    ['LOWER', 0],
    ['NEUTRAL', 0],
  ] as const)('of an own indicator, a rise is praised where it is %s', (polarity, count) => {
    const { definition, ...figures } = reading('N02', 500, 300);

    expect(
      composeStrengths(all, [{ definition: { ...definition, polarity }, ...figures }]),
    ).toHaveLength(count);
  });

  it('judge nothing of which nobody said which way is better', () => {
    const { definition, ...figures } = reading('N02', 500, 300);
    const { polarity: _polarity, ...unsaid } = definition;
    const own = { definition: unsaid, ...figures };

    expect(composeStrengths(all, [own])).toEqual([]);
    expect(composeSetbacks(all, [own])).toEqual([]);
  });

  it('are silent where nothing rose', () => {
    expect(composeStrengths(all, [reading('L04', 500, 510), reading('L05', 500, null)])).toEqual(
      [],
    );
  });
});
