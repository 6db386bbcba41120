import type { FigureExplanation } from '../../../schema/report/consolidation.model.js';
import { listExplanations } from '../../../worker/report/compose/annex/compose-explanations.js';
import { runJobs } from '../../core/run-jobs.js';
import { writeFigures } from '../../core/given/contents.js';
import { standing } from '../../core/given/submission.js';
import { newTenant } from '../../core/world.js';
import { aConsolidation, anIndicator } from '../consolidation.fixture.js';

const CONSOLIDATE = `mutation ($roundId: ID!) { consolidateRound(roundId: $roundId) { id } }`;
const READ = `query ($id: ID!) { report(id: $id) { previewHtml } }`;

const said = (over: Partial<FigureExplanation>): FigureExplanation => ({
  indicatorCode: 'L03',
  organizationName: 'Sở Y tế',
  numerator: null,
  denominator: null,
  value: 25,
  cases: null,
  category: null,
  text: 'tăng do mở thêm lớp',
  ...over,
});

test('each explanation stands beside the figure it is about, as a sentence', () => {
  const list = listExplanations(
    aConsolidation({
      indicators: [
        anIndicator({ code: 'L03', label: 'Lớp học', aggregation: 'SUM', unit: 'lớp' }),
        anIndicator({ code: 'L04', label: 'Học tập', aggregation: 'RATIO', unit: 'đảng viên' }),
      ],
      explanations: [
        said({}),
        said({
          indicatorCode: 'L04',
          value: null,
          numerator: 182,
          denominator: 186,
          text: 'Vắng.',
        }),
      ],
    }),
  );

  expect(list?.table.rows).toEqual([
    ['L03. Lớp học', 'Sở Y tế', '25 lớp', 'Tăng do mở thêm lớp.'],
    ['L04. Học tập', 'Sở Y tế', '182/186 (97,85%)', 'Vắng.'],
  ]);
});

test('where nobody explained anything there is no table', () => {
  expect(listExplanations(aConsolidation({ explanations: [] }))).toBeNull();
});

test('the annex of a report prints what was explained in what was handed in', async () => {
  const { first, second, office, roundId, committeeId } = await newTenant();
  const figures = (explanation: string) => ({ L03: { value: 4, explanation } });
  await writeFigures(first.submissionId, figures('Mở thêm lớp cho người mới.'));
  await standing(first, 'SUBMITTED');
  await writeFigures(second.submissionId, figures('Bản nháp chưa gửi.'));

  const begun = await office.ask<{ consolidateRound: { id: string } }>(CONSOLIDATE, { roundId });
  await runJobs(committeeId);
  const { id } = begun.data?.consolidateRound ?? { id: '' };
  const read = await office.ask<{ report: { previewHtml: string } }>(READ, { id });

  expect(read.data?.report.previewHtml).toContain('Giải trình của các tổ chức về số liệu');
  expect(read.data?.report.previewHtml).toContain('Mở thêm lớp cho người mới.');
  expect(read.data?.report.previewHtml).not.toContain('Bản nháp chưa gửi.');
});
