/**
 * What happens to somebody's account, for the audit log of each committee where the person holds a
 * position: a committee learns of its own people and of nobody else, and of a person without a
 * position nobody learns. Row security sees to both.
 */
import type { MikroORM } from '@mikro-orm/postgresql';
import { networkOf } from '../../gate/networks.js';
import type { Statement } from '../../read/one-trip.js';
import { askAs, personSession } from '../../tenancy.js';

export type AccountAction =
  | 'account.signIn'
  | 'account.signOut'
  | 'account.wrongTries'
  | 'account.changePassword'
  | 'account.resetPassword'
  | 'account.beginSecondFactor'
  | 'account.endSecondFactor'
  | 'account.useRecoveryCode'
  | 'account.renewRecoveryCodes'
  | 'account.endSession'
  | 'account.linkIdentity'
  | 'account.unlinkIdentity';

export interface AccountEvent {
  personId: string;
  action: AccountAction;
  /** By what somebody signed in; how many wrong tries there were. */
  detail?: string;
}

/** Where an event comes from. */
export interface Source {
  ip: string;
  id: string;
}

/** Writes an event down before the answer to its request goes out. */
export type TellEvent = (event: AccountEvent, source: Source) => Promise<void>;

/** One row for each committee, by the position that counts most there. */
const WRITE: Statement = {
  name: 'account event',
  text: `insert into app.audit_event (committee_id, id, occurred_at, actor_id, actor_role, action,
      entity, entity_id, to_state, network, request_id)
    select distinct on (m.committee_id) m.committee_id, uuidv7(), now(), m.person_id, m.role, $1,
      'Person', m.person_id, nullif($2, ''), nullif($3, ''), $4
    from app.membership m join app.committee c on c.id = m.committee_id
    where m.starts_on <= (now() at time zone c.time_zone)::date
      and (m.ends_on is null or m.ends_on >= (now() at time zone c.time_zone)::date)
    order by m.committee_id, m.organization_id nulls first, m.id`,
};

/** Tells the committees of a person. Of the address the network stays, not the machine. */
export function tellCommittees(orm: MikroORM): TellEvent {
  return async ({ personId, action, detail = '' }, { ip, id }) => {
    const session = { ...personSession(personId), writes: true };
    await askAs(orm, session, WRITE, [action, detail, networkOf(ip) ?? '', id]);
  };
}
