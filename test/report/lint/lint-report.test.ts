import { lintReport } from '../../../schema/report/lint/lint-report.rule.js';
import { aFact, anInput, lint, offered, runs } from './lint.fixture.js';

describe('vague words', () => {
  it('are replaced by the share of organizations, as figures with their source', () => {
    const found = lint('Nhiều cơ quan, đơn vị đã ban hành quy chế văn hóa công sở.');

    expect(found).toMatchObject([{ rule: 'VAGUE_WORD', excerpt: 'Nhiều', start: 0, end: 5 }]);
    expect(offered(found)).toBe(
      'Có 76/84 cơ quan, đơn vị (90,48%) đã ban hành quy chế văn hóa công sở.',
    );
    const [paragraph] = found[0]?.offer?.shown ?? [];
    const chips = paragraph && 'runs' in paragraph ? paragraph.runs : [];
    expect(chips.filter(({ figure }) => figure).map(({ text, figure }) => [text, figure])).toEqual([
      ['76', { indicatorCode: 'E01', part: 'numerator' }],
      ['84', { indicatorCode: 'E01', part: 'denominator' }],
      ['90,48%', { indicatorCode: 'E01', part: 'percent' }],
    ]);
  });

  it('take brackets where the figure counts something else than the noun', () => {
    const fact = aFact({
      code: 'L04',
      label: 'Đảng viên tham gia học tập nghị quyết',
      unit: 'đảng viên',
      texts: { numerator: '4.458', denominator: '4.628', percent: '96,33%' },
    });
    const input = anInput({ facts: { figures: [fact], choices: [] } });

    const found = lint(
      'Hầu hết cấp ủy tổ chức cho đảng viên tham gia học tập nghị quyết; tốt.',
      input,
    );

    expect(offered(found)).toBe(
      'Hầu hết cấp ủy tổ chức cho đảng viên tham gia học tập nghị quyết ' +
        '(4.458/4.628 đảng viên, 96,33%); tốt.',
    );
  });

  it('take the amount of a sum before its unit, and the category that is spoken of', () => {
    const sum = aFact({
      code: 'L03',
      label: 'Lớp quán triệt nghị quyết',
      aggregation: 'SUM',
      unit: 'lớp',
      texts: { value: '1.378' },
    });
    const kinds = aFact({
      code: 'L06',
      label: 'Ban hành kế hoạch thực hiện nghị quyết',
      aggregation: 'CATEGORY',
      categories: [
        { code: 'ON_TIME', label: 'Ban hành kế hoạch đúng hạn' },
        { code: 'NONE', label: 'Chưa ban hành' },
      ],
      texts: { 'category:ON_TIME': '76', 'category:NONE': '8', reporting: '84' },
    });
    const input = anInput({ facts: { figures: [sum, kinds], choices: [] } });

    expect(offered(lint('Đã mở nhiều lớp quán triệt nghị quyết.', input))).toBe(
      'Đã mở 1.378 lớp quán triệt nghị quyết.',
    );
    expect(offered(lint('Phần lớn đơn vị ban hành kế hoạch đúng hạn.', input))).toBe(
      'Có 76/84 đơn vị ban hành kế hoạch đúng hạn.',
    );
  });

  it('take the count of a shortcoming that organizations named', () => {
    const choice = {
      code: 'H02',
      text: 'quy chế, quy định nội bộ còn chung chung, chưa sát thực tế',
      share: '12/86',
      percent: '13,95%',
    };
    const input = anInput({ facts: { figures: [], choices: [choice] } });
    const text = 'Việc ban hành quy chế, quy định nội bộ ở một số cơ quan, đơn vị còn chung chung.';

    expect(offered(lint(text, input))).toBe(
      'Việc ban hành quy chế, quy định nội bộ ở 12/86 cơ quan, đơn vị (13,95%) còn chung chung.',
    );
  });

  it.each([
    ['the figure stands beside it', 'Nhiều đơn vị ban hành quy chế văn hóa công sở (76/84).'],
    ['it is part of another word', 'Nhiềuđơn vị ban hành quy chế văn hóa công sở.'],
  ])('are left alone where %s', (_, text) => {
    expect(lint(text)).toEqual([]);
  });
});

