/**
 * The public page about an issued document, as HTML without inline script or style: facts of the
 * document, no person. What it says of an unknown code and of one that cannot be is the same.
 */
import type {
  DocumentVerification,
  LinkedDocument,
} from '../../schema/verification/verification.entity.js';
import { escapeMarkup, printable, sentenceCase } from '../../schema/document/document.text.js';
import type { Language } from '../core/language.js';
import { verificationEn } from '../messages/verification-en.js';
import { verificationVi, type VerificationWords } from '../messages/verification-vi.js';

const catalogues: Record<Language, VerificationWords> = { vi: verificationVi, en: verificationEn };

/** What the page is to say. */
export type Asked =
  | { kind: 'nothing' }
  | { kind: 'unknown'; typed: string }
  | { kind: 'tooMany'; minutes: number }
  | { kind: 'found'; document: DocumentVerification };

const safe = (text: string): string => escapeMarkup(printable(text));

function dateOf(iso: string, language: Language): string {
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB';
  const form = { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, form).format(new Date(`${iso}T00:00:00Z`));
}

function numberOf({ number, symbol }: Pick<LinkedDocument, 'number' | 'symbol'>): string {
  return `${String(number).padStart(2, '0')}-${symbol}`;
}

interface Written {
  words: VerificationWords;
  language: Language;
}

function linked(sentence: string, other: LinkedDocument, { language }: Written): string {
  const address = `/verify/${other.code}${language === 'en' ? '?lang=en' : ''}`;
  const name = `${numberOf(other)} (${dateOf(other.documentOn, language)})`;
  const link = `<a href="${safe(address)}">${safe(name)}</a>`;
  return `<li>${safe(sentence).replace('{document}', link)}</li>`;
}

/** What came after it, and what it belongs to. */
function standing(document: DocumentVerification, written: Written): string {
  const { words } = written;
  const { supersededBy, supplementedBy, supplements } = document;
  const lines = [
    ...(supersededBy ? [linked(words.superseded, supersededBy, written)] : []),
    ...supplementedBy.map((other) => linked(words.supplemented, other, written)),
    ...(supplements ? [linked(words.supplements, supplements, written)] : []),
  ];
  const none = supersededBy || supplementedBy.length > 0 ? '' : `<li>${safe(words.inForce)}</li>`;
  return `<ul>${none}${lines.join('')}</ul>`;
}

function fact(name: string, html: string): string {
  return `<div><dt>${safe(name)}</dt><dd>${html}</dd></div>`;
}

function kindOf(kind: string, words: VerificationWords): string {
  return (words as Record<string, string>)[`kind_${kind}`] ?? kind;
}

function compareBox({ files }: DocumentVerification, { words }: Written): string {
  const names = Object.fromEntries(
    files.map(({ kind, sha256 }) => [
      sha256,
      words.same.replace('{kind}', kindOf(kind, words).toLowerCase().replace('pdf', 'PDF')),
    ]),
  );
  const { reading, different, tooLarge, failed } = words;
  const told = JSON.stringify({ same: names, reading, different, tooLarge, failed });
  return `<section class="compare" id="compare" aria-labelledby="compare-title" data-words="${safe(told)}">
<h2 id="compare-title">${safe(words.compare)}</h2>
<p id="compare-hint">${safe(words.compareHint)}</p>
<p><label for="file">${safe(words.choose)}</label>
<input type="file" id="file" accept=".pdf,.docx" aria-describedby="compare-hint"></p>
<p role="status" id="outcome" class="outcome"></p>
<noscript><p>${safe(words.noScript)}</p></noscript>
</section>`;
}

function found(document: DocumentVerification, written: Written): string {
  const { words, language } = written;
  const { documentOn, validUntil, superior, issuer, typeName, title } = document;
  const { manifestSha256, files } = document;
  const type = sentenceCase(typeName);
  const fileLines = files.map(
    ({ kind, sha256 }) => `<li>${safe(kindOf(kind, words))}: <code>${safe(sha256)}</code></li>`,
  );
  const facts = [
    fact(words.number, safe(numberOf(document))),
    fact(words.date, safe(dateOf(documentOn, language))),
    fact(words.issuer, `${safe(issuer)}<br><small>${safe(superior)}</small>`),
    fact(words.title, `<span lang="vi">${safe(`${type} ${title}`)}</span>`),
    fact(words.standing, standing(document, written)),
    ...(validUntil ? [fact(words.validUntil, safe(dateOf(validUntil, language)))] : []),
    fact(
      words.manifest,
      `<code>${safe(manifestSha256)}</code><br><small>${safe(words.manifestHint)}</small>`,
    ),
    fact(words.files, `<ul>${fileLines.join('')}</ul>`),
  ];
  const state = document.supersededBy ? 'old' : 'good';
  return `<p class="verdict ${state}" role="status">${safe(words.found)}</p>
<dl>${facts.join('\n')}</dl>
${compareBox(document, written)}`;
}

function form(typed: string, { words, language }: Written): string {
  return `<form action="/verify" method="get" role="search">
<label for="code">${safe(words.code)}</label>
<input id="code" name="code" value="${safe(typed)}" maxlength="60" autocomplete="off" spellcheck="false" aria-describedby="code-hint" required>
${language === 'en' ? '<input type="hidden" name="lang" value="en">' : ''}
<button type="submit">${safe(words.check)}</button>
<p id="code-hint">${safe(words.codeHint)}</p>
</form>`;
}

function refusal(title: string, hint: string): string {
  return `<div class="verdict bad" role="alert"><strong>${safe(title)}</strong><p>${safe(hint)}</p></div>`;
}

function bodyOf(asked: Asked, written: Written): string {
  const { words } = written;
  if (asked.kind === 'found') return found(asked.document, written);
  if (asked.kind === 'nothing') return form('', written);
  if (asked.kind === 'unknown') {
    return refusal(words.notFound, words.notFoundHint) + form(asked.typed, written);
  }
  return refusal(words.tooMany, words.tooManyHint.replace('{minutes}', String(asked.minutes)));
}

/** Address of the same page in the other language. */
function otherAddress(asked: Asked, language: Language): string {
  const path = asked.kind === 'found' ? `/verify/${asked.document.code}` : '/verify';
  return `${path}?lang=${language === 'vi' ? 'en' : 'vi'}`;
}

/** The whole page in one language. */
export function verificationPage(asked: Asked, language: Language): string {
  const words = catalogues[language];
  const other = language === 'vi' ? 'en' : 'vi';
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${safe(words.heading)}</title>
<link rel="icon" href="/mark.svg">
<link rel="stylesheet" href="/verify/page.css">
<script type="module" src="/verify/compare.js"></script>
</head>
<body>
<header><a href="${safe(otherAddress(asked, language))}" hreflang="${other}" lang="${other}">${safe(words.otherLanguage)}</a></header>
<main>
<h1>${safe(words.heading)}</h1>
<p class="lead">${safe(words.lead)}</p>
${bodyOf(asked, { words, language })}
</main>
</body>
</html>
`;
}
