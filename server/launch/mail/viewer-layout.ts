import { html, type Markup } from './markup.js';

export const MOMENT = new Intl.DateTimeFormat('vi-VN', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: 'Asia/Ho_Chi_Minh',
});

export function notFoundPage(): Markup {
  return layout(
    'Không tìm thấy',
    html`<p>
      Không có trang hoặc thư này. <span lang="en">Not found.</span> <a href="/">Về danh sách</a>
    </p>`,
  );
}

export function layout(title: string, body: Markup): Markup {
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="stylesheet" href="/viewer.css" />
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html>`;
}