describe('vague words, with an answer or without', () => {
  it('are found where nobody counted them, without a sentence to offer', () => {
    const found = lint('Nhiều hoạt động văn nghệ đã được tổ chức.');

    expect(found).toMatchObject([{ rule: 'VAGUE_UNCOUNTED', excerpt: 'Nhiều' }]);
    expect(found[0]?.offer).toBeUndefined();
  });

  it('in one clause share no figure: the noun that is counted takes it', () => {
    const text = 'Một số cán bộ ở nhiều cơ quan, đơn vị đã ban hành quy chế văn hóa công sở.';

    expect(lint(text).map(({ rule, excerpt }) => [rule, excerpt])).toEqual([
      ['VAGUE_UNCOUNTED', 'Một số'],
      ['VAGUE_WORD', 'nhiều'],
    ]);
  });

  it('never take the count of those who did not, unless the clause denies', () => {
    const union = aFact({
      label: 'Cấp ủy phối hợp với Công đoàn',
      aggregation: 'CATEGORY',
      categories: [
        { code: 'NO', label: 'chưa phối hợp với Công đoàn' },
        { code: 'YES', label: 'đã phối hợp với Công đoàn' },
      ],
      texts: { 'category:YES': '76', 'category:NO': '12', reporting: '88' },
    });
    const input = anInput({ facts: { figures: [union], choices: [] } });

    expect(offered(lint('Nhiều cấp ủy phối hợp với Công đoàn.', input))).toContain('76/88');
    expect(offered(lint('Một số cấp ủy chưa phối hợp với Công đoàn.', input))).toContain('12/88');
  });

  it.each([
    'So với kỳ trước, 5 chỉ tiêu tăng nhiều nhất là tỷ lệ đúng hạn.',
    'Ở một số cơ quan (12/88 tổ chức, 13,64%), quy chế văn hóa công sở còn thiếu.',
    'Một số liệu chưa khớp đã được sửa.',
    'Đầu tư xây dựng cơ bản đúng kế hoạch; nhìn chung tiến độ bảo đảm.',
    'Biểu quyết theo đa số.',
    'Phong trào “Nhiều cơ quan, đơn vị cùng một mục tiêu” được duy trì.',
    'Có nhiều hơn 3 đơn vị tham gia, ít nhiều đã có kết quả.',
  ])('say nothing about a fair sentence: %s', (text) => {
    expect(lint(text)).toEqual([]);
  });

  it('are not excused by a date in their clause', () => {
    const text = 'Từ ngày 28/5/2021, nhiều cơ quan, đơn vị đã ban hành quy chế văn hóa công sở.';

    expect(lint(text)).toMatchObject([{ rule: 'VAGUE_WORD', excerpt: 'nhiều' }]);
  });

  it('are left alone before anything was composed', () => {
    const found = lint('Nhiều đơn vị ban hành quy chế văn hóa công sở.', anInput({ facts: null }));
    expect(found).toEqual([]);
  });
});

describe('figures', () => {
  const chip = (text: string, part?: string) => ({
    text,
    figure: { indicatorCode: 'E01', ...(part ? { part } : {}) },
  });

  it('that the sources do not say any more are marked, and the new one offered', () => {
    const found = lint([runs('Đạt ', chip('88%', 'percent'), '.')]);

    expect(found).toMatchObject([{ rule: 'FIGURE_CHANGED', excerpt: '88%' }]);
    expect(offered(found)).toBe('Đạt 90,48%.');
  });

  it('that say what the sources say are left alone, also with a capital', () => {
    const facts = { figures: [aFact({ texts: { change: 'không đổi' } })], choices: [] };

    expect(lint([runs(chip('Không đổi', 'change'))], anInput({ facts }))).toEqual([]);
    expect(lint([runs(chip('90,48%', 'percent'))])).toEqual([]);
    expect(lint([runs(chip('76'))])).toEqual([]);
  });

  it('of no indicator, or no quantity of it, are unknown', () => {
    const strange = { text: '5', figure: { indicatorCode: 'Z99', part: 'value' } };

    expect(lint([runs(strange)])).toMatchObject([{ rule: 'FIGURE_UNKNOWN' }]);
    expect(lint([runs(chip('77'))])).toMatchObject([{ rule: 'FIGURE_UNKNOWN' }]);
  });
});

