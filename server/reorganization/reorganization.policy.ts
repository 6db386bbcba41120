import type {
  OrgChange,
  OrgChangeState,
} from '../../schema/reorganization/reorganization.entity.js';
import { type Actor, may } from '../core/actor.js';

/** Who may do what to a change of organizations. */
export const policy = {
  read: (actor: Actor) => may(actor, 'reorganization:read'),
  /** Proposing, carrying out, handing over and taking back. */
  manage: (actor: Actor) => may(actor, 'organization:manage'),
  decide: (actor: Actor) => may(actor, 'reorganization:decide'),
  /** Nobody decides what they proposed themselves. */
  decideThis: (actor: Actor, change: Pick<OrgChange, 'createdBy'>) =>
    policy.decide(actor) && actor.personId !== change.createdBy,
};

/** From which states each step may be taken; the target state is the use case's. */
export const stepsFrom = {
  decide: ['PROPOSED'],
  execute: ['DECIDED'],
  handOver: ['EXECUTED'],
  revert: ['PROPOSED', 'DECIDED', 'EXECUTED', 'HANDED_OVER'],
} as const satisfies Record<string, readonly OrgChangeState[]>;
