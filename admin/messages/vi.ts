import { raVietnamese } from '../core/language/react-admin.vi.js';
import { verifyingVi } from './verifying/verifying.vi.js';
import { accountVi } from './account/account.vi.js';
import { composerVi } from './composer/composer.vi.js';
import { criteriaVi } from './criteria/criteria.vi.js';
import { assessmentRoundVi } from './assessment/assessment-round.vi.js';
import { evidenceVi } from './assessment/evidence.vi.js';
import { selfAssessmentVi } from './assessment/self-assessment.vi.js';
import { coreVi } from './core/core.vi.js';
import { draftVi } from './core/draft.vi.js';
import { dispatchVi } from './document/dispatch.vi.js';
import { documentTemplateVi } from './document/document-template.vi.js';
import { ledgerVi } from './ledger.vi.js';
import { statesVi } from './core/states.vi.js';
import { successionVi } from './people/succession.vi.js';
import { importVi } from './organization/import.vi.js';
import { insightVi } from './assessment/insight.vi.js';
import { recognitionVi } from './recognition/recognition.vi.js';
import { rankingVi } from './organization/ranking.vi.js';
import { reorganizationVi } from './organization/reorganization.vi.js';
import { operationsVi } from './operations/operations.vi.js';
import { organizationVi } from './organization/organization.vi.js';
import { partnerVi } from './partner/partner.vi.js';
import { webhookVi } from './partner/webhook.vi.js';
import { peopleVi } from './people/people.vi.js';
import { reportVi } from './report.vi.js';
import { roundVi } from './round.vi.js';
import { reopeningVi } from './submission/reopening.vi.js';
import { cockpitVi } from './schedule/cockpit.vi.js';
import { scheduleVi } from './schedule/schedule.vi.js';
import { workbookVi } from './submission/workbook.vi.js';
import { roundExportVi } from './submission/round-export.vi.js';
import { submissionVi } from './submission.vi.js';
import { templateVi } from './template/template.vi.js';

/** The same keys with other words: what the other language has to give. */
export type Words<Messages> = {
  [Key in keyof Messages]: Messages[Key] extends string ? string : Words<Messages[Key]>;
};

/** Every text of the console; its keys are the shape of every other language. */
export const vi = {
  ...raVietnamese,
  ...coreVi,
  ...draftVi,
  ...accountVi,
  ...verifyingVi,
  ...roundVi,
  ...ledgerVi,
  ...dispatchVi,
  ...operationsVi,
  ...organizationVi,
  ...insightVi,
  ...rankingVi,
  ...recognitionVi,
  ...reorganizationVi,
  ...partnerVi,
  ...webhookVi,
  ...peopleVi,
  ...statesVi,
  ...successionVi,
  ...importVi,
  ...cockpitVi,
  ...scheduleVi,
  ...submissionVi,
  ...reopeningVi,
  ...workbookVi,
  ...roundExportVi,
  ...reportVi,
  ...documentTemplateVi,
  ...composerVi,
  ...assessmentRoundVi,
  ...evidenceVi,
  ...selfAssessmentVi,
  ...templateVi,
  ...criteriaVi,
};
