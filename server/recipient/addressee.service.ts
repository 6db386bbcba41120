/**
 * Who a document goes to: the groups of "Nơi nhận" that receive on a day, and behind each its
 * listed members and those who hold the office it stands for. An address is written to once, in the
 * first group that names it.
 */
import { Membership } from '../../schema/membership/membership.entity.js';
import { RecipientMember, RecipientRow } from '../../schema/recipient/recipient.entity.js';
import type { Audience } from '../../schema/recipient/recipient.model.js';
import type { Tx } from '../core/context.js';

export interface Addressee {
  /** Null is a listed member, who has no account. */
  personId: string | null;
  name: string;
  /** In small letters. */
  address: string;
}

export interface AddressedGroup {
  label: string;
  note: string | null;
  /** Who is written to for this group, in the order of their names. */
  addressees: Addressee[];
  /** Names of members who are written to already, for a group before it. */
  elsewhere: string[];
}

/** Rows in force on a day, by the columns of their first and last day. */
const inForce = (day: string) => ({
  $and: [
    { $or: [{ startsOn: null }, { startsOn: { $lte: day } }] },
    { $or: [{ endsOn: null }, { endsOn: { $gte: day } }] },
  ],
});

/** The groups that receive on a day, in printing order. */
export function groupsOn(tx: Tx, day: string): Promise<RecipientRow[]> {
  return tx.em.find(RecipientRow, inForce(day), { orderBy: { position: 'asc', id: 'asc' } });
}

/** Who holds an office on a day; secretaries do in organizations, all others in the committee. */
async function holdersOf(tx: Tx, audiences: Audience[], day: string) {
  const held = await tx.em.find(
    Membership,
    { role: { $in: audiences }, ...inForce(day) },
    { populate: ['person'] },
  );
  return held
    .filter(({ role, organizationId }) => (role === 'TENANT_SECRETARY') === Boolean(organizationId))
    .map(({ role, person }) => ({
      role,
      personId: person.id,
      name: person.fullName,
      address: person.email,
    }));
}

const listed = new Intl.Collator('vi');

/** The groups of a day with everybody behind them, each address once. */
export async function addressedGroups(tx: Tx, day: string): Promise<AddressedGroup[]> {
  const groups = await groupsOn(tx, day);
  const audiences = groups.flatMap(({ audience }) => (audience ? [audience] : []));
  const holders = await holdersOf(tx, audiences, day);
  const members = await tx.em.find(RecipientMember, inForce(day));
  const known = new Set<string>();
  return groups.map(({ id, label, note, audience }) => {
    const all = [
      ...holders.filter(({ role }) => role === audience),
      ...members
        .filter(({ group }) => group.id === id)
        .map(({ name, address }) => ({ personId: null, name, address })),
    ].toSorted((a, b) => listed.compare(a.name, b.name) || (a.address < b.address ? -1 : 1));
    const addressees: Addressee[] = [];
    const elsewhere: string[] = [];
    for (const { personId, name, address: written } of all) {
      const address = written.normalize('NFC').toLowerCase();
      if (known.has(address)) {
        if (!addressees.some((each) => each.address === address)) elsewhere.push(name);
      } else addressees.push({ personId, name, address });
      known.add(address);
    }
    return { label, note: note ?? null, addressees, elsewhere: [...new Set(elsewhere)] };
  });
}
