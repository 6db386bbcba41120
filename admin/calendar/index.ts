import { CalendarPage } from './CalendarPage.js';

/** The year's rounds at /roundCalendar. */
export const roundCalendar = { name: 'roundCalendar', list: CalendarPage };
