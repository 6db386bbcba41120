import { quantifierScales } from '../../schema/template/quantifier-bands.js';
import { quantifierFor } from '../../schema/template/quantifier.rule.js';
import type { FigureAmounts } from '../../schema/submission/figure.rule.js';
import { checkFigures } from '../../schema/submission/submission.rule.js';
import type { DemoFigure, DemoPeriod } from '../../server/demo/content/figures.js';
import {
  type DemoOrganization,
  demoOrganizations,
  namedOrganizationCodes,
} from '../../server/demo/content/organizations.js';
import { demoTemplate } from '../../server/demo/content/report-template.js';
import { type DemoSubmission, demoSubmissions } from '../../server/demo/content/submissions.js';

const periods: DemoPeriod[] = ['previous', 'current', 'open'];
const rounds = {
  previous: demoSubmissions('previous'),
  current: demoSubmissions('current'),
  open: demoSubmissions('open'),
};
const before = { previous: null, current: rounds.previous, open: rounds.current };

const isHandedIn = ({ state }: DemoSubmission) => state === 'ACCEPTED' || state === 'SUBMITTED';
const organizationOf = ({ organizationCode }: DemoSubmission): DemoOrganization =>
  demoOrganizations.find(({ code }) => code === organizationCode)!;

function statesOf(period: DemoPeriod): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { state } of rounds[period]) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

type Entered = FigureAmounts & { explanation?: string };
const entered = (figures: DemoFigure[]): Map<string, Entered> =>
  new Map(
    figures.map(({ indicatorCode, n, ...figure }) => [indicatorCode, { ...figure, cases: n }]),
  );

describe.each(periods)('the %s round', (period) => {
  const round = rounds[period];
  const handedIn = round.filter(isHandedIn);

  it('is the same on every call and has every organization once, in the register’s order', () => {
    expect(demoSubmissions(period)).toEqual(round);
    expect(round.map(({ organizationCode }) => organizationCode)).toEqual(
      demoOrganizations.map(({ code }) => code),
    );
  });

  it('has a figure for each indicator that applies, and no other, in what was handed in', () => {
    for (const submission of handedIn) {
      const { hostType } = organizationOf(submission);
      const asked = demoTemplate.indicators.filter(({ appliesTo }) => appliesTo.includes(hostType));
      const given = submission.figures.map(({ indicatorCode }) => indicatorCode);
      expect(given).toEqual(asked.map(({ code }) => code));
    }
  });

  it('would pass the checks of a hand-in, explanations of changes included', () => {
    for (const submission of handedIn) {
      const earlier = before[period]?.find(
        ({ organizationCode }) => organizationCode === submission.organizationCode,
      );
      const last = earlier && isHandedIn(earlier) ? entered(earlier.figures) : new Map();
      const { hostType } = organizationOf(submission);
      const figures = entered(submission.figures);
      expect(checkFigures(demoTemplate.indicators, hostType, figures, last)).toEqual([]);
    }
  });

  it('has shares of something, whole counts and nobody counted twice', () => {
    for (const submission of handedIn) {
      const figures = new Map(submission.figures.map((figure) => [figure.indicatorCode, figure]));
      const { members, staff } = organizationOf(submission);
      for (const { numerator, denominator } of figures.values()) {
        if (denominator === undefined) continue;
        expect(denominator).toBeGreaterThan(0);
        expect(numerator).toBeLessThanOrEqual(denominator);
        expect([numerator, denominator].every(Number.isInteger)).toBe(true);
      }
      expect(figures.get('L04')?.denominator).toBeLessThanOrEqual(members);
      expect(figures.get('P05')?.denominator).toBeLessThanOrEqual(staff);
      expect(figures.get('L16')?.denominator).toBe(figures.get('L15')?.numerator);
    }
  });

  it('has narratives that name the template’s choices, and practices of its kinds', () => {
    const { shortcomings, causes, sections, practiceKinds } = demoTemplate.content;
    const choices = { SHORTCOMING: shortcomings, CAUSE: causes, STRENGTH: [], DIRECTION: [] };
    const codes = sections.map(({ code }) => code);
    for (const { kind, choiceCode, sectionCode } of round.flatMap(({ narratives }) => narratives)) {
      const known = choices[kind].map(({ code }) => code);
      expect(known.length ? known : [null]).toContain(choiceCode);
      expect(sections.find(({ code }) => code === sectionCode)?.part).toBe(kind);
    }
    for (const { kind, sectionCode } of round.flatMap(({ practices }) => practices)) {
      expect(practiceKinds.map(({ code }) => code)).toContain(kind);
      expect(codes).toContain(sectionCode);
    }
  });
});

