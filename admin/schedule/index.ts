import { ScheduleList } from './ScheduleList.js';

/** The year wheel at /reportSchedules. */
export const reportSchedules = { name: 'reportSchedules', list: ScheduleList };
