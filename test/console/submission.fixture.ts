import type { Indicator, Submission, Template } from '../../admin/submission/submission.shape.js';

type Given = Partial<Indicator> & Pick<Indicator, 'code' | 'aggregation'>;

/** An indicator as the API gives it; a count of section I unless told otherwise. */
export function anIndicator(given: Given): Indicator {
  return {
    id: `id-${given.code}`,
    sectionCode: 'I',
    label: given.code,
    unit: 'lớp',
    numeratorLabel: null,
    denominatorLabel: null,
    categories: null,
    appliesTo: ['AGENCY', 'PUBLIC_UNIT', 'ENTERPRISE'],
    required: true,
    changeThreshold: null,
    definition: null,
    sourceNote: null,
    rules: [],
    prefill: null,
    ...given,
  };
}

export const template: Template = {
  sections: [
    { code: 'I', part: 'LEADERSHIP', heading: 'LÃNH ĐẠO', prompt: null, quotesPractices: null },
    { code: 'II.3', part: 'RESULT', heading: 'Môi trường', prompt: null, quotesPractices: true },
    { code: 'III.1', part: 'STRENGTH', heading: 'Ưu điểm', prompt: 'Nêu', quotesPractices: null },
    {
      code: 'III.2',
      part: 'SHORTCOMING',
      heading: 'Hạn chế',
      prompt: 'Chọn',
      quotesPractices: null,
    },
    { code: 'III.3', part: 'CAUSE', heading: 'Nguyên nhân', prompt: 'Chọn', quotesPractices: null },
    {
      code: 'IV',
      part: 'DIRECTION',
      heading: 'Phương hướng',
      prompt: 'Đề xuất',
      quotesPractices: null,
    },
  ],
  shortcomings: [
    { code: 'AWARENESS', text: 'nhận thức chưa đầy đủ' },
    { code: 'METHOD', text: 'phương pháp còn chậm đổi mới' },
  ],
  causes: [{ code: 'FUNDING', text: 'kinh phí còn hạn chế' }],
  practiceKinds: [{ code: 'MODEL', label: 'Mô hình' }],
  indicators: [
    anIndicator({ code: 'L03', aggregation: 'SUM', changeThreshold: 50 }),
    anIndicator({ code: 'L04', aggregation: 'RATIO', changeThreshold: 10 }),
    anIndicator({ code: 'E13', aggregation: 'MEAN', sectionCode: 'II.3', appliesTo: ['AGENCY'] }),
    anIndicator({
      code: 'W01',
      aggregation: 'CATEGORY',
      sectionCode: 'II.3',
      categories: [{ code: 'FIRST', label: 'lần đầu' }],
    }),
  ],
};

export function aSubmission(given: Partial<Submission> = {}): Submission {
  return {
    id: 'submission',
    version: 3,
    state: 'DRAFT',
    edition: 0,
    late: false,
    overdue: false,
    contact: null,
    startedAt: null,
    handedInAt: null,
    acceptedAt: null,
    updatedAt: '2026-03-01T00:00:00Z',
    returnReason: null,
    returnRemarks: [],
    exemptReason: null,
    reopening: null,
    organizationName: 'Đảng bộ Sở Y tế',
    organization: { id: 'o', name: 'Đảng bộ Sở Y tế', shortName: 'Sở Y tế', hostType: 'AGENCY' },
    round: {
      id: 'r',
      label: 'Năm 2026',
      state: 'OPEN',
      startOn: '2026-01-01',
      endOn: '2026-12-31',
      cutoffAt: '2026-12-31T00:00:00Z',
      organizationDueAt: '2027-01-05T10:00:00Z',
      lockedAt: null,
      template,
    },
    figures: [],
    previousFigures: [],
    narratives: [],
    practices: [],
    ...given,
  };
}
