/** A round that was handed in, and a draft of the next version of its criteria set. */
import type { CriteriaContent } from '../../schema/criteria/criteria.model.js';
import { SelfAssessment } from '../../schema/self-assessment/self-assessment.entity.js';
import {
  answer,
  anOpenRound,
  assessmentOf,
  GATE,
  SUBMIT,
} from '../assessment/assessment.fixture.js';
import { stored } from '../core/given/stored.js';
import type { TestOrganization } from '../core/world.js';

export const NEXT = `mutation ($id: ID!) { draftCriteriaVersion(id: $id) { id version content name } }`;
export const SAVE = `mutation ($input: SaveCriteriaSetInput!) { saveCriteriaSet(input: $input) { version } }`;

/** Answers that score, of an agency; those of a unit say less. */
const answers = {
  first: [
    GATE,
    { criterion: '1.1', value: { kind: 'RATIO', numerator: 80, denominator: 100 } },
    { criterion: '1.2', value: { kind: 'YES_LATE_NO', answer: 'YES' } },
    { criterion: '2.1', value: { kind: 'CHECKLIST', ticked: ['A', 'B', 'C'] } },
    { criterion: '2.2', value: { kind: 'COUNT', count: 3 } },
  ],
  second: [
    { criterion: '1.1', value: { kind: 'RATIO', numerator: 60, denominator: 100 } },
    { criterion: '2.2', value: { kind: 'COUNT', count: 1 } },
  ],
};

async function handIn(of: TestOrganization, given: readonly object[]): Promise<void> {
  const { id } = await assessmentOf(of);
  for (const each of given) {
    const kept = await answer(of.officer, id, each);
    if (kept.errors) throw new Error(JSON.stringify(kept.errors));
  }
  const { version } = await stored(SelfAssessment, id);
  const reply = await of.secretary.ask(SUBMIT, { id, version });
  if (reply.errors) throw new Error(JSON.stringify(reply.errors));
}

/** The draft of the next version asks more of a ratio, and less of the total. */
function nextContent(content: CriteriaContent): CriteriaContent {
  const [one, ...others] = content.standards;
  if (!one) throw new Error('the example has standards');
  const [ratio, ...rest] = one.criteria;
  if (!ratio) throw new Error('the example has criteria');
  const harder = { ...ratio, measure: { ...ratio.measure, from: 500 } as typeof ratio.measure };
  return { ...content, standards: [{ ...one, criteria: [harder, ...rest] }, ...others] };
}

export async function aRoundWithDraft() {
  const given = await anOpenRound();
  await handIn(given.first, answers.first);
  await handIn(given.second, answers.second);
  const next = await given.board.ask<{
    draftCriteriaVersion: { id: string; version: number; content: CriteriaContent };
  }>(NEXT, { id: given.criteriaSetId });
  const draft = next.data?.draftCriteriaVersion;
  if (!draft) throw new Error(JSON.stringify(next.errors));
  const content = nextContent(draft.content);
  const saved = await given.board.ask<{ saveCriteriaSet: { version: number } }>(SAVE, {
    input: { id: draft.id, version: draft.version, name: 'Bộ tiêu chí thử', content },
  });
  const version = saved.data?.saveCriteriaSet.version ?? 0;
  return { ...given, draft: { id: draft.id, version }, content };
}
