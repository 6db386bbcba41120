import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DocumentVerification } from '../../schema/verification/verification.entity.js';
import { readVerificationCode } from '../../schema/verification/verification-code.js';
import { type Language, languageOf } from '../core/language.js';
import { LOOK_MINUTES } from '../core/sign-in/guess-limit.js';
import { type Looking, lookingAt } from '../core/sign-in/visitor.js';
import { type Asked, verificationPage } from './verification.html.js';

interface Question {
  Params: { code?: string };
  Querystring: { code?: string; lang?: string };
}

const STATUS: Record<Asked['kind'], number> = {
  nothing: 200,
  unknown: 404,
  tooMany: 429,
  found: 200,
};

/** Longer than any code that somebody types with blanks. */
const LONGEST = 60;

/** Stands in for what cannot be a code, so that looking takes as long. */
const NO_CODE = '-';

function languageFor({ query, headers }: FastifyRequest<Question>): Language {
  if (query.lang === 'vi' || query.lang === 'en') return query.lang;
  return languageOf(headers['accept-language']);
}

async function answerOf(parts: Looking, request: FastifyRequest<Question>): Promise<Asked> {
  const given = request.params.code ?? request.query.code;
  if (typeof given !== 'string' || given === '') return { kind: 'nothing' };
  const typed = given.slice(0, LONGEST);
  if (!(await parts.signIn.limit.look(request.ip))) {
    return { kind: 'tooMany', minutes: LOOK_MINUTES };
  }
  const code = readVerificationCode(typed) ?? NO_CODE;
  const document = await lookingAt(parts, code, request.id).transaction((tx) =>
    tx.em.findOne(DocumentVerification, { code }),
  );
  return document ? { kind: 'found', document } : { kind: 'unknown', typed };
}

/**
 * The page that says what an issued document is, to anybody who holds its code: nobody signs in, no
 * code can be guessed, and an unknown one is answered like one that cannot be.
 */
export function serveVerification(app: FastifyInstance, parts: Looking): void {
  const answer = async (request: FastifyRequest<Question>, reply: FastifyReply) => {
    const asked = await answerOf(parts, request);
    if (asked.kind === 'tooMany') reply.header('retry-after', String(asked.minutes * 60));
    return reply
      .status(STATUS[asked.kind])
      .header('referrer-policy', 'no-referrer')
      .type('text/html; charset=utf-8')
      .send(verificationPage(asked, languageFor(request)));
  };
  app.get<Question>('/verify', answer);
  app.get<Question>('/verify/:code', answer);
}
