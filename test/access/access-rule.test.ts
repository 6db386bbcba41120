import { explainAccess } from '../../schema/access/access.rule.js';

const TODAY = '2026-11-24';

/** What is said of a position with these days. */
function saidOf(startsOn: string, endsOn: string | null) {
  const standing = {
    ...{ role: 'COMMITTEE_OFFICE' as const, organizationId: null, assigned: null },
    ...{ startsOn, endsOn },
  };
  return explainAccess(standing, TODAY, { entity: 'REPORT_ROUND', record: null })[0]?.reason;
}

test.each([
  ['since years', '2020-01-01', null, 'MEMBERSHIP_IN_FORCE'],
  ['on its last day', '2020-01-01', TODAY, 'MEMBERSHIP_IN_FORCE'],
  ['a day later', '2020-01-01', '2026-11-23', 'MEMBERSHIP_ENDED'],
  ['before its first day', '2026-11-25', null, 'MEMBERSHIP_COMING'],
  ['ended before it began', '2026-11-29', '2026-11-23', 'MEMBERSHIP_ENDED'],
])('a position %s is said to be what it is', (_when, startsOn, endsOn, reason) => {
  expect(saidOf(startsOn, endsOn)).toBe(reason);
});
