import { Role } from '../../schema/core/permission.js';
import { OfficialDocument } from '../../schema/document/document.entity.js';
import { Delivery, DeliveryState } from '../../schema/delivery/delivery.entity.js';
import { OrgChange, OrgChangeState } from '../../schema/reorganization/reorganization.entity.js';
import { Report, ReportState } from '../../schema/report/report.entity.js';
import { ReportRound, RoundState } from '../../schema/round/round.entity.js';
import { Reopening } from '../../schema/submission/reopening.entity.js';
import { SubmissionEdition } from '../../schema/submission/submission-edition.entity.js';
import { Submission, SubmissionState } from '../../schema/submission/submission.entity.js';
import type { Ctx } from '../../server/core/context.js';
import type { Refusal } from '../../server/core/refusal.js';
import * as deliveries from '../../server/delivery/delivery.service.js';
import { dispatchPreview } from '../../server/delivery/dispatch/dispatch-preview.service.js';
import { release } from '../../server/delivery/dispatch/dispatch.service.js';
import * as reverting from '../../server/reorganization/execution/revert-change.service.js';
import * as changes from '../../server/reorganization/reorganization.service.js';
import { supersede } from '../../server/report/supplement/supersede.service.js';
import * as reports from '../../server/report/report.service.js';
import { reopenSubmission } from '../../server/submission/reopening/reopening.service.js';
import * as submissions from '../../server/submission/submission.service.js';
import { asOperator } from '../../server/database/owner.js';
import { database } from '../core/database.js';
import { personActing, RIGHT_PASSWORD } from '../core/api.js';
import { writeFigures } from '../core/given/contents.js';
import { aChange } from '../reorganization/given-change.js';
import { aDelivery } from '../core/given/delivery.js';
import { mailServer } from '../core/given/mail-server.js';
import { aDocument, aReport } from '../core/given/report.js';
import { arrange, auditOf, stored, storedRows } from '../core/given/stored.js';
import { standing } from '../core/given/submission.js';
import { runJob } from '../core/run-jobs.js';
import { aRound, newTenant, type Tenant } from '../core/world.js';
import {
  deliveryTransitions,
  orgChangeTransitions,
  reportTransitions,
  roundTransitions,
  submissionTransitions,
  type Transition,
} from './transition-table.js';

/**
 * Every step of the table is taken by everybody from every state, and what becomes of it is
 * compared.
 */

const reason = 'Lý do đủ mười ký tự.';
const password = RIGHT_PASSWORD;

type Step = (ctx: Ctx, id: string) => Promise<unknown>;

const useCases: Record<string, Step> = {
  'submission.start': (ctx, id) => submissions.saveSubmission(ctx, { id, version: 1 }),
  'submission.handIn': (ctx, id) => submissions.handIn(ctx, { id, version: 1 }),
  'submission.return': (ctx, id) => submissions.returnSubmission(ctx, { id, reason, remarks: [] }),
  'submission.accept': (ctx, id) => submissions.acceptSubmission(ctx, { id }),
  'submission.exempt': (ctx, id) => submissions.exemptSubmission(ctx, { id, reason }),
  'submission.reopen': (ctx, submissionId) =>
    reopenSubmission(ctx, {
      submissionId,
      reason: `${reason} Và thêm nữa.`,
      fields: [],
      until: new Date(Date.now() + 60_000),
    }),
  'report.consolidate': async (ctx, id) => {
    const { round } = await stored(Report, id);
    return reports.consolidate(ctx, { roundId: round.id });
  },
  'report.sendForReview': (ctx, id) => reports.sendForReview(ctx, { id }),
  'report.return': (ctx, id) => reports.returnReport(ctx, { id, reason }),
  'report.approve': (ctx, id) => reports.approveReport(ctx, { id }),
  'report.number': (ctx, id) => reports.numberReport(ctx, { id }),
  'report.sign': (ctx, id) => reports.signReport(ctx, { id, password }),
  'report.supersede': async (ctx, id) => {
    const reportId = await aReport(tenant, 'DISPATCHED');
    return supersede(ctx, { id, reportId, reason });
  },
  'report.release': async (ctx, id) => {
    const [document] = await storedRows(OfficialDocument, { report: { id } });
    const documentId = document?.id ?? '';
    const { fingerprint } = await dispatchPreview(tenant.office.ctx, { documentId });
    return release(ctx, { id: documentId, fingerprint });
  },
  'orgChange.decide': (ctx, id) =>
    changes.decideChange(ctx, { id, decisionNo: '12-QĐ/ĐU', effectiveOn: '2026-02-01' }),
  'orgChange.execute': (ctx, id) => changes.executeChange(ctx, { id, dispositions: [] }),
  'orgChange.handOver': (ctx, id) => changes.handOverChange(ctx, { id, minuteNo: '01-BB/ĐU' }),
  'orgChange.revert': (ctx, id) => reverting.revertChange(ctx, { id, reason }),
  'delivery.resolve as MARK_SENT': (ctx, id) =>
    deliveries.resolveDelivery(ctx, { id, decision: 'MARK_SENT', reason }),
  'delivery.resolve as SEND_AGAIN': (ctx, id) =>
    deliveries.resolveDelivery(ctx, { id, decision: 'SEND_AGAIN', reason }),
};

