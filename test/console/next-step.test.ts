import { reportsToShow, turnOf } from '../../admin/home/next-step.js';
import { type Permission, permissionsOf, type Role } from '../../schema/core/permission.js';

const office = permissionsOf.COMMITTEE_OFFICE;
const standing = permissionsOf.STANDING_COMMITTEE;
const report = (state: string, preparedBy: string | null = 'office-1') => ({
  state,
  preparedBy: preparedBy === null ? null : { id: preparedBy },
});

test.each<[state: string, role: Role, turn: string]>([
  ['GENERATING', 'COMMITTEE_OFFICE', 'nobody'],
  ['DRAFT', 'COMMITTEE_OFFICE', 'mine'],
  ['DRAFT', 'STANDING_COMMITTEE', 'others'],
  ['IN_REVIEW', 'COMMITTEE_OFFICE', 'others'],
  ['IN_REVIEW', 'STANDING_COMMITTEE', 'mine'],
  ['APPROVED', 'COMMITTEE_OFFICE', 'mine'],
  ['NUMBERED', 'STANDING_COMMITTEE', 'mine'],
  ['NUMBERED', 'INSPECTION_COMMISSION', 'others'],
  ['DISPATCHED', 'STANDING_COMMITTEE', 'nobody'],
])('a report in %s is for %s the turn of %s', (state, role, turn) => {
  expect(turnOf(report(state), 'reader', permissionsOf[role])).toBe(turn);
});

test('whoever prepared a report is not asked to approve it', () => {
  const both: Permission[] = [...office, ...standing];
  expect(turnOf(report('IN_REVIEW', 'reader'), 'reader', both)).toBe('others');
});

test('shows every report under way, else the newest', () => {
  const [draft, signed] = [report('DRAFT'), report('SIGNED')];
  const [issued, older] = [report('DISPATCHED'), report('ARCHIVED')];
  expect(reportsToShow([draft, issued, signed])).toEqual([draft, signed]);
  expect(reportsToShow([issued, older])).toEqual([issued]);
  expect(reportsToShow([])).toEqual([]);
});
