/** The language of a person is kept on the person, and goes with no other. */
import { Person } from '../../schema/membership/membership.entity.js';
import { stored } from '../core/given/stored.js';
import { newTenant } from '../core/world.js';

const CHOOSE = 'mutation ($to: Language!) { chooseLanguage(language: $to) }';
const READ = '{ me { language } }';

test('what somebody chooses is told of them from then on, and of nobody else', async () => {
  const { first } = await newTenant();

  const before = await first.officer.ask(READ);
  const chosen = await first.officer.ask(CHOOSE, { to: 'en' });

  expect(before.data).toEqual({ me: { language: 'vi' } });
  expect(chosen.data).toEqual({ chooseLanguage: 'en' });
  expect((await first.officer.ask(READ)).data).toEqual({ me: { language: 'en' } });
  expect((await first.secretary.ask(READ)).data).toEqual({ me: { language: 'vi' } });
  expect(await stored(Person, first.officer.personId)).toMatchObject({ language: 'en' });
});

test('a language that there is none of is refused', async () => {
  const { first } = await newTenant();

  const { errors } = await first.officer.ask(CHOOSE, { to: 'fr' });

  expect(errors?.[0]?.extensions.code).toMatch(/BAD_USER_INPUT|INVALID_INPUT/);
});
