/**
 * Mails what lets somebody into the own account. The secret of a link is made here, when the mail
 * is: it waits in no table and no queue.
 */
import { v7 } from 'uuid';
import { sendPasswordReset } from '../../schema/account/account.job.js';
import { passwordReset } from '../../server/account/account.service.js';
import { handleJob } from '../core/handle-job.js';
import { createMailer } from '../core/mailer.js';
import { bodiesOf } from '../core/plain-mail.js';
import { words } from '../messages/vi.js';

export const accountHandlers = [
  handleJob(sendPasswordReset, async ({ env }, { id }) => {
    const reset = await passwordReset(env, id);
    if (!reset) return;
    const reference = v7();
    const outcome = await createMailer(
      env.SMTP_URL,
      env.MAIL_FROM,
    )({
      to: { name: reset.name, address: reset.email },
      subject: words.passwordReset.subject,
      ...bodiesOf(words.passwordReset.lines({ addressee: reset.name, link: reset.link })),
      messageId: `<${reference}@workplace-culture.invalid>`,
      reference,
      attachments: [],
    });
    // Each try makes a link of its own; who asks again gets one too.
    if (outcome.state === 'RETRY_WAIT') throw new Error(`mail not sent: ${outcome.error}`);
  }),
];
