/** The mail that says when a recognition ends, to the organization's secretary, once. */
import { writtenDay } from '../../schema/core/calendar.js';
import type { Organization } from '../../schema/organization/organization.entity.js';
import { CultureRecognition } from '../../schema/recognition/recognition.entity.js';
import type { Reminder } from '../../schema/reminder/reminder.entity.js';
import type { Tx } from '../../server/core/context.js';
import { bodiesOf } from '../core/plain-mail.js';

interface Ending {
  organization: string;
  number: string;
  until: string;
}

const vi = {
  subject: ({ organization, until }: Ending) =>
    `Kết quả công nhận đạt chuẩn văn hóa của ${organization} hết giá trị sau ngày ${until}`,
  greeting: (name: string) => `Kính gửi đồng chí ${name},`,
  lead: ({ organization, number, until }: Ending) =>
    `Kết quả công nhận đạt chuẩn văn hóa của ${organization} theo Quyết định số ${number} có giá trị đến hết ngày ${until}.`,
  next: 'Để được công nhận lại, đơn vị cần tự đánh giá trong đợt tới và giữ vững các tiêu chuẩn. Đồng chí mở địa chỉ sau để xem kết quả, giấy công nhận và việc cần làm:',
  close: 'Thư này được gửi tự động một lần; đồng chí không cần trả lời.',
};

const en: typeof vi = {
  subject: ({ organization, until }) =>
    `The culture-standard recognition of ${organization} ends after ${until}`,
  greeting: (name) => `Dear ${name},`,
  lead: ({ organization, number, until }) =>
    `The culture-standard recognition of ${organization} by Decision ${number} holds until the end of ${until}.`,
  next: 'To be recognised again, assess yourselves in the next round and keep up the standards. The result, the certificate and what to do are here:',
  close: 'This mail was sent automatically, once; there is no need to answer.',
};

const words = { vi, en };

interface Setting {
  addressee: string;
  language: 'vi' | 'en';
  publicUrl: string;
}

/** Null where nothing ends any more: it was revoked, or another one holds. */
export async function expiryMail(tx: Tx, { chasedId }: Reminder, setting: Setting) {
  const [ending] = await tx.em.find(
    CultureRecognition,
    {
      organization: { id: chasedId ?? '' } as never,
      ...{ state: 'DECIDED', outcome: 'PASSED', notifiedAt: { $ne: null } },
    },
    { orderBy: { validUntil: 'desc' }, limit: 1, populate: ['organization'] },
  );
  if (!ending) return null;
  const { name: organization } = ending.organization as unknown as Organization;
  const told: Ending = {
    organization,
    number: ending.decisionNumber ?? '',
    until: writtenDay(ending.validUntil ?? ''),
  };
  const { subject, greeting, lead, next, close } = words[setting.language];
  const link = `${setting.publicUrl}/#/recognitions/${ending.id}`;
  const lines = [greeting(setting.addressee), lead(told), next, link, close];
  return { subject: subject(told), ...bodiesOf(lines, setting.language) };
}
