/** The composer's page is read with as many statements whatever a draft holds. */
import { createRequire } from 'node:module';
import { COMPOSER, OPEN_FINDINGS } from '../../../admin/report/composer/composer.graphql.js';
import { writeFigures } from '../../core/given/contents.js';
import { addText, aDraft, compose, readReport } from './composing.js';
import type { TestPerson } from '../../core/api.js';

type Query = (this: unknown, ...given: unknown[]) => unknown;

/** The driver that the entity manager brings along. */
const driver = createRequire(import.meta.resolve('@mikro-orm/postgresql'))('pg') as {
  Client: { prototype: { query: Query } };
};

/** Runs something and says how many statements went to the database meanwhile. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const { prototype } = driver.Client;
  const { query } = prototype;
  let count = 0;
  prototype.query = function counted(...given) {
    count += 1;
    return query.apply(this, given);
  };
  try {
    await work();
  } finally {
    prototype.query = query;
  }
  return count;
}

const read = (who: TestPerson, document: string, id: string) => async () => {
  const { errors } = await who.ask(document, { id });
  expect(errors).toBeUndefined();
};

const COMMENT = `mutation ($input: CommentInput!) { commentOnReport(input: $input) { id } }`;
const IGNORE = `mutation ($input: IgnoreFindingInput!) { ignoreReportFinding(input: $input) { id } }`;

async function say(who: TestPerson, reportId: string, at: number): Promise<void> {
  const input = { reportId, blockKey: 'opening', answersId: null, text: `Nhận xét ${at}` };
  await who.ask(COMMENT, { input });
  const finding = { reportId, findingId: `opening|SPELLING|${at}`, reason: 'Giữ nguyên văn.' };
  await who.ask(IGNORE, { input: finding });
}

test('statements do not grow with blocks, comments, findings and sources', async () => {
  const { tenant, id } = await aDraft();
  const { office, standing, second, third } = tenant;
  // What is prepared and planned once is no part of a read.
  await read(office, COMPOSER, id)();
  await read(office, OPEN_FINDINGS, id)();
  const small = await statementsOf(read(office, COMPOSER, id));
  const smallFindings = await statementsOf(read(office, OPEN_FINDINGS, id));

  for (let at = 0; at < 12; at += 1) {
    await addText(office, id, null, `Đoạn thêm số ${at}, nhiều đơn vị đã họp.`);
    await say(at % 2 ? office : standing, id, at);
  }
  for (const { submissionId } of [second, third]) {
    await writeFigures(submissionId, { L03: { value: 4 }, L04: { numerator: 1, denominator: 2 } });
  }
  await compose(tenant);

  const { blocks } = await readReport(office, id);
  expect(blocks.length).toBeGreaterThan(20);
  expect(small).toBeGreaterThan(0);
  expect(small).toBeLessThan(12);
  expect(await statementsOf(read(office, COMPOSER, id))).toBe(small);
  expect(await statementsOf(read(office, OPEN_FINDINGS, id))).toBe(smallFindings);
});
