import { type Actor, may } from '../../core/actor.js';

/** Who may have a signed document mailed, or keep it from being mailed. */
export const policy = {
  release: (actor: Actor) => may(actor, 'document:release'),
};
