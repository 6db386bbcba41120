import type { Block } from '../../../schema/document/document.model.js';
import { beginConsolidation } from '../../../server/report/report.service.js';
import { ReportRound } from '../../../schema/round/round.entity.js';
import type { TestPerson } from '../../core/api.js';
import { handedIn } from '../../core/given/submission.js';
import { runJobs } from '../../core/run-jobs.js';
import { newTenant, type Tenant } from '../../core/world.js';

/** What a test reads of a block. */
export interface ReadBlock {
  reportId: string;
  id: string;
  version: number;
  key: string;
  source: string;
  generated: Block[];
  edited: Block[] | null;
  hidden: boolean;
  stale: boolean;
  candidates: { id: string; phrase: string }[] | null;
  quotes: string[] | null;
}

const BLOCKS = `id draftNumber blocks {
  id version key source generated edited hidden stale candidates { id phrase } quotes
} previewHtml`;

export interface ReadReport {
  id: string;
  draftNumber: number;
  blocks: ReadBlock[];
  previewHtml: string;
}

const READ = `query ($id: ID!) { report(id: $id) { ${BLOCKS} } }`;

export async function readReport(who: TestPerson, id: string): Promise<ReadReport> {
  const reply = await who.ask<{ report: ReadReport }>(READ, { id });
  if (!reply.data?.report) throw new Error(JSON.stringify(reply.errors));
  const { report } = reply.data;
  return { ...report, blocks: report.blocks.map((block) => ({ ...block, reportId: id })) };
}

/** The block with a key, as it is read now. */
export async function blockOf(who: TestPerson, reportId: string, key: string): Promise<ReadBlock> {
  const { blocks } = await readReport(who, reportId);
  const block = blocks.find((each) => each.key === key);
  if (!block) throw new Error(`no ${key} among ${blocks.map((each) => each.key).join(', ')}`);
  return block;
}

/** Has the round's report composed as it would be by the clock. Says its id. */
export async function compose({ office, committeeId, roundId }: Tenant): Promise<string> {
  const id = await office.ctx.transaction(async (tx) =>
    beginConsolidation(tx, await tx.em.findOneOrFail(ReportRound, { id: roundId })),
  );
  await runJobs(committeeId);
  return id;
}

/** A committee with a composed draft of what its first organization handed in. */
export async function aDraft(): Promise<{ tenant: Tenant; id: string }> {
  const tenant = await newTenant();
  await handedIn(tenant.first);
  return { tenant, id: await compose(tenant) };
}

export const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] });

const MUTATIONS = {
  edit: ['editReportBlock', '$content: JSON!', 'content: $content'],
  reset: ['resetReportBlock', '', ''],
  keep: ['keepEditedReportBlock', '', ''],
  hide: ['hideReportBlock', '$hidden: Boolean!', 'hidden: $hidden'],
  move: ['moveReportBlock', '$afterId: ID', 'afterId: $afterId'],
  quote: ['chooseReportQuotes', '$practiceIds: [String!]', 'practiceIds: $practiceIds'],
} as const;

/** Takes a step at a block in the version that was read. */
export function change(
  who: TestPerson,
  step: keyof typeof MUTATIONS,
  { reportId, id, version }: Pick<ReadBlock, 'reportId' | 'id' | 'version'>,
  more: object = {},
) {
  const [name, declared, given] = MUTATIONS[step];
  const document = `mutation ($input: BlockInputType! ${declared && `, ${declared}`}) {
    ${name}(input: $input ${given && `, ${given}`}) { id blocks { key version } }
  }`;
  return who.ask(document, { input: { reportId, blockId: id, version }, ...more });
}

export function addText(who: TestPerson, reportId: string, afterId: string | null, text: string) {
  const document = `mutation ($input: TextBlockInputType!) {
    addReportTextBlock(input: $input) { id }
  }`;
  return who.ask(document, { input: { reportId, afterId, content: [paragraph(text)] } });
}

export function undo(who: TestPerson, reportId: string) {
  return who.ask('mutation ($id: ID!) { undoReportChange(reportId: $id) { id } }', {
    id: reportId,
  });
}
