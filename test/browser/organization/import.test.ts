/** A file of organizations from its upload to its being taken back. */
import { newTenant } from '../../core/world.js';
import { aRow, workbook } from '../../import/files.js';
import { expectAccessible, inBrowser } from '../browser.js';
import { theSite } from '../site.js';

const site = theSite({ worker: true });

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

inBrowser(
  'a file is refused in words, another is previewed, written, found after a reload, and undone',
  async () => {
    const { administrator } = await newTenant();
    const page = await site.visit(administrator, '/organizationImports');
    const choose = (name: string, buffer: Buffer) =>
      page.getByLabel(/^Chọn tệp/).setInputFiles({ name, mimeType: XLSX, buffer });
    const read = () => page.getByRole('button', { name: 'Đọc tệp và xem trước' }).click();

    await choose('sai.xlsx', Buffer.from('%PDF-1.7'));
    await read();
    await page.getByText('Tệp này không phải .xlsx hoặc .csv').waitFor();
    await expectAccessible(page);
    await choose('ds.xlsx', await workbook([aRow(), aRow({ code: 'org-0', name: 'Tên khác' })]));
    await read();
    await page.getByText('“Tổ chức Đống Đa 1” thành “Tên khác”').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Ghi 2 dòng vào sổ' }).click();
    await page.getByText('Đã ghi vào sổ').waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Hoàn tác' }).click();

    await page.getByText('Đã hoàn tác').waitFor();
    await expectAccessible(page);
  },
  60_000,
);
