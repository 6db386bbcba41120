import type { EntityData, EntityName, MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import type { Actor } from './actor.js';
import type { SecretBox } from './process/secret-box.js';
import { inSnapshot, inTransaction, type Session, sessionOf } from './tenancy.js';

/** What a use case is given: who acts, when, and a way to open its one transaction. */
export interface Ctx {
  actor: Actor;
  requestId: string;
  now: () => Date;
  transaction: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  /** A transaction that writes nothing and sees all as it stood at one instant, however long. */
  snapshot: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  /** Whether this is the actor's password; for acts that ask for it again. */
  confirmPassword: (password: string) => Promise<boolean>;
  /** Encrypts what has to be read again. */
  secrets: SecretBox;
}

/** A use case inside its transaction. */
export interface Tx extends Ctx {
  em: SqlEntityManager;
  /** Makes a row of the actor's own tenant, stamped and with an id. */
  create: <T extends object>(entity: EntityName<T>, row: Partial<EntityData<T>>) => T;
}

interface ContextParts {
  orm: MikroORM;
  actor: Actor;
  requestId: string;
  now?: () => Date;
  /** Default is the actor's own session. */
  session?: Session;
  confirmPassword?: (password: string) => Promise<boolean>;
  /** Left out where nothing is sealed. */
  secrets?: SecretBox;
}

function noKeys(): never {
  throw new Error('there are no keys here to seal with');
}

const noSecrets: SecretBox = { seal: noKeys, open: noKeys, isCurrent: noKeys };

/** Columns of a new row of the actor's tenant. */
function ownedBy(actor: Actor, now: Date) {
  return {
    committeeId: actor.committeeId,
    ...(actor.organizationId ? { organizationId: actor.organizationId } : {}),
    id: v7(),
    createdAt: now,
    createdBy: actor.personId,
    updatedAt: now,
    updatedBy: actor.personId,
  };
}

/** Makes the context of one operation. */
export function createContext(parts: ContextParts): Ctx {
  const { orm, actor, requestId } = parts;
  const session = parts.session ?? sessionOf(actor);
  const within = (em: SqlEntityManager): Tx => ({
    ...ctx,
    em,
    create: (entity, row) =>
      em.create(entity, { ...ownedBy(actor, ctx.now()), ...row } as never) as never,
  });
  const ctx: Ctx = {
    actor,
    requestId,
    now: parts.now ?? (() => new Date()),
    confirmPassword: parts.confirmPassword ?? (async () => false),
    secrets: parts.secrets ?? noSecrets,
    transaction: (work) => inTransaction(orm, session, (em) => work(within(em))),
    snapshot: (work) => inSnapshot(orm, session, (em) => work(within(em))),
  };
  return ctx;
}
