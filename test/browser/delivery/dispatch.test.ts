/** Sending a document in the console: groups of "Nơi nhận", preview, hold, release, correction. */
import { Delivery } from '../../../schema/delivery/delivery.entity.js';
import { database } from '../../core/database.js';
import { aDelivery, delivery } from '../../core/given/delivery.js';
import { storedRows } from '../../core/given/stored.js';
import { newTenant } from '../../core/world.js';
import { bouncedMail } from '../../delivery/bounce/bounced-mail.js';
import { waiting } from '../../delivery/dispatch/releasing.js';
import { expectAccessible, inBrowser } from '../browser.js';
import { NARROW, theSite, WIDE } from '../site.js';

const site = theSite({
  settings: async () => ({ FILES_DIR: (await database()).env.FILES_DIR }),
});

inBrowser.each([WIDE, NARROW])(
  'an officer holds a document, ends the hold, looks and releases, %i pixels wide',
  async (width) => {
    const { tenant, reportId } = await waiting();
    const { office, standing, committeeId } = tenant;
    const page = await site.visit(office, `/reports/${reportId}`, width);

    await page.getByRole('button', { name: 'Giữ lại' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Lý do').fill('Chờ ý kiến của đồng chí Bí thư.');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Giữ lại' }).click();
    await page.getByText('Chờ ý kiến của đồng chí Bí thư.').waitFor();
    await page.getByRole('button', { name: 'Bỏ giữ' }).click();
    await page.getByRole('button', { name: 'Xem nội dung gửi và phát hành' }).click();

    await dialog.getByText('Số 01-BC/ĐUT: kết quả thực hiện nghị quyết').waitFor();
    await dialog.getByText(standing.email).waitFor();
    await dialog.getByText('Chỉ in trong văn bản, không gửi thư.').waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Phát hành, gửi 2 thư' }).click();
    await page.getByText(`Người phát hành: ${office.fullName}`).waitFor();
    expect(await storedRows(Delivery, { committeeId })).toHaveLength(2);
  },
);

inBrowser.each([WIDE, NARROW])(
  'the office makes a group and lists a recipient, after a wrong address, %i pixels wide',
  async (width) => {
    const tenant = await newTenant();
    const page = await site.visit(tenant.office, '/recipientGroups', width);
    const dialog = page.getByRole('dialog');

    await page.getByRole('button', { name: 'Thêm nhóm' }).click();
    await dialog.getByLabel('Tên nhóm như in trong văn bản').fill('Ban Thường vụ Tỉnh ủy');
    await dialog.getByLabel('Ghi chú trong ngoặc').fill('để b/c');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    const add = 'Thêm người nhận vào Ban Thường vụ Tỉnh ủy';
    await page.getByRole('button', { name: add }).click();
    await dialog.getByLabel('Họ tên hoặc cơ quan').fill('Văn phòng Tỉnh ủy');
    await dialog.getByLabel('Địa chỉ thư điện tử').fill('khong-phai-dia-chi');
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await dialog.getByText('Đây không phải là một địa chỉ thư điện tử.').waitFor();
    await dialog.getByLabel('Địa chỉ thư điện tử').fill('vptu@test.example');
    await dialog.getByRole('button', { name: 'Lưu' }).click();

    await page.getByText('vptu@test.example').waitFor();
    await page.getByRole('heading', { name: 'Ban Thường vụ Tỉnh ủy (để b/c)' }).waitFor();
    await expectAccessible(page);
  },
);

inBrowser('a mail that bounced is sent again to the right address', async () => {
  const tenant = await newTenant();
  await aDelivery(tenant, { state: 'BOUNCED', attempts: 1, smtpCode: 550, lastError: 'RCPT TO' });
  const page = await site.visit(tenant.office, '/deliveries');

  await page.getByText('Tìm hiểu địa chỉ đúng rồi sửa và gửi lại').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Sửa địa chỉ thư gửi Người nhận' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('dung@test.example');
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();

  await page.getByText('Đã gửi lại đến dung@test.example.').waitFor();
});

inBrowser('a mail that came back is given in as a file, after one that is no report', async () => {
  const tenant = await newTenant();
  const id = await aDelivery(tenant, { state: 'SENT', attempts: 1, sentAt: new Date() });
  const { messageId: about, address: recipient } = await delivery(id);
  const page = await site.visit(tenant.office, '/deliveries');
  const input = page.getByLabel('Tải lên thư báo lỗi (.eml)');
  const sent = (buffer: Buffer) => ({ name: 'bao-loi.eml', mimeType: 'message/rfc822', buffer });

  await input.setInputFiles(sent(Buffer.from('Subject: khac')));
  await page.getByText('Đây không phải thư báo không gửi được').first().waitFor();
  await input.setInputFiles(sent(bouncedMail({ about, recipient })));

  await page.getByText(`thư gửi Người nhận (${recipient}) bị trả lại.`).waitFor();
  await page.getByText('User unknown in virtual mailbox table').waitFor();
  await expectAccessible(page);
});
