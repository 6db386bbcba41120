import { indicatorLibrary } from '../../schema/indicator/indicator-library.js';
import { pickIndicators } from '../../schema/indicator/pick-indicators.js';
import { standardTemplates } from '../../schema/template/shipped/standard-templates.js';
import type { Aggregation } from '../../schema/template/template.model.js';
import { composeSentence } from '../../worker/report/compose/compose-sentence.js';

const numbered = (letter: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${letter}${String(at + 1).padStart(2, '0')}`);

/** The catalogue of everything countable in the report of 2023. */
const catalogue = [
  ...numbered('L', 21),
  ...numbered('P', 17),
  ...numbered('E', 15),
  ...numbered('W', 7),
  ...numbered('S', 10),
  ...numbered('V', 3),
  ...numbered('K', 5),
  ...numbered('R', 4),
];

const asked = indicatorLibrary.filter(({ answeredBy }) => answeredBy === 'ORGANIZATION');
const placeholdersIn = (text: string) =>
  [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? '');

describe('the library of indicators', () => {
  it('has the whole catalogue, and codes of their own for further figures', () => {
    const codes = indicatorLibrary.map(({ code }) => code);

    expect([...new Set(codes.map((code) => code.slice(0, 3)))].sort()).toEqual(catalogue.sort());
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => !/^[A-Z]\d\d[B-F]?$/.test(code))).toEqual([]);
  });

  it('says of each what counts, how often, and where it is found', () => {
    for (const { definition, period, sourceNote, label } of indicatorLibrary) {
      expect([label, definition, sourceNote].every((text) => text.length > 5)).toBe(true);
      expect(['QUARTER', 'YEAR', 'EVENT']).toContain(period);
    }
  });

  it('asks organizations neither for what is derived nor for the work of the committee', () => {
    const notAsked = indicatorLibrary.filter(({ answeredBy }) => answeredBy !== 'ORGANIZATION');

    expect(notAsked.filter(({ code }) => /^[RVS]/.test(code))).toHaveLength(17);
    expect(() => pickIndicators(['L04', 'R01'])).toThrow('Not to be asked: R01');
  });

  it('leaves out of the shipped templates what may be sensitive', () => {
    expect(asked.filter(({ isUsual }) => !isUsual).map(({ code }) => code)).toEqual(['L11']);
    const shipped = standardTemplates.flatMap(({ indicators }) => indicators);
    expect(shipped.filter(({ code }) => code === 'L11')).toEqual([]);
  });

  it('is composed Unicode', () => {
    const text = JSON.stringify([indicatorLibrary, standardTemplates]);
    expect(text.normalize('NFC')).toBe(text);
  });
});

describe('an asked indicator', () => {
  const allowed: Record<Aggregation, string[]> = {
    RATIO: ['numerator', 'denominator', 'percent', 'change'],
    SUM: ['value', 'change'],
    MONEY: ['money', 'change'],
    MEAN: ['mean', 'n', 'change'],
    CATEGORY: ['reporting', 'total', 'categories'],
  };

  it.each(asked.map((indicator) => [indicator.code, indicator] as const))(
    '%s has a sentence its aggregation can fill',
    (code, definition) => {
      const { sentence, aggregation, categories } = definition;
      const counted = { [categories?.[0]?.code ?? '']: 88 };
      const parts = { numerator: 90, denominator: 100, value: 900, n: 10, categories: counted };
      const now = { indicatorCode: code, hostType: null, reporting: 88, ...parts };

      const runs = composeSentence({
        ...{ definition, now, before: now },
        ...{ total: 89, comparableCoverage: 0.9 },
      });

      const used = placeholdersIn(sentence);
      expect(used.filter((name) => !allowed[aggregation].includes(name))).toEqual([]);
      expect(runs?.map(({ text }) => text).join('')).toMatch(/^\p{Lu}[^{}]*\.$/u);
      expect(Boolean(definition.numeratorLabel)).toBe(aggregation === 'RATIO');
      expect((categories?.length ?? 0) > 1).toBe(aggregation === 'CATEGORY');
    },
  );

  it('has rules that speak of figures there are', () => {
    const codes = new Set(asked.map(({ code }) => code));
    const named = asked.flatMap(({ rules = [] }) => rules.flatMap(({ test }) => test.others ?? []));

    expect(named.filter(({ code }) => !codes.has(code))).toEqual([]);
    expect(named.length).toBeGreaterThan(5);
  });
});

describe('the shipped templates', () => {
  it('ask in every section of results, the quarter for less than the year', () => {
    const [quarter, year] = standardTemplates.map(({ indicators }) => indicators);
    const sections = standardTemplates.map(({ content, indicators }) =>
      content.sections
        .filter(({ part }) => part === 'RESULT')
        .every(({ code }) => indicators.some(({ sectionCode }) => sectionCode === code)),
    );

    expect(sections).toEqual([true, true, true]);
    expect(quarter?.length).toBeLessThan((year?.length ?? 0) / 2);
  });
});
