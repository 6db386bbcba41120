import { Aggregation } from '../../schema/template/template.model.js';
import {
  demoCommittee,
  demoRecipients,
  demoSignature,
  demoTerm,
  frame2023,
  placeholders2023,
} from '../../server/demo/content/committee.js';
import { demoOrganizations } from '../../server/demo/content/organizations.js';
import { demoPeople } from '../../server/demo/content/people.js';
import { demoPlaceholders, demoTemplate } from '../../server/demo/content/report-template.js';
import { demoSubmissions } from '../../server/demo/content/submissions.js';
import { composeSentence } from '../../worker/report/compose/compose-sentence.js';

const { content, indicators } = demoTemplate;

/** All text there is, except the 2023 frame, which is kept as published. */
const everything = JSON.stringify([
  demoTemplate,
  demoPlaceholders,
  demoCommittee,
  demoTerm,
  demoRecipients,
  demoSignature,
  demoOrganizations,
  demoPeople,
  ...(['previous', 'current', 'open'] as const).map(demoSubmissions),
]);

const standing = content.sections.flatMap(({ lead, close = [] }) => [...lead, ...close]);
const placeholdersIn = (text: string) =>
  [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name!);

describe('the frame of the 2023 report', () => {
  it('has its headings, in its order', () => {
    expect(content.sections.map(({ code, heading }) => `${code} ${heading}`)).toEqual([
      'I CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO',
      'II.1 Công tác lãnh đạo, chỉ đạo của cấp ủy, tổ chức đảng trong việc xây dựng ' +
        'văn hóa cơ quan, đơn vị, doanh nghiệp',
      'II.2 Việc xây dựng đội ngũ cán bộ, đảng viên, quần chúng và người lao động có ' +
        'phẩm chất đạo đức, năng lực công tác, tinh thần trách nhiệm và tính chuyên nghiệp',
      'II.3 Việc xây dựng môi trường văn hóa gắn với đẩy mạnh cải cách hành chính',
      'II.4 Việc xây dựng cơ quan, đơn vị, doanh nghiệp xanh - sạch - đẹp - an toàn - văn minh',
      'II.5 Công tác kiểm tra, giám sát việc xây dựng và tổ chức thực hiện văn hóa tại ' +
        'cơ quan, đơn vị, doanh nghiệp',
      'III.1 Ưu điểm',
      'III.2 Tồn tại, hạn chế',
      'III.3 Nguyên nhân',
      'IV PHƯƠNG HƯỚNG NHIỆM VỤ TRONG THỜI GIAN TỚI',
    ]);
    expect(content.parts).toEqual([
      { ordinal: 'II', heading: 'KẾT QUẢ TRIỂN KHAI THỰC HIỆN' },
      { ordinal: 'III', heading: 'ĐÁNH GIÁ CHUNG' },
    ]);
  });

  it('reads as the 2023 abstract with the values of 2023', () => {
    const filled = content.abstract.map((line) => line.replace('{years}', placeholders2023.years!));
    expect(filled).toEqual(frame2023.abstract);
  });

  it('has the paragraphs of the report in each section and five directions', () => {
    const paragraphs = content.sections.map(({ lead, close = [] }) => lead.length + close.length);
    expect(paragraphs).toEqual([3, 4, 6, 4, 2, 2, 1, 0, 0, 5]);
  });

  it('gives values for all placeholders of the standing text and for no others', () => {
    const used = new Set(
      [content.opening, ...content.abstract, ...standing].flatMap(placeholdersIn),
    );
    expect(placeholdersIn(content.opening).sort()).toEqual(['programmeYear', 'years']);
    for (const values of [demoPlaceholders.previous, demoPlaceholders.current, placeholders2023]) {
      expect(Object.keys(values).sort()).toEqual([...used].sort());
    }
  });

  it('leaves to indicators what they count', () => {
    const vague = /(nhiều|hầu hết|phần lớn|một số) (các )?(cơ quan|đơn vị|cấp ủy|tổ chức|lượt)/i;
    expect(standing.filter((text) => vague.test(text))).toEqual([]);
  });
});

