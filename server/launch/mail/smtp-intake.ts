import type { Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { Fault, FaultAnswer, FaultHooks } from './faults.js';
import type { MailStore } from './mail-store.js';

const LARGEST_MESSAGE = 50 * 1024 * 1024;

export interface SmtpIntake {
  port: number;
  stop(): Promise<void>;
}

/** An SMTP server of the loopback address that takes every mail from everyone and keeps it. */
export async function startSmtpIntake(
  port: number,
  store: MailStore,
  hooks: FaultHooks,
): Promise<SmtpIntake> {
  const sockets = new Map<number, Socket>();
  const cut = (session: SMTPServerSession) => sockets.get(session.remotePort)?.destroy();
  const intake = createIntake(store, hooks, cut);
  intake.server.on('connection', (socket: Socket) => {
    const client = socket.remotePort ?? 0;
    sockets.set(client, socket);
    socket.once('close', () => sockets.delete(client));
  });
  await new Promise<void>((resolve, reject) => {
    intake.server.once('error', reject);
    intake.listen(port, '127.0.0.1', () => resolve());
  });
  // A client that breaks off in the middle of a word is no reason to end.
  intake.on('error', () => undefined);
  const address = intake.server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    stop: () =>
      new Promise((resolve) => {
        intake.close(() => resolve());
        for (const socket of sockets.values()) socket.destroy();
      }),
  };
}

type Cut = (session: SMTPServerSession) => void;

function createIntake(store: MailStore, hooks: FaultHooks, cut: Cut): SMTPServer {
  const step = (session: SMTPServerSession, asked: FaultAnswer) => obey(asked, () => cut(session));
  return new SMTPServer({
    name: 'localhost',
    size: LARGEST_MESSAGE,
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    logger: false,
    onAuth: (auth, _session, done) => done(null, { user: auth.username ?? 'anyone' }),
    onMailFrom: ({ address }, session, done) => {
      answer(step(session, hooks.onSender?.(address)), done);
    },
    onRcptTo: ({ address }, session, done) => {
      answer(step(session, hooks.onRecipient?.(address)), done);
    },
    onData: (stream, session, done) => {
      answer(take(stream, session, { store, hooks, cut: () => cut(session) }), done);
    },
  });
}

/** Resolves when the conversation goes on, rejects with a refusal, stays open once cut. */
async function obey(asked: FaultAnswer, cut: () => void): Promise<void> {
  const fault = await asked;
  if (!fault) return;
  if ('reply' in fault) throw refusal(fault);
  await sleep(fault.afterMs ?? 0, undefined, { ref: false });
  cut();
  await new Promise(() => undefined);
}

async function take(
  stream: SMTPServerDataStream,
  { envelope }: SMTPServerSession,
  { store, hooks, cut }: { store: MailStore; hooks: FaultHooks; cut: () => void },
): Promise<void> {
  const raw = await buffer(stream);
  if (stream.sizeExceeded) return;
  const mail = {
    envelopeFrom: envelope.mailFrom ? envelope.mailFrom.address : '',
    envelopeTo: envelope.rcptTo.map(({ address }) => address),
    raw,
  };
  const fault = (await hooks.onMessage?.(mail)) ?? undefined;
  const isLate = fault && 'drop' in fault && fault.drop === 'after-storing';
  if (isLate) await store.save(mail);
  await obey(fault, cut);
  await store.save(mail);
}

function refusal(fault: Extract<Fault, { reply: number }>): Error {
  return Object.assign(new Error(fault.text ?? 'refused'), { responseCode: fault.reply });
}

function answer(work: Promise<void>, done: (error?: Error | null) => void): void {
  work.then(
    () => done(),
    (error: unknown) => done(error as Error),
  );
}
