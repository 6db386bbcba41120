import {
  AnswerPort,
  measuresOf,
  serverDraft,
} from '../../admin/self-assessment/draft/assessment-draft.js';
import {
  answerFields,
  answerIn,
  halfTyped,
} from '../../admin/self-assessment/answer/answer-fields.js';
import type { SelfAssessment } from '../../admin/self-assessment/self-assessment.shape.js';
import { shippedSets } from '../../schema/criteria/shipped/shipped-sets.js';
import { demoAnswers } from '../../server/demo/content/assessment/answers.js';
import { demoOrganizations } from '../../server/demo/content/organizations.js';

const criteria = shippedSets[0]!.content;

/** What the form is given; only what a draft looks at. */
function assessmentOf(hostType: string, answers: object[] = []): SelfAssessment {
  const shown = { id: 'a', organization: { hostType }, round: { criteria }, answers };
  return shown as unknown as SelfAssessment;
}

test('every answer of every measure comes back from the texts of the form as it was', () => {
  for (const organization of demoOrganizations) {
    const measures = measuresOf(assessmentOf(organization.hostType));
    for (const { criterion, value = null, notApplicable = null, note = null } of demoAnswers(
      organization,
      2026,
      criteria,
    )) {
      const kept = { criterion, value, notApplicable, note, carriedFrom: null };

      expect(answerIn(criterion, measures.get(criterion)!, answerFields(kept))).toEqual({
        criterion,
        value,
        notApplicable,
        note,
      });
    }
  }
});

test('half a ratio is no answer and is not sent', () => {
  const measures = measuresOf(assessmentOf('AGENCY'));
  const port = new AnswerPort(assessmentOf('AGENCY'), {
    save: async () => 1,
    load: async () => assessmentOf('AGENCY'),
  });
  const half = { '2.3:numerator': '12', '2.3:note': 'đang đếm' };

  expect(halfTyped('2.3', measures.get('2.3')!, half)).toEqual([
    '2.3:numerator',
    '2.3:denominator',
  ]);
  expect(port.readable(half, {})).toMatchObject({ '2.3:numerator': '', '2.3:note': 'đang đếm' });
});

test('only answers that changed are saved, each at the version it was read at', async () => {
  const row = { notApplicable: null, note: null, carriedFrom: 'REPORT', evidence: [] };
  const yes = { kind: 'YES_LATE_NO', answer: 'YES' };
  const kept = [
    { ...row, criterion: '1.2', version: 7, value: yes },
    { ...row, criterion: '3.2', version: 2, value: yes },
  ];
  const assessment = assessmentOf('AGENCY', kept);
  const sent: object[] = [];
  const port = new AnswerPort(assessment, {
    save: async (input) => sent.push(input) + 7,
    load: async () => assessment,
  });
  const { fields, version } = serverDraft(assessment);

  const next = await port.save(
    { version, fields: { ...fields, '1.2:answer': 'NO', '1.2:carried': '' } },
    fields,
  );

  expect(sent).toEqual([
    expect.objectContaining({
      criterion: '1.2',
      version: 7,
      value: { kind: 'YES_LATE_NO', answer: 'NO' },
      confirmed: true,
    }),
  ]);
  expect([version, next]).toEqual([9, 10]);
});
