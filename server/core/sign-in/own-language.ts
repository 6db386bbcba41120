/** The language that somebody reads in: kept on the person, wherever they sign in. */
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Language } from '../language.js';
import type { Statement } from '../read/one-trip.js';
import { askAs, personSession } from '../tenancy.js';

export interface OwnLanguage {
  read: () => Promise<Language>;
  /** Says which one is kept from now on. */
  choose: (language: Language) => Promise<Language>;
}

/** Row security shows a person the own row alone. */
const READ: Statement = { name: 'own language', text: 'select language from app.person' };

const CHOOSE: Statement = {
  name: 'choose language',
  text: 'update app.person set language = $1, updated_at = now() returning language',
};

const asLanguage = (kept: string | null | undefined): Language => (kept === 'en' ? 'en' : 'vi');

/** The language of a person; one who has no position yet has Vietnamese. */
export function ownLanguage(orm: MikroORM, personId: string): OwnLanguage {
  const session = personSession(personId);
  return {
    read: async () => asLanguage((await askAs(orm, session, READ, []))[0]),
    choose: async (language) =>
      asLanguage((await askAs(orm, { ...session, writes: true }, CHOOSE, [language]))[0]),
  };
}