describe('spelling', () => {
  it('is composed Unicode throughout', () => {
    expect(everything.normalize('NFC')).toBe(everything);
  });

  it.each([
    ['slips of the 2023 report', /TCCSB|lễ lối|của tình|sang - xanh|văn cơ quan|xúc tích|nghề vụ/u],
    ['tone marks of the older spelling', /(?<!q)(?:o[áàảãạéèẻẽẹ]|u[ýỳỷỹỵ])(?!\p{L})/iu],
    ['doubled blanks and full stops', / {2}|(?<!\.)\.\s*\.(?!\.)/u],
    ['straight quotation marks inside text', /\\"/u],
  ])('has no %s', (_, wrong) => {
    const at = everything.search(wrong);
    expect(at === -1 ? '' : everything.slice(Math.max(0, at - 40), at + 40)).toBe('');
  });
});

describe('indicators', () => {
  const allowed: Record<Aggregation, string[]> = {
    RATIO: ['numerator', 'denominator', 'percent', 'change'],
    SUM: ['value', 'change'],
    MONEY: ['money', 'change'],
    MEAN: ['mean', 'n', 'change'],
    CATEGORY: ['reporting', 'total', 'categories'],
  };

  it('have codes of their own, of all kinds, in every section of I and II', () => {
    expect(indicators).toHaveLength(36);
    expect(new Set(indicators.map(({ code }) => code)).size).toBe(36);
    expect(new Set(indicators.map(({ aggregation }) => aggregation))).toEqual(
      new Set(Object.values(Aggregation)),
    );
    expect([...new Set(indicators.map(({ sectionCode }) => sectionCode))]).toEqual(
      content.sections.slice(0, 6).map(({ code }) => code),
    );
  });

  it.each(indicators.map((indicator) => [indicator.code, indicator] as const))(
    '%s has a sentence its aggregation can fill',
    (_, { sentence, aggregation }) => {
      const used = placeholdersIn(sentence);
      expect(sentence).toMatch(/^(\p{Lu}|\{).*[^.]\.$/u);
      expect(used.filter((name) => !allowed[aggregation].includes(name))).toEqual([]);
      expect(used).toContain(aggregation === 'CATEGORY' ? 'categories' : 'change');
    },
  );

  it.each(indicators.map((definition) => [definition.code, definition] as const))(
    '%s is composed without a blank left',
    (indicatorCode, definition) => {
      const categories = { [definition.categories?.[0]?.code ?? '']: 88 };
      const parts = { numerator: 90, denominator: 100, value: 900, n: 10, categories };
      const now = { indicatorCode, hostType: null, reporting: 88, ...parts };
      const runs = composeSentence({
        ...{ definition, now, before: now },
        ...{ total: 89, comparableCoverage: 0.9 },
      });
      const text = runs!.map((run) => run.text).join('');
      expect(text).toMatch(/^\p{Lu}[^{}]*\.$/u);
      expect(text.includes('không đổi so với kỳ trước')).toBe(
        definition.aggregation !== 'CATEGORY',
      );
    },
  );

  it('name the parts of a share and the categories, and only they do', () => {
    for (const { aggregation, numeratorLabel, denominatorLabel, categories } of indicators) {
      const isRatio = aggregation === 'RATIO';
      expect([!!numeratorLabel, !!denominatorLabel]).toEqual([isRatio, isRatio]);
      expect((categories?.length ?? 0) > 1).toBe(aggregation === 'CATEGORY');
    }
  });

  it('are asked of everybody, or of those whom citizens come to', () => {
    const narrow = indicators.filter(({ appliesTo }) => appliesTo.length < 3);
    expect(narrow.map(({ code }) => code)).toEqual(['P11', 'P12', 'E12', 'E13']);
    expect(narrow.every(({ appliesTo }) => !appliesTo.includes('ENTERPRISE'))).toBe(true);
  });
});

describe('coded shortcomings and causes', () => {
  it.each(['shortcomings', 'causes'] as const)('%s continue a sentence', (list) => {
    const choices = content[list];
    expect(new Set(choices.map(({ code }) => code)).size).toBe(choices.length);
    for (const { text } of choices) expect(text).toMatch(/^\p{Ll}.*[^.;,]$/u);
  });
});
