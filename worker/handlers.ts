import { jobs } from '../schema/jobs.js';
import { accountHandlers } from './account/account.handler.js';
import { auditHandlers } from './audit/audit.handler.js';
import type { JobHandler } from './core/handle-job.js';
import { assessmentRoundHandlers } from './assessment-round/assessment-round.handler.js';
import { deliveryHandlers } from './delivery/delivery.handler.js';
import { documentTemplateHandlers } from './document-template/document-template.handler.js';
import { documentHandlers } from './document/document.handler.js';
import { invitationHandlers } from './invitation/invitation.handler.js';
import { criteriaRescoreHandlers } from './criteria-rescore/criteria-rescore.handler.js';
import { importHandlers } from './import/import.handler.js';
import { recognitionHandlers } from './recognition/recognition.handler.js';
import { reminderHandlers } from './reminder/reminder.handler.js';
import { reportHandlers } from './report/report.handler.js';
import { supplementHandlers } from './report/supplement/supplement.handler.js';
import { roundHandlers } from './round/round.handler.js';
import { submissionHandlers } from './submission/reopening.handler.js';
import { scheduleHandlers } from './schedule/schedule.handler.js';
import { verificationHandlers } from './verification/reissue.handler.js';
import { successionHandlers } from './succession/succession.handler.js';
import { roundExportHandlers } from './workbook/round-export.handler.js';
import { webhookHandlers } from './webhook/webhook.handler.js';

const all: JobHandler[] = [
  ...roundHandlers,
  ...submissionHandlers,
  ...scheduleHandlers,
  ...assessmentRoundHandlers,
  ...recognitionHandlers,
  ...reminderHandlers,
  ...reportHandlers,
  ...supplementHandlers,
  ...documentHandlers,
  ...verificationHandlers,
  ...documentTemplateHandlers,
  ...deliveryHandlers,
  ...webhookHandlers,
  ...importHandlers,
  ...invitationHandlers,
  ...accountHandlers,
  ...auditHandlers,
  ...successionHandlers,
  ...roundExportHandlers,
  ...criteriaRescoreHandlers,
];

/** Handlers by job name. Throws unless every contract has exactly one. */
export function handlersByName(handlers: readonly JobHandler[] = all): Map<string, JobHandler> {
  const byName = Map.groupBy(handlers, ({ contract }) => contract.name);
  const wrong = jobs.filter(({ name }) => byName.get(name)?.length !== 1);
  if (wrong.length > 0) {
    throw new Error(`not exactly one handler: ${wrong.map(({ name }) => name).join(', ')}`);
  }
  return new Map(handlers.map((handler) => [handler.contract.name, handler]));
}
