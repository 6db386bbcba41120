import { type Actor, may } from '../core/actor.js';

/** Who may have partner apps told of events. */
export const policy = {
  manage: (actor: Actor) => may(actor, 'partner:manage'),
};
