import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import {
  type MailCapture,
  type MailCaptureOptions,
  startMailCapture,
} from '../../server/launch/mail-capture.js';
import { newFolder } from './programs.js';

const SUBJECT = 'Báo cáo kết quả thực hiện Nghị quyết quý III – Đảng ủy xã Ea Kao';
const folder = newFolder();
let capture: MailCapture | undefined;

async function start(options: Partial<MailCaptureOptions> = {}): Promise<MailCapture> {
  const dir = join(folder, expect.getState().currentTestName?.replace(/\W/g, '') ?? '');
  capture = await startMailCapture({ smtpPort: 0, httpPort: 0, dir, ...options });
  return capture;
}

function send(to: string, more: object = {}) {
  const transport = createTransport(capture?.smtpUrl ?? '');
  return transport.sendMail({ from: 'van-phong@example.com', to, subject: SUBJECT, ...more });
}

async function get(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(new URL(path, capture?.viewerUrl), { headers });
  return { response, body: await response.text() };
}

afterEach(() => capture?.stop());
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the captured mail', () => {
  it('shows a mail that came by SMTP, with its subject, text and attachment', async () => {
    await start();
    await send('bi-thu@example.com', {
      text: 'Kính gửi đồng chí, xem tại https://bao-cao.example/a?b=1.',
      html: '<p>Kính gửi <b>đồng chí</b></p><script>top.location="/"</script>',
      attachments: [{ filename: '../Báo cáo "số 1".pdf', content: Buffer.from('%PDF-1.7') }],
    });

    const list = JSON.parse((await get('/api/mails')).body);
    expect(list).toMatchObject({ total: 1, page: 1, pages: 1 });
    const [{ id }] = list.mails;
    expect(list.mails[0]).toMatchObject({ subject: SUBJECT, envelopeTo: ['bi-thu@example.com'] });
    const mail = JSON.parse((await get(`/api/mails/${id}`)).body);
    expect(mail.text).toContain('Kính gửi đồng chí');
    expect(mail.attachments).toMatchObject([{ name: '_Báo cáo _số 1_.pdf', size: 8 }]);
    const page = await get(`/mails/${id}`);
    expect(page.body).toContain(SUBJECT);
    expect(page.body).toContain('href="https://bao-cao.example/a?b=1"');
    expect(page.body).not.toContain('<script');
    const file = await get(mail.attachments[0].href);
    expect(file.body).toBe('%PDF-1.7');
    expect(file.response.headers.get('content-disposition')).toBe(
      'attachment; filename="_Bao cao _so 1_.pdf"; ' +
        "filename*=UTF-8''_B%C3%A1o%20c%C3%A1o%20_s%E1%BB%91%201_.pdf",
    );
    expect((await get(`/mails/${id}/raw`)).body).toContain('To: bi-thu@example.com');
  });

  it("keeps the mail's own HTML from running scripts or reaching out", async () => {
    await start();
    await send('a@example.com', { html: '<img src="https://spy.example/x.png"><p>thư</p>' });
    const [summary] = capture?.store.list() ?? [];

    const page = await get(`/mails/${summary?.id}`);
    const body = await get(`/mails/${summary?.id}/html`);

    expect(page.body).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
    expect(page.response.headers.get('content-security-policy')).toContain("default-src 'none'");
    const policy = body.response.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'; img-src data:;");
    expect(policy).toMatch(/sandbox allow-popups allow-popups-to-escape-sandbox$/);
    expect(body.response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('escapes what a sender writes', async () => {
    await start();
    await send('a@example.com', { subject: '<img src=x onerror=alert(1)>', text: '<b>"&' });
    const [summary] = capture?.store.list() ?? [];

    for (const path of ['/', `/mails/${summary?.id}`]) {
      expect((await get(path)).body).not.toContain('<img');
    }
  });

  it('answers on the loopback address, to its own name, and to reading alone', async () => {
    await start();
    const origin = capture?.viewerUrl ?? '';

    expect((await fetch(origin, { method: 'POST' })).status).toBe(405);
    const { request } = await import('node:http');
    const status = await new Promise((resolve) => {
      const headers = { host: 'evil.example' };
      request(`http://127.0.0.1:${capture?.httpPort}/`, { headers }, (response) => {
        resolve(response.resume().statusCode);
      }).end();
    });
    expect(status).toBe(403);
    for (const path of ['/mails/..%2f..%2fetc%2fpasswd/raw', '/mails/x', '/api/mails/x', '/a']) {
      expect((await get(path)).response.status).toBe(404);
    }
  });

  it('pages through many mails, finds by recipient, and has them after a restart', async () => {
    const { store } = await start();
    for (let number = 1; number <= 120; number += 1) {
      const envelopeTo = [`nguoi-${number}@example.com`];
      const raw = Buffer.from(`Subject: =?utf-8?Q?Th=C6=B0_${number}?=\r\n\r\nx`);
      await store.save({ envelopeFrom: 'a@example.com', envelopeTo, raw });
    }
    await capture?.stop();

    await start();

    const first = JSON.parse((await get('/api/mails')).body);
    expect(first).toMatchObject({ total: 120, pages: 3 });
    expect(first.mails[0].subject).toBe('Thư 120');
    const last = await get('/?page=3');
    expect(last.body).toContain('Trang 3 / 3');
    expect(last.body).toContain('Thư 1<');
    const found = JSON.parse((await get('/api/mails?q=NGUOI-77@')).body);
    expect(found.mails).toMatchObject([{ subject: 'Thư 77' }]);
  });

  it('refuses and breaks off as a test wants it to', async () => {
    await start({
      onRecipient: (address) => {
        return address.startsWith('unknown') ? { reply: 550, text: '5.1.1 unknown' } : undefined;
      },
      onMessage: ({ envelopeTo: [to = ''] }) => {
        if (to.startsWith('busy')) return { reply: 451 };
        if (to.startsWith('lost')) return { drop: 'before-storing' };
        return to.startsWith('doubt') ? { drop: 'after-storing' } : undefined;
      },
    });

    const refusal = (to: string) => send(`${to}@example.com`).catch((error: unknown) => error);
    expect(await refusal('unknown')).toMatchObject({ code: 'EENVELOPE', responseCode: 550 });
    expect(await refusal('busy')).toMatchObject({ code: 'EMESSAGE', responseCode: 451 });
    expect(await refusal('lost')).toMatchObject({ code: 'ECONNECTION' });
    expect(await refusal('doubt')).toMatchObject({ code: 'ECONNECTION' });
    await send('fine@example.com');

    const kept = capture?.store.list().map(({ envelopeTo: [to] }) => to);
    expect(kept).toEqual(['fine@example.com', 'doubt@example.com']);
  });
});
