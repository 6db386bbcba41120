import type { Words } from '../vi.js';
import type { cockpitVi } from './cockpit.vi.js';

/** What is done to many reports of a round at once, and quick figures. */
export const cockpitEn = {
  calendar: {
    open: 'Calendar',
    title: 'Reports of %{year}',
    lead: 'One line a round: opening, cut-off, due, late, locked, consolidated. Committee and organizations see the same calendar.',
    year: '%{year}',
    empty: 'No rounds in %{year}',
    emptyText: 'Rounds follow from the reporting year, 12 months ahead.',
    holidays: 'Days off of the year',
    worked: 'worked in exchange (%{name})',
    uncertain: 'not announced yet',
  },
  cockpit: {
    bulk: {
      selected: 'Reports chosen: %{count}',
      clear: 'Choose none',
      close: 'Close',
      waiting: 'Waiting',
      running: 'Under way…',
      done: 'Done',
      failed: 'Not done: %{failed}; each line says why.',
      accept: {
        button: 'Accept %{count}',
        title: 'Accept the chosen reports',
        explanation:
          'Figures of accepted reports are locked and go into the consolidated report. This cannot be undone.',
        confirm: 'Accept',
        summary: 'Accepted: %{done} of %{whole}.',
      },
      chase: {
        all: 'Chase who has not handed in (%{count})',
        report:
          'Mailed: %{chased}. Chased earlier today: %{alreadyToday}. Nobody to write to: %{withoutContact}.',
        button: 'Chase %{count}',
        title: 'Chase the chosen organizations',
        explanation:
          'Each is mailed everything that it owes, at most once a day. The mails are kept in the log.',
        confirm: 'Send the mails',
        summary: 'Mailed: %{done} of %{whole}.',
        ALREADY_TODAY: 'This organization was chased today.',
        NO_CONTACT: 'It has no secretary or officer to write to.',
        NOTHING_OWED: 'It owes no report any more.',
      },
      exempt: {
        button: 'Exempt %{count}',
        title: 'Exempt the chosen organizations',
        explanation: 'The reason is kept in the log and told in the consolidated report.',
        confirm: 'Exempt',
        summary: 'Exempted: %{done} of %{whole}.',
      },
      return: {
        button: 'Return %{count}',
        title: 'Return the chosen reports',
        explanation: 'The organizations read this reason and hand in again.',
        confirm: 'Return',
        summary: 'Returned: %{done} of %{whole}.',
      },
      reopen: {
        button: 'Reopen %{count}',
        title: 'Reopen the chosen reports',
        explanation:
          'Everything may be corrected for 5 days and is then locked again. The reason is kept in the log.',
        confirm: 'Reopen',
        summary: 'Reopened: %{done} of %{whole}.',
      },
    },
    figures: {
      open: 'Quick figures',
      title: 'Quick figures for the standing committee',
      next: 'The next mail goes on %{day}, with the figures of that day.',
      none: 'No further mail is planned for this round.',
      to: 'To: %{names}.',
      nobody: 'There is no member of the standing committee to write to.',
    },
  },
} satisfies Words<typeof cockpitVi>;
