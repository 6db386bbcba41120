import { type Actor, may } from '../core/actor.js';

/** Who may open the committee's figures to partners. */
export const policy = {
  manage: (actor: Actor) => may(actor, 'partner:manage'),
};
