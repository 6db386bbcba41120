import { Delivery } from '../../../schema/delivery/delivery.entity.js';
import { Person } from '../../../schema/membership/membership.entity.js';
import { asOperator } from '../../../server/database/owner.js';
import { messageIdOf } from '../../../schema/delivery/message-id.js';
import { database } from '../database.js';
import { owned } from '../owned.js';
import { type Tenant } from '../world.js';
import { aDocument, aReport } from './report.js';
import { stored } from './stored.js';

type Columns = Partial<Record<keyof Delivery, unknown>>;

/** A mail to be sent of a signed document without files, to a person made for it. Says its id. */
export async function aDelivery(
  tenant: Pick<Tenant, 'committeeId' | 'roundId'>,
  columns: Columns = {},
): Promise<string> {
  const { owner } = await database();
  const { committeeId } = tenant;
  const document = await aDocument(tenant, await aReport(tenant, 'DISPATCHED'), {
    state: 'SIGNED',
    signedAt: new Date(),
  });
  const row = owned(committeeId);
  const { committeeId: _committee, ...person } = owned(committeeId);
  await asOperator(owner, async (em) => {
    const email = `${person.id}@test.example`;
    await em.insert(Person, { ...person, fullName: 'Người nhận', email });
    await em.insert(Delivery, {
      ...row,
      document: [committeeId, document] as never,
      person: person.id as never,
      groupLabel: 'Ban Thường vụ',
      address: email,
      addresseeName: 'Người nhận',
      state: 'PENDING',
      attempts: 0,
      messageId: messageIdOf(document, email),
      leaseUntil: null,
      nextAttemptAt: null,
      smtpCode: null,
      lastError: null,
      sentAt: null,
      bounce: null,
      replacesId: null,
      resolution: null,
      ...columns,
    } as never);
  });
  return row.id;
}

/** A delivery as it stands. */
export const delivery = (id: string): Promise<Delivery> => stored(Delivery, id);