describe('form', () => {
  it.each([
    ['CITATION', 'Nghị quyết 04-NQ/ĐUK, ngày 28/5/2021', 'Nghị quyết số 04-NQ/ĐUK, ngày 28/5/2021'],
    ['CITATION', 'Chỉ thị số: 05-CT/TW, ngày 15/5/2016', 'Chỉ thị số 05-CT/TW, ngày 15/5/2016'],
    ['CITATION', 'Kết luận số 01-KL/TW ngày 18/5/2021', 'Kết luận số 01-KL/TW, ngày 18/5/2021'],
    ['DATE', 'ngày 28/05/2021', 'ngày 28/5/2021'],
    ['DATE', 'ngày 5/2/2026', 'ngày 05/02/2026'],
    ['DATE', 'ngày 05-10-2026', 'ngày 05/10/2026'],
    ['NUMBER', 'đạt 98.42%', 'đạt 98,42%'],
    ['NUMBER', 'đạt 98 %', 'đạt 98%'],
    ['NUMBER', 'có 35599 đảng viên', 'có 35.599 đảng viên'],
    ['END_MARK', 'văn hóa doanh nghiệp./.', 'văn hóa doanh nghiệp.'],
    ['SPACES', 'cơ quan  đơn vị', 'cơ quan đơn vị'],
    ['SPACES', 'doanh nghiệp .', 'doanh nghiệp.'],
    ['SPELLING', 'cấp ủy các TCCSB', 'cấp ủy các TCCSĐ'],
    ['SPELLING', 'lễ lối làm việc', 'lề lối làm việc'],
    ['SPELLING', 'của Trung ương, của tình phù hợp', 'của Trung ương, của tỉnh phù hợp'],
    ['SPELLING', 'sang - xanh - sạch', 'sáng - xanh - sạch'],
    ['NOT_COMPOSED', 'Đảng ủy'.normalize('NFD'), 'Đảng ủy'],
  ])('%s: %j', (rule, text, right) => {
    const found = lint(text);

    expect(found.map((each) => each.rule)).toEqual([rule]);
    expect(offered(found)).toBe(right);
  });

  it.each([
    'Nghị quyết số 04-NQ/ĐUK, ngày 28/5/2021 của Ban Chấp hành; 12/86 tổ chức; 1.234.567 đồng.',
    'của tình hình thực tế, năm 2021-2025, điện thoại 0228123456',
    'ngày 05/02/2026 và ngày 31/12/2026',
  ])('says nothing about %j', (text) => {
    expect(lint(text)).toEqual([]);
  });

  it('keeps the end mark that the profile sets', () => {
    expect(lint('Hết./.', anInput({ endMark: './.' }))).toEqual([]);
  });

  it('asks that a document be cited in full where it is first named', () => {
    const shown = [runs('Theo Nghị quyết số 04-NQ/ĐUK.'), runs('Nghị quyết số 04-NQ/ĐUK.')];

    const found = lintReport([{ key: 'opening', shown }], anInput());

    expect(found).toMatchObject([{ rule: 'CITATION_FIRST', piece: 0, excerpt: '04-NQ/ĐUK' }]);
  });

  it('numbers headings anew after one was left out, and takes their full stop', () => {
    const heading = (level: 1 | 2, ordinal: string, text: string) =>
      ({ kind: 'heading', level, ordinal, text }) as const;
    const shown = [
      heading(1, 'I', 'MỘT'),
      heading(1, 'III', 'BA'),
      heading(2, '1', 'Ưu điểm.'),
      heading(2, '2', 'Tồn tại'),
    ];

    const found = lint(shown);

    expect(found.map(({ rule, piece }) => [rule, piece])).toEqual([
      ['HEADING_ORDINAL', 1],
      ['HEADING_END', 2],
    ]);
    expect(offered(found)).toBe('II. BA');
  });
});

test('a finding keeps its name while its words stay, and the same words twice have two', () => {
  const before = lint('TCCSB và TCCSB');
  const after = lint('Các TCCSB, rồi thêm TCCSB nữa');

  expect(before.map(({ id }) => id)).toEqual(after.map(({ id }) => id));
  expect(new Set(before.map(({ id }) => id)).size).toBe(2);
});

test('an offer leaves figures and styles of the rest of the text as they are', () => {
  const chip = { text: '90,48%', figure: { indicatorCode: 'E01', part: 'percent' } };
  const found = lint([runs({ text: 'TCCSB', bold: true }, ' đạt ', chip, '.')]);

  expect(found[0]?.offer?.shown).toEqual([runs('TCCSĐ', ' đạt ', chip, '.')]);
});
