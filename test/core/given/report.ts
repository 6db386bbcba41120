import { Term } from '../../../schema/committee/committee.entity.js';
import { OfficialDocument } from '../../../schema/document/document.entity.js';
import { Report, type ReportState } from '../../../schema/report/report.entity.js';
import {
  approveReport,
  consolidate,
  numberReport,
  sendForReview,
  signReport,
} from '../../../server/report/report.service.js';
import { asOperator } from '../../../server/database/owner.js';
import { seedReport } from '../../document/sample-document.js';
import { RIGHT_PASSWORD } from '../api.js';
import { database } from '../database.js';
import { runJobs } from '../run-jobs.js';
import { owned } from '../owned.js';
import { type Tenant } from '../world.js';

const SYMBOL = 'BC/ĐUT';

/** Numbers of documents written here, which the counter does not know of. */
const BEYOND_THE_COUNTER = 9000;

/** A composed draft, as the worker leaves it. */
export const draftModel = seedReport({ number: null, draft: 1, date: null, symbol: SYMBOL });

interface Given {
  roundId?: string;
  columns?: Partial<Record<keyof Report, unknown>>;
}

type Where = Pick<Tenant, 'committeeId' | 'roundId'>;

/** Writes a report in a state without its going there. It has a draft, but no document. */
export async function aReport(
  tenant: Where,
  state: ReportState,
  { roundId = tenant.roundId, columns = {} }: Given = {},
): Promise<string> {
  const { owner } = await database();
  const row = owned(tenant.committeeId);
  await asOperator(owner, (em) =>
    em.insert(Report, {
      ...row,
      round: [tenant.committeeId, roundId] as never,
      state,
      draftNumber: 1,
      model: draftModel,
      composedAt: new Date(),
      preparedBy: null,
      preparedAt: null,
      approvedBy: null,
      approvedAt: null,
      returnReason: null,
      ...columns,
    } as never),
  );
  return row.id;
}

/** Writes the document of a report, and says its id. */
export async function aDocument(
  { committeeId }: Pick<Tenant, 'committeeId'>,
  reportId: string,
  columns: Partial<Record<keyof OfficialDocument, unknown>> = {},
): Promise<string> {
  const { owner } = await database();
  const row = owned(committeeId);
  await asOperator(owner, async (em) => {
    const term = await em.findOneOrFail(Term, { committeeId });
    const number = BEYOND_THE_COUNTER + (await em.count(OfficialDocument, { committeeId }));
    await em.insert(OfficialDocument, {
      ...row,
      report: [committeeId, reportId] as never,
      term: [committeeId, term.id] as never,
      documentType: 'BC',
      number,
      symbol: SYMBOL,
      documentOn: '2026-07-01',
      abstract: 'kết quả thực hiện nghị quyết',
      state: 'NUMBERED',
      layoutProfile: 'HD05',
      model: { ...draftModel, number, date: '2026-07-01', draft: null },
      signedBy: null,
      signedAt: null,
      files: [],
      ...columns,
    } as never);
  });
  return row.id;
}

const way = ['DRAFT', 'IN_REVIEW', 'APPROVED', 'NUMBERED', 'SIGNED'] as const;

/** Takes the round's report as far as is said, as people and the worker would. Says its id. */
export async function reportTaken(tenant: Tenant, to: (typeof way)[number]): Promise<string> {
  const { office, standing, committeeId, roundId } = tenant;
  const id = await consolidate(office.ctx, { roundId });
  await runJobs(committeeId);
  const steps = [
    () => sendForReview(office.ctx, { id }),
    () => approveReport(standing.ctx, { id }),
    () => numberReport(office.ctx, { id }),
    () => signReport(standing.ctx, { id, password: RIGHT_PASSWORD }),
  ];
  for (const step of steps.slice(0, way.indexOf(to))) await step();
  return id;
}