describe('the current round', () => {
  const round = rounds.current;
  const handedIn = round.filter(isHandedIn);

  it('misses one, exempts one with a reason, and has three not yet accepted and two late', () => {
    expect(statesOf('current')).toEqual({ ACCEPTED: 85, SUBMITTED: 3, DRAFT: 1, EXEMPT: 1 });
    expect(round.filter(({ handedInOffsetDays }) => (handedInOffsetDays ?? 0) > 0)).toHaveLength(2);
    for (const { state, exemptReason, handedInOffsetDays } of round) {
      expect(Boolean(exemptReason)).toBe(state === 'EXEMPT');
      expect(handedInOffsetDays === null).toBe(state === 'EXEMPT' || state === 'DRAFT');
    }
  });

  it('carries the thirteen practices, all by the ten organizations of the 2023 report', () => {
    const authors = round.filter(({ practices }) => practices.length > 0);
    expect(authors.flatMap(({ practices }) => practices)).toHaveLength(13);
    expect(authors.every(isHandedIn)).toBe(true);
    expect(authors.map(({ organizationCode }) => organizationCode)).toEqual(namedOrganizationCodes);
    expect(rounds.previous.flatMap(({ practices }) => practices)).toEqual([]);
  });

  it('has over half of the organizations name one to three shortcomings', () => {
    const counts = handedIn
      .map(({ narratives }) => narratives.filter(({ kind }) => kind === 'SHORTCOMING').length)
      .filter((count) => count > 0);
    expect(counts.length / handedIn.length).toBeGreaterThan(0.5);
    expect(counts.length / handedIn.length).toBeLessThan(0.6);
    expect(new Set(counts)).toEqual(new Set([1, 2, 3]));
  });

  it('spreads shortcomings over the words for few, some and many', () => {
    const words = demoTemplate.content.shortcomings.map(({ code }) => {
      const named = handedIn.filter(({ narratives }) =>
        narratives.some(({ kind, choiceCode }) => kind === 'SHORTCOMING' && choiceCode === code),
      );
      return quantifierFor(quantifierScales[0]!.bands, named.length, handedIn.length);
    });
    expect(new Set(words)).toEqual(new Set(['một số ít', 'một số', 'nhiều']));
  });

  it('is mostly a little better than the previous one, and not everywhere', () => {
    const share = (period: 'previous' | 'current', code: string) => {
      const figures = rounds[period]
        .filter(isHandedIn)
        .flatMap(({ figures: own }) => own.filter(({ indicatorCode }) => indicatorCode === code));
      const sum = (part: 'numerator' | 'denominator') =>
        figures.reduce((total, figure) => total + (figure[part] ?? 0), 0);
      return sum('numerator') / sum('denominator');
    };
    const changes = demoTemplate.indicators
      .filter(({ aggregation }) => aggregation === 'RATIO')
      .map(({ code }) => share('current', code) - share('previous', code));
    expect(changes.filter((change) => change > 0)).toHaveLength(7);
    expect(changes.filter((change) => change < 0)).toHaveLength(2);
    expect(changes.every((change) => Math.abs(change) < 0.03)).toBe(true);
  });

  it('ranks no more as excellent than a fifth of those ranked as good', () => {
    const ranked = (level: string) =>
      handedIn.filter(({ figures }) =>
        figures.some(
          ({ indicatorCode, category }) => indicatorCode === 'P01' && category === level,
        ),
      ).length;
    expect(ranked('EXCELLENT')).toBeGreaterThan(0);
    expect(ranked('EXCELLENT') / ranked('GOOD')).toBeLessThanOrEqual(0.2);
  });

  it.each(['STRENGTH', 'SHORTCOMING', 'CAUSE', 'DIRECTION'])('varies the %s texts', (kind) => {
    const texts = handedIn.flatMap(({ narratives }) =>
      narratives.filter((narrative) => narrative.kind === kind).map(({ text }) => text),
    );
    expect(new Set(texts).size).toBeGreaterThanOrEqual(12);
    for (const text of texts) expect(text).toMatch(/^\p{Lu}.*\.$/u);
  });
});

describe('the open round', () => {
  it('waits for most and has some in every state but accepted', () => {
    const { DUE = 0, DRAFT = 0, SUBMITTED = 0, RETURNED = 0, ACCEPTED = 0 } = statesOf('open');
    expect(DUE + DRAFT).toBeGreaterThan(60);
    expect([DUE, DRAFT, SUBMITTED].every((count) => count > 10)).toBe(true);
    expect([RETURNED, ACCEPTED]).toEqual([4, 0]);
  });

  it('says at which field a returned submission is wrong', () => {
    const codes = [...demoTemplate.indicators, ...demoTemplate.content.sections].map(
      ({ code }) => code,
    );
    for (const { state, returned, figures } of rounds.open) {
      expect(Boolean(returned)).toBe(state === 'RETURNED');
      if (!returned) continue;
      expect(figures.length).toBeGreaterThan(0);
      expect(returned.remarks.every(({ field, reason }) => codes.includes(field) && reason)).toBe(
        true,
      );
    }
  });

  it('has drafts that are begun but not complete, and nothing where nobody began', () => {
    for (const submission of rounds.open) {
      const { state, figures, narratives, handedInOffsetDays } = submission;
      const { hostType } = organizationOf(submission);
      const asked = demoTemplate.indicators.filter(({ appliesTo }) => appliesTo.includes(hostType));
      if (state === 'DUE' || state === 'EXEMPT') expect([...figures, ...narratives]).toEqual([]);
      if (state !== 'DRAFT') continue;
      expect(figures.length).toBeGreaterThan(0);
      expect(figures.length).toBeLessThan(asked.length);
      expect(handedInOffsetDays).toBeNull();
    }
  });
});
