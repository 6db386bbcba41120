import type { Block, Run } from '../../schema/document/document.model.js';
import type { Consolidation } from '../../schema/report/consolidation.model.js';
import { composeAbstract, composeBody } from '../../worker/report/compose/compose-body.js';
import { aConsolidation, aFigure, anIndicator, content } from './consolidation.fixture.js';

const runsOf = (block: Block): Run[] => ('runs' in block ? block.runs : []);
const textOf = (block: Block) =>
  runsOf(block)
    .map((run) => run.text)
    .join('');
const outline = (blocks: Block[]) =>
  blocks.flatMap((block) =>
    block.kind === 'heading' ? [`${block.level} ${block.ordinal}. ${block.text}`] : [],
  );

/** Text of a section, by its heading, up to the next heading. */
function under(blocks: Block[], heading: string): string[] {
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.text === heading);
  const end = blocks.findIndex((block, index) => index > start && block.kind === 'heading');
  return blocks.slice(start + 1, end < 0 ? undefined : end).map(textOf);
}

const withContent = (overrides: Partial<Consolidation['content']>) =>
  aConsolidation({ content: { ...content, ...overrides } });

describe('the frame', () => {
  it('is that of the seed, headings in order', () => {
    const body = composeBody(aConsolidation());
    expect(body[0]).toEqual({
      kind: 'paragraph',
      runs: [
        {
          text: 'Thực hiện Chương trình công tác năm 2026, Ban Chấp hành Đảng bộ Khối báo cáo.',
        },
      ],
    });
    expect(outline(body)).toEqual([
      '1 I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO',
      '1 II. KẾT QUẢ TRIỂN KHAI THỰC HIỆN',
      '2 1. Công tác lãnh đạo, chỉ đạo của cấp ủy, tổ chức đảng',
      '2 2. Việc xây dựng đội ngũ',
      '2 3. Việc xây dựng môi trường văn hóa',
      '2 4. Xanh - sạch - đẹp - an toàn - văn minh',
      '2 5. Công tác kiểm tra, giám sát',
      '1 III. ĐÁNH GIÁ CHUNG',
      '2 1. Ưu điểm',
      '2 2. Tồn tại, hạn chế',
      '2 3. Nguyên nhân',
      '1 IV. PHƯƠNG HƯỚNG NHIỆM VỤ TRONG THỜI GIAN TỚI',
    ]);
  });

  it('prints lead, computed sentences and close in that order', () => {
    const body = composeBody(aConsolidation());
    expect(under(body, 'Công tác lãnh đạo, chỉ đạo của cấp ủy, tổ chức đảng')).toEqual([
      expect.stringMatching(/^Các cấp ủy, tổ chức đảng .* thực hiện Nghị quyết\.$/),
      'Toàn Đảng bộ tổ chức 1.378 lớp quán triệt, tăng 6% so với kỳ trước. ' +
        'Có 35.599/35.900 đảng viên tham gia học tập, đạt 99,16%, ' +
        'tăng 3,2 điểm phần trăm. ' +
        'Về ban hành kế hoạch, có 76 tổ chức đúng hạn, 8 tổ chức chậm trong 84/86 tổ chức báo cáo.',
      'Nền nếp sinh hoạt được duy trì.',
    ]);
    expect(under(body, 'Việc xây dựng đội ngũ')[1]).toBe(
      'Trong kỳ không phát sinh số liệu về phản ánh, kiến nghị được xử lý (84 tổ chức báo cáo). ' +
        'Chưa có số liệu về lượt bồi dưỡng.',
    );
    expect(under(body, 'Xanh - sạch - đẹp - an toàn - văn minh')).toEqual([
      'Kinh phí cải tạo trụ sở, nơi làm việc là 1,23 tỷ đồng (1.234.567.890 đồng).',
    ]);
    expect(under(body, 'Ưu điểm')).toEqual([
      'Sau 5 năm triển khai, nhận thức và hành động có chuyển biến tích cực.',
      'So với kỳ trước, tỷ lệ đảng viên học tập nghị quyết đạt 99,16%, tăng 3,2 điểm phần trăm.',
    ]);
  });

  it('closes section I with the state of handing in', () => {
    const [, state, basis] = under(composeBody(aConsolidation()), 'CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO');
    expect(state).toContain('Có 2 tổ chức chưa gửi báo cáo: Công ty Cổ phần Nam Dược;');
    expect(basis).toContain('báo cáo của 84 tổ chức');
  });

  it('ends with numbered directions and the organizations’ proposals, each once', () => {
    const body = composeBody(aConsolidation());
    const last = body.slice(-5);
    expect(last.map((block) => (block.kind === 'item' ? block.ordinal : null))).toEqual([
      '1',
      '2',
      '3',
      undefined,
      undefined,
    ]);
    expect(last.map(textOf)).toEqual([
      'Tiếp tục lãnh đạo, chỉ đạo thực hiện Nghị quyết.',
      'Tăng cường kiểm tra, giám sát.',
      'Nghiên cứu, xem xét 2 đề xuất của các tổ chức cơ sở đảng:',
      'Đẩy mạnh chuyển đổi số.',
      'Khen thưởng kịp thời.',
    ]);
    const without = composeBody(aConsolidation({ directions: [' ', '-'] }));
    expect(textOf(without.at(-1) as Block)).toBe('Tăng cường kiểm tra, giám sát.');
  });

  it('prints five of many proposals and points at the annex', () => {
    const directions = Array.from({ length: 10_000 }, (_, index) => `đề xuất ${index}`);
    const last = composeBody(aConsolidation({ directions })).slice(-6).map(textOf);
    expect(last[0]).toBe(
      'Nghiên cứu, xem xét 10.000 đề xuất của các tổ chức cơ sở đảng ' +
        '(danh sách đầy đủ tại Phụ lục 3), trong đó có:',
    );
    expect(last.at(-1)).toBe('Đề xuất 4.');
  });

  it('breaks many sentences into paragraphs of nearly equal length', () => {
    const codes = ['A', 'B', 'C', 'D', 'E', 'F'];
    const indicators = codes.map((code) =>
      anIndicator({
        code,
        aggregation: 'SUM',
        sectionCode: 'II.5',
        sentence: `${code} có {value}.`,
      }),
    );
    const figures = codes.map((indicatorCode) => aFigure({ indicatorCode, value: 2 }));
    const body = composeBody(aConsolidation({ indicators, figures }));
    expect(under(body, 'Công tác kiểm tra, giám sát')).toEqual([
      'A có 2. B có 2. C có 2.',
      'D có 2. E có 2. F có 2.',
    ]);
  });
});

