import {
  anOpenRound,
  answer,
  assessmentOf,
  GATE,
  SUBMIT,
} from '../assessment/assessment.fixture.js';
import type { TestPerson } from '../core/api.js';

interface Tasks {
  homeTasks: { code: string; count: number; records: { id: string; name: string }[] }[];
}

async function taskOf(who: TestPerson, code: string) {
  const reply = await who.ask<Tasks>('{ homeTasks { code count records { id name } } }');
  expect(reply.errors).toBeUndefined();
  return reply.data?.homeTasks.find((task) => task.code === code);
}

test('an organization is told of its self-assessment until it is handed in', async () => {
  const { first, second, board } = await anOpenRound();
  const { id } = await assessmentOf(first);
  await answer(first.officer, id, GATE);

  const before = await taskOf(first.officer, 'ASSESSMENTS_TO_HAND_IN');
  const { version } = await assessmentOf(first);
  const reply = await first.secretary.ask(SUBMIT, { id, version });
  const after = await taskOf(first.officer, 'ASSESSMENTS_TO_HAND_IN');

  expect(reply.errors).toBeUndefined();
  expect(before).toMatchObject({ count: 1, records: [{ id }] });
  expect(after).toBeUndefined();
  expect((await taskOf(second.secretary, 'ASSESSMENTS_TO_HAND_IN'))?.records[0]?.id).not.toBe(id);
  expect(await taskOf(board, 'ASSESSMENTS_TO_HAND_IN')).toBeUndefined();
});
