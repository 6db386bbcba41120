import type { MailSummary } from './mail-store.js';
import { html, linked, type Markup } from './markup.js';
import type { ParsedMail } from './parsed-mail.js';
import { layout, MOMENT } from './viewer-layout.js';

export function mailPage(summary: MailSummary, mail: ParsedMail): Markup {
  const rows: [string, string][] = [
    ['Nhận lúc', MOMENT.format(new Date(summary.receivedAt))],
    ['Từ', mail.from || summary.envelopeFrom],
    ['Đến', mail.to],
    ['Đồng gửi', mail.cc],
    ['Người nhận thực tế', summary.envelopeTo.join(', ')],
    ['Mã thư', mail.messageId],
  ];
  return layout(
    mail.subject || '(không có tiêu đề)',
    html`<p><a href="/">← Tất cả thư</a></p>
      ${facts(rows.filter(([, value]) => value))} ${attachmentList(summary.id, mail)}
      ${mail.html ? htmlBody(summary.id) : ''}
      <section aria-labelledby="text">
        <h2 id="text">Nội dung dạng chữ</h2>
        <pre tabindex="0">${linked(mail.text)}</pre>
      </section>
      <details>
        <summary>Tất cả trường đầu thư (${mail.headers.length})</summary>
        ${facts(mail.headers.map(({ name, value }) => [name, value]))}
      </details>
      <p><a href="/mails/${summary.id}/raw" download>Tải thư gốc (.eml)</a></p>`,
  );
}

function facts(rows: readonly [name: string, value: string][]): Markup {
  const row = ([name, value]: [string, string]) =>
    html`<div>
      <dt>${name}</dt>
      <dd>${value}</dd>
    </div>`;
  return html`<dl>${rows.map(row)}</dl>`;
}

function htmlBody(id: string): Markup {
  return html`<section aria-labelledby="html">
    <h2 id="html">Nội dung</h2>
    <iframe
      src="/mails/${id}/html"
      title="Nội dung thư"
      tabindex="0"
      sandbox="allow-popups allow-popups-to-escape-sandbox"
    ></iframe>
  </section>`;
}

function attachmentList(id: string, mail: ParsedMail): Markup | string {
  if (!mail.attachments.length) return '';
  return html`<section aria-labelledby="files">
    <h2 id="files">Tệp đính kèm</h2>
    <ul>
      ${mail.attachments.map(
        ({ name, type, content }, index) =>
          html`<li>
            <a href="/mails/${id}/attachments/${index}" download>${name}</a>
            (${type}, ${content.length.toLocaleString('vi-VN')} byte)
          </li>`,
      )}
    </ul>
  </section>`;
}