let tenant: Tenant;
let staff: Map<Role, Ctx>;

beforeAll(async () => {
  tenant = await newTenant();
  await writeFigures(tenant.first.submissionId);
  const { office, standing: member, executive, administrator, first } = tenant;
  const known = [office, member, executive, administrator, first.officer, first.secretary];
  staff = new Map(known.map(({ actor, ctx }) => [actor.role as Role, ctx]));
  for (const role of Object.values(Role)) {
    if (staff.has(role)) continue;
    const like = role === 'ORGANIZATION_ADMIN' ? first.officer : executive;
    const person = await personActing({ ...like, actor: { ...like.actor, role } });
    staff.set(role, person.ctx);
  }
});

async function outcomeOf(step: Promise<unknown>): Promise<string> {
  return step.then(
    () => 'TAKEN',
    (fault: Refusal) => fault.code ?? fault.message,
  );
}

/** Takes a step as everybody from one state, each time with the record in that state anew. */
async function takeAsEverybody(name: string, given: () => Promise<string>, stateOf: StateOf) {
  const outcomes = new Map<Role, { answer: string; state: string; moves: unknown[][] }>();
  for (const [role, ctx] of staff) {
    const id = await given();
    const known = (await auditOf(id)).length;
    const answer = await outcomeOf(useCases[name]?.(ctx, id) ?? Promise.reject(new Error(name)));
    const events = (await auditOf(id)).slice(known);
    const moves = events.map(({ fromState, toState }) => [fromState, toState]);
    outcomes.set(role, { answer, state: await stateOf(id), moves });
  }
  return outcomes;
}

type StateOf = (id: string) => Promise<string>;

function expectedOf(transition: Transition<string>, state: string, role: Role) {
  const { by, moves, otherwise = 'WRONG_STATE', answers } = transition;
  const unmoved = { state, moves: [] };
  if (!by.includes(role)) return { answer: 'FORBIDDEN', ...unmoved };
  const to = moves[state];
  if (!to) return { answer: answers?.[state] ?? otherwise, ...unmoved };
  // Typing on is no step of its own.
  const isSilent = state === to && state !== 'GENERATING';
  return { answer: 'TAKEN', state: to, moves: isSilent ? [] : [[state, to]] };
}

const expectedFor = (transition: Transition<string>, state: string) =>
  new Map([...staff.keys()].map((role) => [role, expectedOf(transition, state, role)]));

/** Every step that people take, with every state it might be tried from. */
function cells<S extends string>(transitions: Transition<S>[], states: Record<string, S>) {
  return transitions
    .filter(({ by }) => by !== 'CLOCK')
    .flatMap((transition) =>
      Object.values(states).map((state) => [transition.step, state, transition] as const),
    );
}

test.each(cells(submissionTransitions, SubmissionState))(
  '%s from %s',
  async (step, state, transition) => {
    const given = async () => {
      const { submissionId } = tenant.first;
      const submission = { id: submissionId };
      await arrange(Reopening, { submission }, { endedAt: new Date() });
      await asOperator((await database()).owner, (em) =>
        em.nativeDelete(SubmissionEdition, { submission }),
      );
      return standing(tenant.first, state);
    };
    const stateOf: StateOf = async (id) => (await stored(Submission, id)).state;

    expect(await takeAsEverybody(step, given, stateOf)).toEqual(expectedFor(transition, state));
  },
);

const numbered: readonly ReportState[] = ['NUMBERED', 'SIGNED', 'DISPATCHED', 'ARCHIVED'];
const reportState: StateOf = async (id) => (await stored(Report, id)).state;

const reportCells = cells(reportTransitions, ReportState).filter(
  ([step, state]) => step !== 'report.consolidate' || state !== 'SUPERSEDED',
);

