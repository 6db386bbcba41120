/** What waits for whoever asks, by what they may do about it. */
import { TaskCode } from '../../schema/home/home.model.js';
import { type Actor, may } from '../core/actor.js';
import type { Reader } from '../core/read/read.js';
import { refuse } from '../core/refusal.js';
import { readOperations } from '../operations/read-operations.js';
import { taskSql, tasksStatement } from './task-sql.js';

export interface HomeTask {
  code: TaskCode;
  count: number;
  /** When the first of them falls due, or since when it waits. */
  soonest: string | null;
  records: { id: string; name: string }[];
}

function codesFor(actor: Actor): TaskCode[] {
  return Object.values(TaskCode).filter((code) => {
    const task = taskSql[code];
    if (!task || !may(actor, task.permission)) return false;
    return !task.isCommittee || actor.organizationId === null;
  });
}

/** Sections of the operations page that are not well. */
async function operationsTasks(reader: Reader, actor: Actor): Promise<HomeTask[]> {
  if (!may(actor, 'operations:read')) return [];
  const lights = Object.values((await readOperations(reader)).lights);
  const task = (code: TaskCode, light: string): HomeTask => {
    const count = lights.filter((each) => each === light).length;
    return { code, count, soonest: null, records: [] };
  };
  return [task('OPERATIONS_RED', 'RED'), task('OPERATIONS_YELLOW', 'YELLOW')];
}

/** Tasks of which there are some, the most pressing first. */
export async function homeTasks(reader: Reader): Promise<HomeTask[]> {
  const { actor } = reader;
  if (!actor) refuse('UNAUTHENTICATED');
  if (actor.app) refuse('FORBIDDEN');
  const codes = codesFor(actor);
  const [answer] = codes.length > 0 ? await reader.ask(tasksStatement(codes), []) : ['[]'];
  const tasks = JSON.parse(answer ?? '[]') as HomeTask[];
  const all = [...(await operationsTasks(reader, actor)), ...tasks];
  return all.filter(({ count }) => count > 0);
}
