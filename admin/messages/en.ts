import english from 'ra-language-english';
import { verifyingEn } from './verifying/verifying.en.js';
import { accountEn } from './account/account.en.js';
import { composerEn } from './composer/composer.en.js';
import { criteriaEn } from './criteria/criteria.en.js';
import { assessmentRoundEn } from './assessment/assessment-round.en.js';
import { evidenceEn } from './assessment/evidence.en.js';
import { selfAssessmentEn } from './assessment/self-assessment.en.js';
import { coreEn } from './core/core.en.js';
import { draftEn } from './core/draft.en.js';
import { dispatchEn } from './document/dispatch.en.js';
import { documentTemplateEn } from './document/document-template.en.js';
import { ledgerEn } from './ledger.en.js';
import { insightEn } from './assessment/insight.en.js';
import { recognitionEn } from './recognition/recognition.en.js';
import { rankingEn } from './organization/ranking.en.js';
import { statesEn } from './core/states.en.js';
import { successionEn } from './people/succession.en.js';
import { importEn } from './organization/import.en.js';
import { reorganizationEn } from './organization/reorganization.en.js';
import { operationsEn } from './operations/operations.en.js';
import { organizationEn } from './organization/organization.en.js';
import { partnerEn } from './partner/partner.en.js';
import { webhookEn } from './partner/webhook.en.js';
import { peopleEn } from './people/people.en.js';
import { reportEn } from './report.en.js';
import { roundEn } from './round.en.js';
import { reopeningEn } from './submission/reopening.en.js';
import { cockpitEn } from './schedule/cockpit.en.js';
import { scheduleEn } from './schedule/schedule.en.js';
import { workbookEn } from './submission/workbook.en.js';
import { roundExportEn } from './submission/round-export.en.js';
import { submissionEn } from './submission.en.js';
import { templateEn } from './template/template.en.js';
import type { vi, Words } from './vi.js';

export const en = {
  ...english,
  ...coreEn,
  ...draftEn,
  ...accountEn,
  ...verifyingEn,
  ...roundEn,
  ...ledgerEn,
  ...dispatchEn,
  ...operationsEn,
  ...organizationEn,
  ...reorganizationEn,
  ...partnerEn,
  ...webhookEn,
  ...peopleEn,
  ...insightEn,
  ...rankingEn,
  ...recognitionEn,
  ...statesEn,
  ...successionEn,
  ...importEn,
  ...cockpitEn,
  ...scheduleEn,
  ...submissionEn,
  ...reopeningEn,
  ...workbookEn,
  ...roundExportEn,
  ...reportEn,
  ...documentTemplateEn,
  ...composerEn,
  ...assessmentRoundEn,
  ...evidenceEn,
  ...selfAssessmentEn,
  ...templateEn,
  ...criteriaEn,
} satisfies Words<typeof vi>;
