import { type Actor, may } from '../core/actor.js';

export const insightPolicy = {
  /** Compares organizations with each other: those that the actor looks after. */
  compare: (actor: Actor) => may(actor, 'assessment:compare'),
  /** Reads how one did among its like. */
  read: (actor: Actor) => may(actor, 'assessment:read'),
};
