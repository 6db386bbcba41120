import { demoOrganizations } from '../../server/demo/content/organizations.js';
import { mergedOrganizations, pastMerge } from '../../server/demo/content/register/changes.js';
import { clusterOf, demoClusters } from '../../server/demo/content/register/clusters.js';
import { demoFile } from '../../server/demo/content/register/file.js';
import { demoHeadcounts } from '../../server/demo/content/register/headcounts.js';
import { formerNames } from '../../server/demo/content/register/names.js';

const codes = demoOrganizations.map(({ code }) => code);

test('every organization is in a cluster, and no cluster is empty or holds a third of them', () => {
  const sizes = demoClusters.map(
    (name) => demoOrganizations.filter((each) => clusterOf(each) === name).length,
  );

  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(demoOrganizations.length);
  expect(Math.min(...sizes)).toBeGreaterThan(4);
  expect(Math.max(...sizes)).toBeLessThan(demoOrganizations.length / 3);
});

test.each(['2026-11-23', '2027-01-01', '2028-07-01'])(
  'the latest count before %s is what the organization has, and earlier ones lie before it',
  (today) => {
    for (const organization of demoOrganizations) {
      const counts = demoHeadcounts(organization, today);

      expect(counts[0]?.membersTotal).toBe(organization.members);
      expect(counts).toHaveLength(4);
      expect(counts.every(({ asOf }, at) => asOf < (counts[at - 1]?.asOf ?? today))).toBe(true);
      expect(counts.every(({ membersTotal, staffTotal }) => membersTotal < staffTotal)).toBe(true);
    }
  },
);

test('the successor of the merge has the members of those it came of', () => {
  const successor = demoOrganizations.find(({ code }) => code === pastMerge.successor);
  const before = mergedOrganizations.reduce((sum, { members }) => sum + members, 0);

  expect(mergedOrganizations.map(({ code }) => codes.includes(code))).toEqual([false, false]);
  expect(successor?.members).toBe(before);
});

test('former names and the file that was read speak of organizations of the register', () => {
  const changed = demoFile.rows.filter(({ outcome }) => outcome !== 'NEW');

  expect(formerNames.filter(({ code }) => !codes.includes(code))).toEqual([]);
  expect(changed.filter(({ values }) => !codes.includes(String(values.code)))).toEqual([]);
});
