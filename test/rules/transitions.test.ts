import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type Permission, permissionsOf, Role } from '../../schema/core/permission.js';
import { ReportState } from '../../schema/report/report.entity.js';
import { OrgChangeState } from '../../schema/reorganization/reorganization.entity.js';
import { SubmissionState } from '../../schema/submission/submission.entity.js';
import { type Actor, clockOf } from '../../server/core/actor.js';
import * as change from '../../server/reorganization/reorganization.policy.js';
import { policy as ofDispatch } from '../../server/delivery/dispatch/dispatch.policy.js';
import * as report from '../../server/report/report.policy.js';
import * as submission from '../../server/submission/submission.policy.js';
import {
  orgChangeTransitions,
  reportTransitions,
  submissionTransitions,
  type Transition,
} from './transition-table.js';
import { database } from '../core/database.js';
import { transitionsDocument } from './transitions-document.js';

const DOCUMENT = 'docs/transitions.md';
const roles = Object.values(Role);

const actor = (role: Role, personId = 'somebody'): Actor => ({
  ...clockOf('committee'),
  personId,
  role,
  organizationId:
    role.startsWith('TENANT') || role.startsWith('ORGANIZATION') ? 'organization' : null,
});

/** A step as the policies have it. */
interface PolicyStep {
  mayTake: (actor: Actor) => boolean;
  from: readonly string[];
  /** Whether who brought the record this far may take the step too. */
  mayTakeOwn: (actor: Actor) => boolean;
}

const { policy: ofSubmission, stepsFrom: submissionFrom } = submission;
const { policy: ofReport, stepsFrom: reportFrom } = report;

function step(
  from: readonly string[],
  mayTake: PolicyStep['mayTake'],
  mayTakeOwn = mayTake,
): PolicyStep {
  return { from, mayTake, mayTakeOwn };
}

const judgesOwn = (who: Actor) => ofSubmission.judgeThis(who, { handedInBy: who.personId });
const decidesOwn = (who: Actor) => change.policy.decideThis(who, { createdBy: who.personId });
const approvesOwn = (who: Actor) => ofReport.judgeThis(who, { preparedBy: who.personId });

const policySteps: Record<string, PolicyStep> = {
  'submission.start': step(submissionFrom.draft, ofSubmission.draft),
  'submission.handIn': step(submissionFrom.handIn, ofSubmission.handIn),
  'submission.return': step(submissionFrom.return, ofSubmission.judge, judgesOwn),
  'submission.accept': step(submissionFrom.accept, ofSubmission.judge, judgesOwn),
  'submission.exempt': step(submissionFrom.exempt, ofSubmission.exempt),
  'submission.reopen': step(submissionFrom.reopen, ofSubmission.reopen),
  'report.consolidate': step(report.recomposable, ofReport.consolidate),
  'report.sendForReview': step(reportFrom.prepare, ofReport.prepare),
  'report.return': step(reportFrom.return, ofReport.judge, approvesOwn),
  'report.approve': step(reportFrom.approve, ofReport.judge, approvesOwn),
  'report.number': step(reportFrom.number, ofReport.number),
  'report.sign': step(reportFrom.sign, ofReport.sign),
  'report.supersede': step(report.issued, ofReport.number),
  'report.release': step(['SIGNED'], ofDispatch.release),
  'orgChange.decide': step(change.stepsFrom.decide, change.policy.decide, decidesOwn),
  'orgChange.execute': step(change.stepsFrom.execute, change.policy.manage),
  'orgChange.handOver': step(change.stepsFrom.handOver, change.policy.manage),
  'orgChange.revert': step(change.stepsFrom.revert, change.policy.manage),
};

const byPeople = [
  ...submissionTransitions.map((each) => ({ ...each, states: Object.values(SubmissionState) })),
  ...reportTransitions.map((each) => ({ ...each, states: Object.values(ReportState) })),
  ...orgChangeTransitions.map((each) => ({ ...each, states: Object.values(OrgChangeState) })),
].filter(({ by }) => by !== 'CLOCK') as (Transition<string> & { states: string[] })[];

describe.each(byPeople)('$step', ({ step: name, by, moves, except, states }) => {
  const found = policySteps[name];

  test.each(roles)('as %s', (role) => {
    const allowed = by.includes(role);

    expect(found?.mayTake(actor(role))).toBe(allowed);
    expect(found?.mayTakeOwn(actor(role))).toBe(allowed && !except);
  });

  test.each(states)('from %s', (state) => {
    expect(found?.from.includes(state)).toBe(state in moves);
  });
});

test('the table knows every step of the policies, and no other', () => {
  expect(byPeople.map(({ step: name }) => name).toSorted()).toEqual(
    Object.keys(policySteps).toSorted(),
  );
});

test('a record nobody brought this far is judged by whoever may judge', () => {
  for (const role of roles) {
    const who = actor(role);
    expect(ofSubmission.judgeThis(who, { handedInBy: null })).toBe(ofSubmission.judge(who));
    expect(ofReport.judgeThis(who, { preparedBy: null })).toBe(ofReport.judge(who));
  }
});

test('the clock may compose a report and decide nothing', () => {
  const clock = clockOf('committee');
  const taken = Object.entries(policySteps).filter(([, { mayTake }]) => mayTake(clock));

  expect(taken.map(([name]) => name)).toEqual(['report.consolidate']);
});

test.each<[Permission, Permission]>([
  ['report:prepare', 'report:approve'],
  ['report:prepare', 'report:sign'],
  ['submission:hand-in', 'submission:accept'],
  ['membership:manage', 'reorganization:decide'],
])('no role both has %s and %s', (one, other) => {
  const both = roles.filter(
    (role) => permissionsOf[role].includes(one) && permissionsOf[role].includes(other),
  );

  expect(both).toEqual([]);
});

// UPDATE_DOCS=1 writes the document anew.
test(`${DOCUMENT} says what the code says`, async () => {
  const { owner } = await database();
  const current = transitionsDocument([...owner.getMetadata().getAll().values()]);
  if (process.env['UPDATE_DOCS']) writeFileSync(DOCUMENT, current);

  expect(existsSync(DOCUMENT) && readFileSync(DOCUMENT, 'utf8')).toBe(current);
});
