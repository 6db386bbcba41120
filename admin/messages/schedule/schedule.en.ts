import type { Words } from '../vi.js';
import type { scheduleVi } from './schedule.vi.js';

/** The year wheel. */
export const scheduleEn = {
  schedule: {
    title: 'The reporting year',
    lead: 'Each entry plans its rounds of the coming year by working days. Rounds that have opened stay as they are.',
    open: 'The reporting year',
    empty: 'No entries yet',
    emptyText: 'Entries are made together with the committee.',
    on: 'In force',
    off: 'Switched off',
    noTemplate: 'No template is published',
    valid: 'In force from %{from}.',
    validTo: 'In force from %{from} to %{to}.',
    next: 'The next round opens at %{at}.',
    changeOf: 'Change %{name}',
    saved: 'Saved; rounds that have not opened follow it.',
    preview: 'Rounds of the coming year',
    noRounds: 'This entry has no round in the coming year.',
    line: 'Opens %{opens}; organizations due %{due}; consolidated %{committee}.',
    wasDue: 'Before: due %{due}.',
    change: {
      NEW: 'New',
      SAME: 'Unchanged',
      CHANGED: 'Moved',
      REMOVED: 'Taken off',
      BEGUN: 'Has opened, stays',
    },
    field: {
      name: 'Name',
      kind: 'Kind of report',
      templateCode: 'Template',
      label: 'Name of its rounds',
      periodMonths: 'Length (months)',
      everyMonths: 'Comes every (months)',
      firstOn: 'First day of a period',
      validFrom: 'In force from',
      validTo: 'To (empty: for ever)',
      reminderDays: 'Reminders, days before due',
      digestDays: 'Quick figures, days before due',
      active: 'In force',
    },
    hint: {
      label: '{month}, {quarter} and {year} may be used.',
      reminderDays: 'Separated by commas; negative is after it.',
      digestDays: 'Separated by commas; negative is after it.',
    },
    rule: { day: 'Day', months: 'Months after', time: 'Time', roll: 'On a day off' },
    roll: { NEXT: 'Next working day', PREVIOUS: 'Last working day', NONE: 'Stays' },
  },
} satisfies Words<typeof scheduleVi>;
