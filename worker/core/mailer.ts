import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import SMTPConnection from 'nodemailer/lib/smtp-connection/index.js';
import { z } from 'zod';
import { classifyFailure, type SendOutcome } from './send-outcome.js';

/**
 * A mail to exactly one person. Addresses are objects: a text could smuggle in a second recipient.
 */
export interface Mail {
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  messageId: string;
  reference: string;
  attachments: { filename: string; content: Buffer; contentType: string }[];
}

const address = z.email();

const TIMEOUT_MS = 30_000;

function connectionTo(url: URL) {
  return new SMTPConnection({
    host: url.hostname,
    port: Number(url.port || (url.protocol === 'smtps:' ? 465 : 587)),
    secure: url.protocol === 'smtps:',
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  });
}

/** Connects and signs in. A failure here is before any mail: trying again is safe. */
function open(connection: SMTPConnection, url: URL): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.once('error', reject);
    connection.connect((fault) => {
      if (fault) return reject(fault);
      if (!url.username) return resolve();
      const credentials = {
        user: decodeURIComponent(url.username),
        pass: decodeURIComponent(url.password),
      };
      connection.login({ credentials }, (refused) => (refused ? reject(refused) : resolve()));
    });
  });
}

function compose(mail: Mail, from: string) {
  const composer = new MailComposer({
    from: { name: '', address: from },
    to: { name: mail.to.name.replace(/[\r\n]+/g, ' '), address: mail.to.address },
    subject: mail.subject.replace(/[\r\n]+/g, ' '),
    text: mail.text,
    html: mail.html,
    messageId: mail.messageId,
    headers: { 'X-Entity-Ref-ID': mail.reference, 'Auto-Submitted': 'auto-generated' },
    attachments: mail.attachments,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

/**
 * Hands the message over, noting whether its body was begun: before that nothing can have been
 * stored.
 */
function hand(
  connection: SMTPConnection,
  envelope: { from: string; to: string[] },
  message: Buffer,
) {
  let begun = false;
  async function* body() {
    begun = true;
    yield message;
  }
  return new Promise<SendOutcome>((resolve) => {
    const lost = (fault: Error) => resolve(classifyFailure(fault, begun));
    connection.once('error', lost);
    connection.send(envelope, Readable.from(body()), (fault, answer) => {
      if (fault) lost(fault);
      else resolve({ state: 'SENT', code: Number.parseInt(answer.response, 10) || 250 });
    });
  });
}

/** Sends mails by SMTP, one recipient and one connection each. */
export function createMailer(smtpUrl: string, from: string) {
  const url = new URL(smtpUrl);
  return async (mail: Mail): Promise<SendOutcome> => {
    if (!address.safeParse(mail.to.address).success) {
      return { state: 'FAILED', code: null, error: 'ADDRESS_INVALID' };
    }
    const message = await compose(mail, from);
    const connection = connectionTo(url);
    try {
      await open(connection, url);
    } catch (fault) {
      connection.close();
      return classifyFailure(fault as Error, false);
    }
    const outcome = await hand(connection, { from, to: [mail.to.address] }, message);
    connection.quit();
    return outcome;
  };
}
export type Mailer = ReturnType<typeof createMailer>;
