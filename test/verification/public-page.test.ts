import { DocumentVerification } from '../../schema/verification/verification.entity.js';
import {
  readVerificationCode,
  verificationCodeOf,
} from '../../schema/verification/verification-code.js';
import { issued, proofOf } from './issued.js';
import { arrange } from '../core/given/stored.js';
import { newTenant } from '../core/world.js';
import { serve, type Served } from '../sign-in/served.js';

const UNKNOWN = 'zzzzz-zzzzz-zzzzz-zzzzz';
let last = 0;
let site: Served;

beforeAll(async () => {
  site = await serve();
});

afterAll(() => site.close());

/** A page as anybody gets it, from an address of their own. */
async function page(path: string, headers: Record<string, string> = {}, remoteAddress?: string) {
  last += 1;
  const from = remoteAddress ?? `198.51.100.${last}`;
  return site.app.inject({ method: 'GET', url: path, headers, remoteAddress: from });
}

async function published() {
  const tenant = await newTenant();
  const { document } = await issued(tenant);
  const { proof } = await proofOf(document);
  return { tenant, document, proof };
}

test('whoever holds the code reads what the document is, and of no person', async () => {
  const { tenant, document, proof } = await published();

  const { statusCode, body, headers } = await page(`/verify/${proof.code}`);

  expect(statusCode).toBe(200);
  for (const fact of ['01-BC/ĐUT', 'ĐẢNG ỦY THỬ NGHIỆM', proof.manifest.sha256]) {
    expect(body).toContain(fact);
  }
  for (const { kind, sha256 } of document.files) {
    expect(body.includes(sha256)).toBe(kind !== 'xlsx');
  }
  for (const { fullName, email, personId } of [tenant.standing, tenant.office, tenant.standing2]) {
    for (const word of [email, personId, `>${fullName}<`]) expect(body).not.toContain(word);
  }
  expect(headers['content-security-policy']).toContain("script-src 'self'");
  expect(body).not.toMatch(/<script(?! type="module" src="\/verify\/compare\.js">)|style=|onload/);
});

test('an unknown code and what is no code at all are answered alike', async () => {
  await published();

  const unknown = await page(`/verify/${UNKNOWN}`);
  const nonsense = await page("/verify/'%20or%201=1%20--");

  const bare = (text: string) => text.replace(/ value="[^"]*"/, '');
  expect([unknown.statusCode, nonsense.statusCode]).toEqual([404, 404]);
  expect(bare(nonsense.body)).toBe(bare(unknown.body));
});

test('a code is read as people type it', async () => {
  const { proof } = await published();
  const typed = proof.code.toUpperCase().replaceAll('-', ' ').replaceAll('1', 'l');

  const reply = await page(`/verify?code=${encodeURIComponent(typed)}`);

  expect(reply.statusCode).toBe(200);
});

test('it is asked in English too, and without a code it asks for one', async () => {
  const { proof } = await published();

  const english = await page(`/verify/${proof.code}?lang=en`);
  const byBrowser = await page('/verify', { 'accept-language': 'en-GB' });

  expect(english.body).toContain('This document was issued');
  expect(byBrowser.body).toContain('<html lang="en">');
  expect(byBrowser.body).toContain('name="code"');
});

test('what replaces it and what adds to it is linked', async () => {
  const { tenant, proof } = await published();
  const other = { number: 9, symbol: 'BC/ĐUT', documentOn: '2026-12-01', code: UNKNOWN };
  const where = { committeeId: tenant.committeeId };
  await arrange(DocumentVerification, where, { supersededBy: other, supplementedBy: [other] });

  const { body } = await page(`/verify/${proof.code}`);

  expect(body).toContain(`Đã được thay thế bằng văn bản <a href="/verify/${UNKNOWN}">09-BC/ĐUT`);
  expect(body).toContain('Được bổ sung bằng văn bản');
});

test('words of a document are never markup', async () => {
  const { tenant, proof } = await published();
  const where = { committeeId: tenant.committeeId };
  await arrange(DocumentVerification, where, { title: '<img src=x onerror=alert(1)>"' });

  const { body } = await page(`/verify/${proof.code}`);

  expect(body).not.toContain('<img');
  expect(body).toContain('&lt;img');
});

test('one address looks at so many and then has to wait; others do not', async () => {
  const { proof } = await published();
  const path = `/verify/${proof.code}`;
  const codes: number[] = [];
  for (let at = 0; at < 61; at += 1) {
    codes.push((await page(path, {}, '203.0.113.77')).statusCode);
  }

  const refused = await page(path, {}, '203.0.113.77');
  const another = await page(path, {}, '203.0.113.78');

  expect(codes.slice(0, 60).every((code) => code === 200)).toBe(true);
  expect(refused.statusCode).toBe(429);
  expect(refused.headers['retry-after']).toBe('600');
  expect(another.statusCode).toBe(200);
});

test('codes have 100 bits and read back as they were drawn', () => {
  const code = verificationCodeOf(Uint8Array.from({ length: 20 }, (_, at) => at * 7));

  expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{5}(-[0-9a-hjkmnp-tv-z]{5}){3}$/);
  expect(readVerificationCode(code)).toBe(code);
  expect(readVerificationCode(` ${code.toUpperCase()} `)).toBe(code);
  expect(readVerificationCode(code.slice(1))).toBeNull();
  expect(() => verificationCodeOf(new Uint8Array(19))).toThrow('too few');
});
