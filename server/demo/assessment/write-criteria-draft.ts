/** Next year's version of the committee's criteria set, as the board is writing it: a few changes. */
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { CriteriaSetVersion } from '../../../schema/criteria/criteria-set.entity.js';
import type { CriteriaContent, Criterion } from '../../../schema/criteria/criteria.model.js';
import { owned } from '../owned-row.js';

/** What the board has changed so far: more trained staff and more news, and a photo of the gate. */
const changes: Record<string, (criterion: Criterion) => Criterion> = {
  '2.4': (criterion) => ({
    ...criterion,
    guidance: 'Từ năm sau: có tính các lớp trực tuyến có kiểm tra cuối khóa.',
    measure:
      criterion.measure.kind === 'RATIO' ? { ...criterion.measure, from: 200 } : criterion.measure,
  }),
  '5.3': (criterion) => ({
    ...criterion,
    measure:
      criterion.measure.kind === 'COUNT'
        ? { ...criterion.measure, target: 18_000 }
        : criterion.measure,
  }),
  '4.1': (criterion) => ({ ...criterion, evidence: { required: true, kinds: ['PHOTO'] } }),
};

function nextYear(content: CriteriaContent): CriteriaContent {
  const standards = content.standards.map((standard) => ({
    ...standard,
    criteria: standard.criteria.map((each) => changes[each.code]?.(each) ?? each),
  }));
  return { ...content, standards };
}

export async function writeCriteriaDraft(
  em: SqlEntityManager,
  committeeId: string,
  now: Date,
): Promise<void> {
  const set = await em.findOneOrFail(CriteriaSetVersion, { committeeId, state: 'PUBLISHED' });
  await em.insert(CriteriaSetVersion, {
    ...owned(committeeId, now),
    ...{ code: set.code, number: set.number + 1, name: set.name, state: 'DRAFT' },
    ...{ content: nextYear(set.content), publishedAt: null, publishedBy: null },
  });
}
