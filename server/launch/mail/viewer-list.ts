import type { MailSummary } from './mail-store.js';
import { html, type Markup } from './markup.js';
import { layout, MOMENT } from './viewer-layout.js';

export interface MailPage {
  mails: MailSummary[];
  page: number;
  pages: number;
  total: number;
  search: string;
}

export function listPage(list: MailPage): Markup {
  return layout(
    'Hộp thư thử',
    html`<p>
        Thư của hệ thống dừng lại ở máy này, không gửi ra ngoài.
        <span lang="en">Mails stop here and are not sent on.</span>
      </p>
      <form role="search" action="/">
        <label for="q">Tìm theo người nhận, người gửi, tiêu đề</label>
        <input id="q" name="q" type="search" value="${list.search}" />
        <button>Tìm</button>
      </form>
      ${
        list.mails.length
          ? table(list)
          : html`<p>
              <strong>Không có thư nào.</strong> <span lang="en">No mail.</span>
              <a href="">Tải lại</a>
            </p>`
      }
      ${list.pages > 1 ? pager(list) : ''}`,
  );
}

function table({ mails, total }: MailPage): Markup {
  return html`<table>
    <caption>
      ${total} thư, mới nhất ở trên.
      <a href="">Tải lại</a>
    </caption>
    <thead>
      <tr>
        <th scope="col">Nhận lúc</th>
        <th scope="col">Người nhận</th>
        <th scope="col">Tiêu đề</th>
        <th scope="col">Tệp</th>
      </tr>
    </thead>
    <tbody>
      ${mails.map(
        (mail) =>
          html`<tr>
            <td>${MOMENT.format(new Date(mail.receivedAt))}</td>
            <td>${mail.envelopeTo.join(', ')}</td>
            <td><a href="/mails/${mail.id}">${mail.subject || '(không có tiêu đề)'}</a></td>
            <td>${mail.attachments}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function pager({ page, pages, search }: MailPage): Markup {
  const link = (to: number, label: string) =>
    html`<a href="/?page=${to}&amp;q=${encodeURIComponent(search)}">${label}</a>`;
  return html`<nav aria-label="Các trang của danh sách">
    ${page > 1 ? link(page - 1, '← Mới hơn') : ''}
    <span aria-current="page">Trang ${page} / ${pages}</span>
    ${page < pages ? link(page + 1, 'Cũ hơn →') : ''}
  </nav>`;
}
