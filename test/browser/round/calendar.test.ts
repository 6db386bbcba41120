/** The year's calendar: the same lines for both sides, each with the own links. */
import { newTenant } from '../../core/world.js';
import { expectAccessible, inBrowser } from '../browser.js';
import { NARROW, theSite } from '../site.js';

const site = theSite();

inBrowser('committee and organization see the round as one line, with the own link', async () => {
  const { office, first, second, roundId } = await newTenant();
  const desk = await site.visit(office, '/roundCalendar');
  const round = desk.getByRole('link', { name: 'Báo cáo thử' });
  await round.waitFor();

  expect(await round.getAttribute('href')).toContain(roundId);
  await desk.getByRole('heading', { name: 'Ngày nghỉ trong năm' }).waitFor();
  await expectAccessible(desk);

  const phone = await site.visit(first.officer, '/roundCalendar', NARROW);
  const own = phone.getByRole('link', { name: 'Báo cáo thử' });
  await own.waitFor();
  expect(await own.getAttribute('href')).toContain(first.submissionId);
  expect(await phone.content()).not.toContain(second.submissionId);
  await expectAccessible(phone);
});
