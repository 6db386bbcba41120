import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { MailStore } from './mail-store.js';
import { parseMail } from './parsed-mail.js';
import { notFoundPage } from './viewer-layout.js';
import { listPage, type MailPage } from './viewer-list.js';
import { mailPage } from './viewer-mail.js';
import { VIEWER_STYLE } from './viewer-style.js';

const MAILS_A_PAGE = 50;
const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'self'; " +
  "base-uri 'none'; frame-ancestors 'none'";
/** The mail's own HTML: no scripts, nothing from the network; its links open in a new window. */
const MAIL_POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:; " +
  "form-action 'none'; frame-ancestors 'self'; " +
  'sandbox allow-popups allow-popups-to-escape-sandbox';

interface Answer {
  status?: number;
  type: string;
  body: string | Buffer;
  policy?: string;
  /** Given, the browser saves it under this name. */
  saveAs?: string;
}

export interface MailViewer {
  port: number;
  stop(): Promise<void>;
}

/** Shows the captured mails in a browser and as JSON, on the loopback address alone. */
export async function startMailViewer(port: number, store: MailStore): Promise<MailViewer> {
  const server = createServer((request, response) => {
    answerFor(request, store).then(
      (answer) => send(response, answer, request.method === 'HEAD'),
      () => send(response, { status: 500, type: 'text/plain', body: 'error' }, false),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answerFor(request: IncomingMessage, store: MailStore): Promise<Answer> {
  // Another site's name that points at this machine must not read the mails (DNS rebinding).
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.headers.host ?? '')) {
    return { status: 403, type: 'text/plain', body: 'localhost only' };
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return { status: 405, type: 'text/plain', body: 'GET only' };
  }
  const url = new URL(request.url ?? '/', 'http://localhost');
  const [area = '', ...rest] = url.pathname.split('/').slice(1);
  if (url.pathname === '/') return page(listPage(pageOf(store, url.searchParams)).source);
  if (url.pathname === '/viewer.css') return { type: 'text/css', body: VIEWER_STYLE };
  if (url.pathname === '/api/mails') return json(apiList(pageOf(store, url.searchParams)));
  if (area === 'api' && rest[0] === 'mails') return (await apiMail(store, rest)) ?? missing();
  if (area === 'mails') return (await mailAnswer(store, rest)) ?? missing();
  return missing();
}

function pageOf(store: MailStore, query: URLSearchParams): MailPage {
  const search = query.get('q') ?? '';
  const all = store.list(search);
  const pages = Math.max(1, Math.ceil(all.length / MAILS_A_PAGE));
  const page = Math.min(pages, Math.max(1, Number.parseInt(query.get('page') ?? '1', 10) || 1));
  const mails = all.slice((page - 1) * MAILS_A_PAGE, page * MAILS_A_PAGE);
  return { mails, page, pages, total: all.length, search };
}

function apiList({ mails, page, pages, total }: MailPage) {
  return { total, page, pages, mails };
}

async function apiMail(store: MailStore, [, id = '', more]: string[]): Promise<Answer | undefined> {
  const summary = store.find(id);
  if (!summary || more !== undefined) return undefined;
  const mail = await parseMail(await store.raw(id));
  const attachments = mail.attachments.map(({ name, type, content }, index) => {
    return { name, type, size: content.length, href: `/mails/${id}/attachments/${index}` };
  });
  return json({ ...summary, ...mail, attachments });
}

async function mailAnswer(store: MailStore, rest: string[]): Promise<Answer | undefined> {
  const [id = '', part, index] = rest;
  const summary = store.find(id);
  if (!summary || rest.length > 3) return undefined;
  const raw = await store.raw(id);
  if (part === 'raw') return { type: 'message/rfc822', body: raw, saveAs: `${id}.eml` };
  const mail = await parseMail(raw);
  if (part === undefined) return page(mailPage(summary, mail).source);
  if (part === 'html' && mail.html) {
    const body = `<!doctype html><base target="_blank">${mail.html}`;
    return { type: 'text/html', body, policy: MAIL_POLICY };
  }
  const attachment = /^\d{1,4}$/.test(index ?? '') ? mail.attachments[Number(index)] : undefined;
  if (part !== 'attachments' || !attachment) return undefined;
  return { type: attachment.type, body: attachment.content, saveAs: attachment.name };
}

function page(body: string): Answer {
  return { type: 'text/html', body };
}

function json(body: unknown): Answer {
  return { type: 'application/json', body: JSON.stringify(body) };
}

function missing(): Answer {
  return { status: 404, type: 'text/html', body: notFoundPage().source };
}

function send(response: ServerResponse, answer: Answer, withoutBody: boolean): void {
  const isText = typeof answer.body === 'string';
  const body = typeof answer.body === 'string' ? Buffer.from(answer.body) : answer.body;
  response.writeHead(answer.status ?? 200, {
    'content-type': isText ? `${answer.type}; charset=utf-8` : answer.type,
    'content-length': body.length,
    'content-security-policy': answer.policy ?? PAGE_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    ...(answer.saveAs ? { 'content-disposition': disposition(answer.saveAs) } : {}),
  });
  response.end(withoutBody ? undefined : body);
}

/** The name as RFC 6266 wants it: letters beyond ASCII encoded, with a plain name beside them. */
function disposition(name: string): string {
  const plain = name.replace(/đ/g, 'd').replace(/Đ/g, 'D').normalize('NFD').replace(/\p{M}/gu, '');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => {
    return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
  });
  const ascii = plain.replace(/[^\x20-\x7e]/g, '_');
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