test.each(reportCells)('%s from %s', async (step, state, transition) => {
  const given = async () => {
    const roundId = await aRound(tenant.committeeId, tenant.templateId);
    const id = await aReport(tenant, state, { roundId });
    if (step === 'report.release') await aDocument(tenant, id, { state: 'SIGNED', proof: {} });
    else if (numbered.includes(state)) await aDocument(tenant, id);
    return id;
  };

  expect(await takeAsEverybody(step, given, reportState)).toEqual(expectedFor(transition, state));
});

test.each(cells(deliveryTransitions, DeliveryState))(
  '%s from %s',
  async (step, state, transition) => {
    const given = () => aDelivery(tenant, { state });
    const stateOf: StateOf = async (id) => (await stored(Delivery, id)).state;

    expect(await takeAsEverybody(step, given, stateOf)).toEqual(expectedFor(transition, state));
  },
);

test.each(cells(orgChangeTransitions, OrgChangeState))(
  '%s from %s',
  async (step, state, transition) => {
    const given = () => aChange(tenant, state);
    const stateOf: StateOf = async (id) => (await stored(OrgChange, id)).state;

    expect(await takeAsEverybody(step, given, stateOf)).toEqual(expectedFor(transition, state));
  },
);

const movesOf = (transitions: Transition<string>[], step: string) =>
  transitions.find((each) => each.step === step)?.moves ?? {};

/** Runs a job twice; what it says the second time is left out, what it does is not. */
async function runTwice(name: string, id: string, committeeId: string, settings = {}) {
  const run = () => runJob(name, id, committeeId, settings).catch(() => undefined);
  await run();
  await run();
}

test.each(
  ['round.open', 'round.cutOff', 'round.collect', 'round.fallDue'].flatMap((step) =>
    Object.values(RoundState).map((state) => [step, state] as const),
  ),
)('%s from %s, run twice', async (step, state) => {
  const { committeeId, templateId } = tenant;
  const id = await aRound(committeeId, templateId, { state });

  await runTwice(step, id, committeeId);

  const to = movesOf(roundTransitions, step)[state];
  expect((await stored(ReportRound, id)).state).toBe(to ?? state);
  const events = (await auditOf(id)).map(({ action, fromState, toState }) => [
    action,
    fromState,
    toState,
  ]);
  expect(events).toEqual(to ? [[step, state, to]] : []);
});

test.each(Object.values(ReportState))('report.compose from %s, run twice', async (state) => {
  const { committeeId, templateId } = tenant;
  const roundId = await aRound(committeeId, templateId);
  const id = await aReport(tenant, state, { roundId });

  await runTwice('round.consolidate', roundId, committeeId);

  expect(await reportState(id)).toBe(movesOf(reportTransitions, 'report.compose')[state] ?? state);
});

test.each(Object.values(ReportState))('report.dispatch from %s, run twice', async (state) => {
  const roundId = await aRound(tenant.committeeId, tenant.templateId);
  const id = await aReport(tenant, state, { roundId });
  const document = await aDocument(tenant, id, { state: 'SIGNED', signedAt: new Date() });

  await runTwice('document.issue', document, tenant.committeeId);

  const to = movesOf(reportTransitions, 'report.dispatch')[state];
  expect(await reportState(id)).toBe(to ?? state);
  expect((await stored(ReportRound, roundId)).state).toBe(to ? 'CLOSED' : 'OPEN');
});

test.each(Object.values(DeliveryState))('delivery.send from %s, run twice', async (state) => {
  const post = await mailServer();
  const id = await aDelivery(tenant, { state });

  await runTwice('delivery.send', id, tenant.committeeId, post.settings);

  const to = movesOf(deliveryTransitions, 'delivery.send where the server takes it')[state];
  expect((await stored(Delivery, id)).state).toBe(to ?? state);
  expect(post.mails()).toHaveLength(to ? 1 : 0);
});

test.each(['submission.return', 'submission.accept'])(
  '%s is not for who handed it in',
  async (step) => {
    const { ctx, personId } = tenant.office;
    const id = await standing(tenant.first, 'SUBMITTED', { handedInBy: personId });

    expect(await outcomeOf(useCases[step]?.(ctx, id) ?? Promise.resolve())).toBe('FORBIDDEN');
    expect((await stored(Submission, id)).state).toBe('SUBMITTED');
  },
);

test.each(['report.return', 'report.approve'])(
  '%s is not for who sent it for review',
  async (step) => {
    const { ctx, personId } = tenant.standing;
    const id = await aReport(tenant, 'IN_REVIEW');
    await arrange(Report, { id }, { preparedBy: personId });

    expect(await outcomeOf(useCases[step]?.(ctx, id) ?? Promise.resolve())).toBe('FORBIDDEN');
    expect(await reportState(id)).toBe('IN_REVIEW');
  },
);
