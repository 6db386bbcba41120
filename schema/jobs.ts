import { closeAssessmentRound } from './assessment-round/assessment-round.job.js';
import { sendPasswordReset } from './account/account.job.js';
import { verifyAudit } from './audit/audit.job.js';
import type { JobContract } from './core/define-job.js';
import { sendDelivery } from './delivery/delivery.job.js';
import { issueDocument } from './document/document.job.js';
import { previewTemplate } from './document-template/document-template.job.js';
import { sendInvitation } from './invitation/invitation.job.js';
import { commitImport, undoImport } from './import/import.job.js';
import {
  announceExpiry,
  expireRecognition,
  issueRecognition,
} from './recognition/recognition.job.js';
import { remind, sendReminder } from './reminder/reminder.job.js';
import { composeSupplement } from './report/supplement/supplement.job.js';
import {
  collectRound,
  consolidateRound,
  cutOffRound,
  fallDueRound,
  openRound,
} from './round/round.job.js';
import { relockSubmission } from './submission/reopening.job.js';
import { reissueDocument } from './verification/verification.job.js';
import { workOutRescore } from './criteria-rescore/criteria-rescore.job.js';
import { expireRoundExport, writeRoundExport } from './workbook/round-export.job.js';
import { planWheel } from './schedule/schedule.job.js';
import { settleSuccession } from './succession/succession.job.js';
import { deliverWebhook } from './webhook/webhook.job.js';

/** Every job contract. The worker refuses to start unless each has exactly one handler. */
export const jobs: JobContract<{ id: string }>[] = [
  openRound,
  cutOffRound,
  collectRound,
  fallDueRound,
  consolidateRound,
  composeSupplement,
  relockSubmission,
  planWheel,
  closeAssessmentRound,
  issueRecognition,
  expireRecognition,
  announceExpiry,
  remind,
  sendReminder,
  issueDocument,
  reissueDocument,
  previewTemplate,
  sendDelivery,
  commitImport,
  undoImport,
  sendInvitation,
  sendPasswordReset,
  deliverWebhook,
  verifyAudit,
  settleSuccession,
  writeRoundExport,
  expireRoundExport,
  workOutRescore,
];
