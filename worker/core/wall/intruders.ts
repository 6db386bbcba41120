import type { MikroORM } from '@mikro-orm/postgresql';
import { canaryMemberships, ownCanary } from '../../../schema/canary/canary.model.js';
import type { Actor } from '../../../server/core/actor.js';
import {
  gateSession,
  personSession,
  type Session,
  sessionOf,
  workerSession,
} from '../../../server/core/tenancy.js';

/** The logins of both processes, as they are used. */
export interface Logins {
  worker: MikroORM;
  server: MikroORM;
}

/** Somebody of the own canary, in a role, who tries to cross. */
export interface Intruder {
  name: string;
  orm: MikroORM;
  session: Session;
  /** Whether nothing at all may be met, for want of a tenant. */
  isNobody: boolean;
}

function acting(given: Partial<Actor>): Actor {
  const { committeeId } = ownCanary;
  return {
    ...{ personId: null, membershipId: canaryMemberships.committee, title: '' },
    ...{ role: 'INSPECTION_COMMISSION', committeeId, organizationId: null },
    ...given,
  };
}

/** Every role that the processes take on, of the own canary and of nobody. */
export function intrudersOf({ server, worker }: Logins): Intruder[] {
  const organizationId = ownCanary.organization.id;
  const app = { id: '', keyId: '', scopes: [], organizationIds: null };
  const member = sessionOf(acting({ organizationId, role: 'TENANT_OFFICER' }));
  const staff = sessionOf(acting({}));
  const partner = sessionOf(acting({ role: 'API_CLIENT', app }));
  const nobody = (session: Session): Session => ({ ...session, variables: {} });
  const seen = { orm: server, isNobody: false };
  const unseen = { orm: server, isNobody: true };
  return [
    { ...seen, name: 'an organization', session: member },
    { ...seen, name: 'a committee', session: staff },
    { ...seen, name: 'an app', session: partner },
    { ...seen, orm: worker, name: 'the worker', session: workerSession(ownCanary.committeeId) },
    { ...unseen, name: 'an organization without a tenant', session: nobody(member) },
    { ...unseen, name: 'a committee without a tenant', session: nobody(staff) },
    { ...unseen, name: 'an app without a tenant', session: nobody(partner) },
    { ...unseen, name: 'a person without a name', session: personSession('') },
    { ...unseen, name: 'the gate without a key', session: gateSession('') },
  ];
}
