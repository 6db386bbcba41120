import { shippedSets } from '../../schema/criteria/shipped/shipped-sets.js';
import { scoreAssessment } from '../../schema/criteria/score.js';
import { askedOf, faultsOf } from '../../schema/self-assessment/self-assessment.rule.js';
import { demoAnswers } from '../../server/demo/content/assessment/answers.js';
import { demoEvidence, lastingEvidence } from '../../server/demo/content/assessment/evidence.js';
import {
  lastRoundProgress,
  openRoundProgress,
} from '../../server/demo/content/assessment/states.js';
import { demoOrganizations } from '../../server/demo/content/organizations.js';
import { demoAssessmentRounds } from '../../server/demo/assessment/rounds.js';

const content = shippedSets[0]!.content;
const TODAY = '2026-11-24';

function provedAnswers(organization: (typeof demoOrganizations)[number], year: number) {
  const pieces = [...lastingEvidence(year - 1), ...demoEvidence(year, TODAY)];
  return demoAnswers(organization, year, content).map((answer) => ({
    ...answer,
    evidence: pieces.filter(({ proves }) => proves.includes(answer.criterion)),
  }));
}

describe.each([2025, 2026])('the assessments of %i', (year) => {
  it('answer everything the set asks a kind of host, the same on every call', () => {
    for (const organization of demoOrganizations) {
      const answers = demoAnswers(organization, year, content);
      const asked = askedOf(content, organization.hostType).map(({ code }) => code);

      expect(answers).toEqual(demoAnswers(organization, year, content));
      expect(asked.filter((code) => code !== 'B')).toEqual(
        answers.map(({ criterion }) => criterion).filter((code) => code !== 'B'),
      );
    }
  });

  it('would pass the checks of a hand-in, evidence and its period included', () => {
    const period = { startOn: `${year}-01-01`, endOn: `${year}-12-31` };
    for (const organization of demoOrganizations) {
      const { hostType } = organization;
      const answers = provedAnswers(organization, year);

      expect(faultsOf({ content, hostType, answers, period })).toEqual([]);
    }
  });

  it('reach every band, and some reach none', () => {
    const bands = demoOrganizations.map((organization) => {
      const answers = demoAnswers(organization, year, content);
      return scoreAssessment(content, organization.hostType, answers).band;
    });

    const known: (string | null)[] = content.bands.map(({ code }) => code);
    expect([...new Set(bands)].toSorted()).toEqual([...known, null].toSorted());
    expect(bands.filter((band) => band === null).length).toBeLessThan(bands.length / 8);
  });
});

test('nothing of a year was issued after the day on which the demonstration is written', () => {
  const issued = demoEvidence(2026, '2026-03-02').flatMap(({ document }) => document?.on ?? []);

  expect(issued.every((day) => day <= '2026-03-02')).toBe(true);
});

test('last year everybody has handed in, some late; this year every state is there', () => {
  const codes = demoOrganizations.map(({ code }) => code);
  const late = codes.filter((code) => lastRoundProgress(code).handedIn > 0);
  const states = new Set(codes.map((code) => openRoundProgress(code).state));

  expect(codes.every((code) => lastRoundProgress(code).state === 'SUBMITTED')).toBe(true);
  expect(late.length).toBeGreaterThan(0);
  expect([...states].toSorted()).toEqual(['IN_PROGRESS', 'NOT_STARTED', 'RETURNED', 'SUBMITTED']);
});

test.each(['2026-11-24', '2027-01-01', '2027-03-03', '2028-02-29'])(
  'seen from %s one round is over and the other is open',
  (today) => {
    const now = new Date(`${today}T08:00:00Z`);

    const [last, open] = demoAssessmentRounds(now);

    expect(last.dueAt < now && last.openedAt < last.dueAt).toBe(true);
    expect(open.openedAt < now && now < open.dueAt).toBe(true);
    expect(open.year).toBe(last.year + 1);
  },
);
