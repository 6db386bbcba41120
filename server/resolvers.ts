import { AccountResolver, OwnLanguageResolver } from './account/account.resolver.js';
import type { NonEmptyArray } from 'type-graphql';
import { AccessResolver } from './access/access.resolver.js';
import { AssignmentResolver } from './assignment/assignment.resolver.js';
import { AuditResolver } from './audit/audit.resolver.js';
import { CalendarResolver } from './calendar/calendar.resolver.js';
import { ClusterResolver } from './cluster/cluster.resolver.js';
import { CommitteeResolver } from './committee/committee.resolver.js';
import { DeliveryResolver } from './delivery/delivery.resolver.js';
import { DispatchResolver } from './delivery/dispatch/dispatch.resolver.js';
import { RecipientResolver } from './recipient/recipient.resolver.js';
import { AcceptanceResolver } from './invitation/acceptance.resolver.js';
import {
  DocumentTemplateResolver,
  TemplateFindingResolver,
} from './document-template/document-template.resolver.js';
import { OnTheSpotResolver } from './assessment-verification/on-the-spot.resolver.js';
import { AssessmentVerificationResolver } from './assessment-verification/verification.resolver.js';
import { AssessmentRoundResolver } from './assessment-round/assessment-round.resolver.js';
import { RecognitionResolver } from './recognition/recognition.resolver.js';
import { SelfAssessmentResolver } from './self-assessment/self-assessment.resolver.js';
import { EvidenceResolver } from './evidence/evidence.resolver.js';
import { CellFaultResolver, ImportResolver } from './import/import.resolver.js';
import { FieldUsageResolver } from './partner/field-usage.resolver.js';
import { HomeResolver } from './home/home.resolver.js';
import { InvitationResolver } from './invitation/invitation.resolver.js';
import { JobResolver } from './job/job.resolver.js';
import { MembershipResolver } from './membership/membership.resolver.js';
import { RosterResolver } from './membership/roster.resolver.js';
import { OperationsResolver } from './operations/operations.resolver.js';
import { OrganizationResolver } from './organization/organization.resolver.js';
import { ApiClientResolver } from './partner/api-client.resolver.js';
import { AssessmentInsightResolver } from './assessment-insight/insight.resolver.js';
import { RankingResolver } from './ranking/ranking.resolver.js';
import { LineageResolver } from './reorganization/lineage.resolver.js';
import { ReminderResolver } from './reminder/reminder.resolver.js';
import { ReorganizationResolver } from './reorganization/reorganization.resolver.js';
import { ReportBlockResolver } from './report/composer/block.resolver.js';
import { ReportCommentResolver } from './report/composer/comment.resolver.js';
import { ReportLintResolver } from './report/composer/lint.resolver.js';
import { ReportResolver } from './report/report.resolver.js';
import { RoundResolver } from './round/round.resolver.js';
import { ReopeningResolver } from './submission/reopening/reopening.resolver.js';
import { ScheduleResolver } from './schedule/schedule.resolver.js';
import { SubmissionResolver } from './submission/submission.resolver.js';
import { SuccessionResolver } from './succession/succession.resolver.js';
import { SupportResolver } from './support/support.resolver.js';
import { CriteriaRescoreResolver } from './criteria-rescore/criteria-rescore.resolver.js';
import { CriteriaResolver } from './criteria/criteria.resolver.js';
import { TemplateResolver } from './template/template.resolver.js';
import { SupplementResolver } from './report/supplement/supplement.resolver.js';
import { ReissueResolver } from './verification/reissue.resolver.js';
import { RoundExportResolver } from './workbook/export/round-export.resolver.js';
import {
  CellRemarkResolver,
  SubmissionImportResolver,
} from './workbook/submission-import.resolver.js';
import { WebhookResolver } from './webhook/webhook.resolver.js';

/** Every resolver class. */
// `Function` is type-graphql's own signature.
export const resolvers: NonEmptyArray<Function> = [
  MembershipResolver,
  RosterResolver,
  InvitationResolver,
  AcceptanceResolver,
  ClusterResolver,
  AccountResolver,
  OwnLanguageResolver,
  CommitteeResolver,
  OrganizationResolver,
  LineageResolver,
  AssessmentInsightResolver,
  RankingResolver,
  ReorganizationResolver,
  DocumentTemplateResolver,
  TemplateFindingResolver,
  ImportResolver,
  CellFaultResolver,
  RoundResolver,
  ScheduleResolver,
  CalendarResolver,
  ReminderResolver,
  TemplateResolver,
  CriteriaResolver,
  CriteriaRescoreResolver,
  SubmissionResolver,
  SubmissionImportResolver,
  RoundExportResolver,
  CellRemarkResolver,
  ReopeningResolver,
  EvidenceResolver,
  AssessmentRoundResolver,
  AssessmentVerificationResolver,
  OnTheSpotResolver,
  SelfAssessmentResolver,
  RecognitionResolver,
  ReportResolver,
  ReissueResolver,
  SupplementResolver,
  ReportBlockResolver,
  ReportLintResolver,
  ReportCommentResolver,
  DeliveryResolver,
  DispatchResolver,
  RecipientResolver,
  JobResolver,
  AuditResolver,
  AccessResolver,
  SupportResolver,
  ApiClientResolver,
  WebhookResolver,
  OperationsResolver,
  HomeResolver,
  FieldUsageResolver,
  AssignmentResolver,
  SuccessionResolver,
];
