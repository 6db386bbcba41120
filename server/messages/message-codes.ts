import type { AssessmentVerificationCode } from './assessment/verifying-vi.js';
import type { AssessmentRoundCode } from '../assessment-round/assessment-round.service.js';
import type { SelfAssessmentCode } from '../self-assessment/self-assessment.service.js';
import type { EvidenceCode } from '../evidence/evidence.service.js';
import type { ClusterCode } from '../cluster/cluster.service.js';
import type { GateCode } from '../core/gate/admit.js';
import type { ShareCode } from '../core/read/shares.js';
import type { CommonCode } from '../core/refusal.js';
import type { PasswordFault } from '../core/sign-in/password-rule.js';
import type { BounceCode } from '../delivery/bounce/bounce.service.js';
import type { CorrectionCode } from '../delivery/correct-address.service.js';
import type { DispatchCode } from '../delivery/dispatch/dispatch.service.js';
import type { RecipientCode } from '../recipient/recipient.service.js';
import type { DocumentCode } from '../document/document-number.js';
import type { InvitationCode } from '../invitation/invitation.service.js';
import type { MembershipCode } from '../membership/membership.service.js';
import type { DocumentTemplateCode } from '../document-template/document-template.service.js';
import type { ImportCode } from '../import/import.service.js';
import type { OrganizationCode } from '../organization/organization.service.js';
import type { PartnerCode } from '../partner/api-key.service.js';
import type { CouncilCode } from '../recognition/council.service.js';
import type { DecisionCode } from '../recognition/decision.service.js';
import type { RankingCode } from '../ranking/ranking.service.js';
import type { ReorganizationCode } from '../reorganization/reorganization.service.js';
import type { ComposerCode } from '../report/composer/block.service.js';
import type { SupersedeCode } from '../report/supplement/supersede.service.js';
import type { SupplementCode } from '../report/supplement/supplement.service.js';
import type { ReportCode } from '../report/report.service.js';
import type { RoundCode } from '../round/round.service.js';
import type { OpeningCode } from '../submission/reopening/open-submission.js';
import type { ReopeningCode } from '../submission/reopening/reopening.service.js';
import type { SubmissionCode } from '../submission/submission.service.js';
import type { RoundExportCode } from '../workbook/export/round-export.service.js';
import type { WorkbookCode } from '../workbook/reading/read-form.js';
import type { WebhookCode } from '../webhook/webhook-message.service.js';
import type { SignedPdfCode } from '../signature/pdf-revisions.js';
import type { ReissueCode } from '../verification/reissue.service.js';
import type { SuccessionCode } from '../succession/succession.service.js';
import type { FigureRuleCode } from '../../schema/submission/submission.rule.js';
import type { CriteriaFaultCode } from '../../schema/criteria/criteria-check.rule.js';
import type { CriteriaRescoreCode } from '../criteria-rescore/criteria-rescore.service.js';
import type { CriteriaCode } from '../criteria/criteria.service.js';
import type { TemplateFaultCode } from '../../schema/template/template-check.rule.js';
import type { TemplateCode } from '../template/template.service.js';

/** Codes of faults at one field. */
type FieldCode =
  | 'PAGE_OUT_OF_RANGE'
  | 'UNKNOWN_SORT'
  | 'TEXT_TOO_SHORT'
  | 'TEXT_TOO_LONG'
  | 'TEXT_MISSING'
  | 'LIST_TOO_LONG'
  | 'FIGURE_NOT_A_NUMBER'
  | 'FIGURE_MISSING'
  | 'FIGURE_NEGATIVE'
  | 'FIGURE_NOT_WHOLE'
  | 'NUMERATOR_ABOVE_DENOMINATOR'
  | 'CATEGORY_UNKNOWN'
  | 'ROUND_DATES_OUT_OF_ORDER'
  | 'ROUND_DUE_TOO_SOON'
  | 'DAY_PAST'
  | 'SUPPORT_TOO_LONG'
  | 'EMAIL_INVALID'
  | PasswordFault
  | 'DAYS_OUT_OF_ORDER'
  | 'FIGURE_EXPLANATION_REQUIRED'
  | 'NAME_TAKEN'
  | 'SCOPE_UNKNOWN'
  | 'LIST_EMPTY'
  | 'NETWORK_WRONG'
  | 'URL_WRONG'
  | 'EVENT_UNKNOWN'
  | 'TIME_RANGE_WRONG'
  | 'NUMBER_OUT_OF_RANGE'
  | 'DAY_OUT_OF_RANGE';

/** Codes of the GraphQL layer. */
type ProtocolCode =
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'BAD_USER_INPUT'
  | 'OPERATION_TOO_LARGE'
  | 'OPERATION_RESOLUTION_FAILURE'
  | 'BAD_REQUEST';

/** Every code that may reach a reader: one without a sentence does not compile. */
export type MessageCode =
  | ClusterCode
  | BounceCode
  | SupersedeCode
  | SupplementCode
  | CorrectionCode
  | DispatchCode
  | RecipientCode
  | CommonCode
  | ImportCode
  | ReorganizationCode
  | OrganizationCode
  | DocumentCode
  | DocumentTemplateCode
  | EvidenceCode
  | AssessmentVerificationCode
  | AssessmentRoundCode
  | CouncilCode
  | DecisionCode
  | SelfAssessmentCode
  | InvitationCode
  | MembershipCode
  | GateCode
  | PartnerCode
  | WebhookCode
  | WorkbookCode
  | RoundExportCode
  | ShareCode
  | ReissueCode
  | SignedPdfCode
  | ReportCode
  | ComposerCode
  | RoundCode
  | SubmissionCode
  | SuccessionCode
  | OpeningCode
  | RankingCode
  | ReopeningCode
  | TemplateCode
  | CriteriaCode
  | CriteriaRescoreCode
  | CriteriaFaultCode
  | TemplateFaultCode
  | FigureRuleCode
  | FieldCode
  | ProtocolCode;
