import { AuditHead } from './audit/audit-head.entity.js';
import { DocumentVerification } from './verification/verification.entity.js';
import { WallProbe } from './canary/canary.entity.js';
import { InstallationFact, JobFailure } from './operations/operations.entity.js';
import { ApiFieldUsage } from './partner/field-usage.entity.js';
import { Assignment } from './assignment/assignment.entity.js';
import { AuditEvent } from './audit/audit.entity.js';
import { Holiday } from './calendar/calendar.entity.js';
import { EmulationCluster } from './cluster/cluster.entity.js';
import { Committee, Term } from './committee/committee.entity.js';
import { RecipientMember, RecipientRow } from './recipient/recipient.entity.js';
import { CommitteeOwned, OrganizationOwned } from './core/owned.entity.js';
import { Delivery } from './delivery/delivery.entity.js';
import { DocumentCounter, LayoutProfileRow, OfficialDocument } from './document/document.entity.js';
import { DocumentTemplate } from './document-template/document-template.entity.js';
import { AssessmentAppeal } from './assessment-verification/appeal.entity.js';
import {
  FieldFinding,
  FieldPhoto,
  FieldVisit,
  VerifiedAnswer,
} from './assessment-verification/assessment-verification.entity.js';
import { AssessmentRound } from './assessment-round/assessment-round.entity.js';
import {
  AssessmentAnswer,
  EvidenceUse,
  SelfAssessment,
} from './self-assessment/self-assessment.entity.js';
import { CriteriaRescore, CriteriaRescoreRow } from './criteria-rescore/criteria-rescore.entity.js';
import { CriteriaSetVersion } from './criteria/criteria-set.entity.js';
import { Evidence } from './evidence/evidence.entity.js';
import { OrganizationImport, OrganizationImportRow } from './import/import.entity.js';
import { Invitation } from './invitation/invitation.entity.js';
import { DueMoment, JobProgress, Outbox } from './job/job.entity.js';
import { Membership, Person } from './membership/membership.entity.js';
import { AssessmentBenchmark } from './assessment-insight/benchmark.entity.js';
import { QualityRanking } from './ranking/quality-ranking.entity.js';
import { Headcount } from './organization/headcount.entity.js';
import { Organization } from './organization/organization.entity.js';
import { OrganizationVersion } from './organization/organization-version.entity.js';
import { ApiToken } from './partner/api-token.entity.js';
import {
  ApiClient,
  ApiClientOrganization,
  ApiKey,
  ApiMeter,
  ApiUsage,
} from './partner/partner.entity.js';
import {
  HandOver,
  OrganizationLineage,
  OrgChange,
} from './reorganization/reorganization.entity.js';
import { ReportBlock, ReportBlockChange, ReportDraft } from './report/block.entity.js';
import { CompositionRuleRow } from './report/composition/composition.entity.js';
import {
  IgnoredFinding,
  LintWordList,
  ReportComment,
  ReportReading,
} from './report/review.entity.js';
import {
  CultureRecognition,
  RecognitionDecision,
  RecognitionTermsRow,
} from './recognition/recognition.entity.js';
import { Reminder, ReminderItem } from './reminder/reminder.entity.js';
import { Report, ReportFigure, ReportSource } from './report/report.entity.js';
import { ReportRound } from './round/round.entity.js';
import { Reopening } from './submission/reopening.entity.js';
import { Figure, Narrative, Practice } from './submission/contents.entity.js';
import { Submission } from './submission/submission.entity.js';
import { ReportSchedule } from './schedule/schedule.entity.js';
import { SubmissionEdition } from './submission/submission-edition.entity.js';
import { RoundExport } from './workbook/round-export.entity.js';
import { SubmissionImport } from './workbook/submission-import.entity.js';
import { Succession } from './succession/succession.entity.js';
import { SupportAccess } from './support/support.entity.js';
import { Indicator, QuantifierScale, ReportTemplate } from './template/template.entity.js';
import { WebhookDelivery, WebhookEndpoint, WebhookSecret } from './webhook/webhook.entity.js';

/** Every table. */
export const entities = [
  CommitteeOwned,
  OrganizationOwned,
  Committee,
  Term,
  RecipientRow,
  RecipientMember,
  Person,
  Membership,
  Invitation,
  SupportAccess,
  EmulationCluster,
  Organization,
  OrganizationVersion,
  Headcount,
  AssessmentBenchmark,
  QualityRanking,
  OrgChange,
  OrganizationLineage,
  HandOver,
  OrganizationImport,
  OrganizationImportRow,
  ReportTemplate,
  Indicator,
  QuantifierScale,
  ReportSchedule,
  ReportRound,
  Submission,
  Reopening,
  SubmissionEdition,
  SubmissionImport,
  RoundExport,
  Figure,
  Narrative,
  Practice,
  Evidence,
  CriteriaSetVersion,
  AssessmentRound,
  CriteriaRescore,
  CriteriaRescoreRow,
  SelfAssessment,
  AssessmentAnswer,
  EvidenceUse,
  VerifiedAnswer,
  FieldVisit,
  FieldFinding,
  FieldPhoto,
  AssessmentAppeal,
  Report,
  ReportFigure,
  ReportSource,
  ReportBlock,
  ReportBlockChange,
  ReportDraft,
  LintWordList,
  CompositionRuleRow,
  IgnoredFinding,
  ReportComment,
  ReportReading,
  OfficialDocument,
  DocumentVerification,
  DocumentTemplate,
  DocumentCounter,
  LayoutProfileRow,
  RecognitionTermsRow,
  RecognitionDecision,
  CultureRecognition,
  Delivery,
  Reminder,
  ReminderItem,
  Outbox,
  DueMoment,
  JobProgress,
  AuditEvent,
  Holiday,
  ApiClient,
  ApiClientOrganization,
  ApiKey,
  ApiMeter,
  ApiToken,
  ApiUsage,
  WebhookEndpoint,
  WebhookSecret,
  WebhookDelivery,
  WallProbe,
  InstallationFact,
  JobFailure,
  AuditHead,
  ApiFieldUsage,
  Assignment,
  Succession,
];
