import type { Path } from './operations.js';

/** Tables that an id may be of, by the end of its name. */
const tablesByName: Record<string, string[]> = {
  roundId: ['ReportRound'],
  criteriaSetId: ['CriteriaSetVersion'],
  rescoreId: ['CriteriaRescore'],
  assessmentId: ['SelfAssessment'],
  evidenceId: ['Evidence'],
  officerId: ['Membership'],
  verifierId: ['Membership'],
  membershipIds: ['Membership'],
  evidenceIds: ['Evidence'],
  documentId: ['OfficialDocument'],
  groupId: ['RecipientRow'],
  beforeGroupId: ['RecipientRow'],
  decisionId: ['RecognitionDecision'],
  organization: ['Organization'],
  reportId: ['Report'],
  blockId: ['ReportBlock'],
  afterId: ['ReportBlock'],
  answersId: ['ReportComment'],
  commentId: ['ReportComment'],
  indicatorId: ['Indicator'],
  templateId: ['ReportTemplate'],
  fromId: ['ReportTemplate', 'CriteriaSetVersion'],
  clientId: ['ApiClient'],
  webhookId: ['WebhookEndpoint'],
  organizations: ['Organization'],
  organizationId: ['Organization'],
  submissionId: ['Submission'],
  submissionIds: ['Submission'],
  personId: ['Person'],
  membershipId: ['Membership'],
  inOrganization: ['Organization'],
  clusterId: ['EmulationCluster'],
  inCluster: ['EmulationCluster'],
  clusterIds: ['EmulationCluster'],
  ids: ['Organization'],
  parentId: ['Organization'],
  importId: ['OrganizationImport'],
  sources: ['Organization'],
  previousRoundId: ['ReportRound', 'AssessmentRound'],
  entityId: ['Submission', 'Report', 'Delivery'],
  subjectId: ['ReportRound', 'OfficialDocument'],
};

/** Of what the id is that a root field calls simply `id`. */
const tablesByRoot: [RegExp, string][] = [
  [/^(recognitionDecision|decideRecognition)/, 'RecognitionDecision'],
  [/recognition/i, 'CultureRecognition'],
  [/evidence/i, 'Evidence'],
  [/assessmentRound|assessmentInsight/i, 'AssessmentRound'],
  [/CriteriaPreview/, 'CriteriaRescore'],
  [/assessment/i, 'SelfAssessment'],
  [/fieldPhoto$/i, 'FieldPhoto'],
  [/succession$/i, 'Succession'],
  [/handOver$/i, 'HandOver'],
  [/orgChange/i, 'OrgChange'],
  [/submissionImport/i, 'SubmissionImport'],
  [/roundExport/i, 'RoundExport'],
  [/import/i, 'OrganizationImport'],
  [/cluster/i, 'EmulationCluster'],
  // No table of ours: every id that the wall knows is foreign to it.
  [/session/i, 'Person'],
  [/^resendWebhook/, 'WebhookDelivery'],
  [/webhook/i, 'WebhookEndpoint'],
  [/Job$/, 'JobFailure'],
  [/apiClient/i, 'ApiClient'],
  [/apiKey/i, 'ApiKey'],
  [/criteria/i, 'CriteriaSetVersion'],
  [/template/i, 'ReportTemplate'],
  [/reopening$/i, 'Reopening'],
  [/schedule/i, 'ReportSchedule'],
  [/reportComment$/i, 'ReportComment'],
  [/submission/i, 'Submission'],
  [/round/i, 'ReportRound'],
  [/report/i, 'Report'],
  [/delivery/i, 'Delivery'],
  [/recipientMember/i, 'RecipientMember'],
  [/recipientGroup/i, 'RecipientRow'],
  [/document/i, 'OfficialDocument'],
  [/membership/i, 'Membership'],
  [/invitation/i, 'Invitation'],
  [/^leaveOrganization/, 'SupportAccess'],
  [/assignment/i, 'Assignment'],
  [/^accessExplanation/, 'Organization'],
  [/organization|headcount|rankings/i, 'Organization'],
];

/** Whose rounds are those of self-assessment. */
const ROUNDS_OF_ASSESSMENT = /assessment|council|recognition/i;

/** Of which tables the id at a path of a root field is. */
export function tablesAt(root: string, path: Path): string[] {
  const name = path.split('.').at(-1) ?? '';
  const byRoot = tablesByRoot.find(([pattern]) => pattern.test(root))?.[1];
  const isOfAssessment = name === 'roundId' && ROUNDS_OF_ASSESSMENT.test(root);
  const named = isOfAssessment ? ['AssessmentRound'] : tablesByName[name];
  const tables = name === 'id' && byRoot ? [byRoot] : named;
  if (!tables) throw new Error(`${root}(${path}): say here of which table the id is`);
  return tables;
}