describe('placeholders of the round', () => {
  it('are filled literally in the opening, leads and abstract', () => {
    const placeholders = { years: '{programmeYear} $& $1', programmeYear: '2026' };
    expect(composeAbstract(aConsolidation({ placeholders }))).toEqual([
      'sơ kết {programmeYear} $& $1 năm thực hiện Nghị quyết số 04-NQ/ĐUK',
      'trong tình hình mới',
    ]);
  });

  it.each(['{year}', '{toString}', '{}', '{năm}'])(
    '%s is refused by name where unknown',
    (name) => {
      const opening = `Thực hiện ${name}.`;
      expect(() => composeBody(withContent({ opening }))).toThrow(`Unknown placeholder ${name}`);
      expect(() => composeAbstract(withContent({ abstract: [opening] }))).toThrow(name);
    },
  );
});

describe('faults of a template', () => {
  it('a section without its part is named', () => {
    expect(() => composeBody(withContent({ parts: [] }))).toThrow('Section II.1 has no part "II"');
  });

  it('an indicator of no section is named, not lost', () => {
    const indicators = [anIndicator({ sectionCode: 'V.1' })];
    expect(() => composeBody(aConsolidation({ indicators }))).toThrow('L04 belongs to no section');
  });
});

describe('figures in the text', () => {
  it('each marked quantity is a number of its own indicator', () => {
    const c = aConsolidation();
    const marked = composeBody(c)
      .flatMap(runsOf)
      .filter((run) => run.figure);
    expect(marked.length).toBeGreaterThan(15);
    const read = (digits: string) => Number(digits.replaceAll('.', '').replace(',', '.'));
    for (const run of marked) {
      const code = run.figure?.indicatorCode;
      const now = c.figures.find((f) => f.indicatorCode === code && !f.hostType);
      const before = c.previousFigures.find((f) => f.indicatorCode === code && !f.hostType);
      const share = (f = now) => ((f?.numerator ?? 0) / (f?.denominator ?? 1)) * 100;
      const allowed = [
        now?.numerator,
        now?.denominator,
        now?.value,
        now?.n,
        now?.reporting,
        86,
        share(),
        share() - share(before),
        (now?.value ?? 0) / (now?.n ?? 1),
        ...Object.values(now?.categories ?? {}),
        ((now?.value ?? 0) / (before?.value ?? 1) - 1) * 100,
        (now?.value ?? 0) / 1e9,
      ];
      for (const digits of run.text.match(/\d[\d.,]*\d|\d/g) ?? []) {
        const distances = allowed.map((value) => Math.abs((value ?? NaN) - read(digits)));
        expect(Math.min(...distances.filter(Number.isFinite))).toBeLessThanOrEqual(0.0101);
      }
    }
  });

  it('no text holds an unfilled placeholder, NaN, undefined or a doubled mark', () => {
    const variants = [
      aConsolidation(),
      aConsolidation({ figures: [], previousFigures: [] }),
      aConsolidation({ previousFigures: [] }),
    ];
    for (const block of variants.flatMap(composeBody)) {
      expect(textOf(block)).not.toMatch(/[{}]|NaN|undefined|null|Infinity|  |,\.|\.\.(?!\.)|,,/);
    }
  });

  it('a report of nobody is honest throughout', () => {
    const body = composeBody(
      aConsolidation({
        figures: [],
        previousFigures: [],
        practices: [],
        shortcomings: [],
        causes: [],
        directions: [],
        reporting: 0,
      }),
    );
    expect(outline(body)).toHaveLength(12);
    expect(under(body, 'Công tác lãnh đạo, chỉ đạo của cấp ủy, tổ chức đảng')[1]).toBe(
      'Chưa có số liệu về: lớp quán triệt nghị quyết; đảng viên học tập nghị quyết; ' +
        'ban hành kế hoạch thực hiện.',
    );
    expect(under(body, 'Tồn tại, hạn chế')).toEqual([
      'Chưa có báo cáo của tổ chức nào để tổng hợp tồn tại, hạn chế.',
    ]);
  });
});
