import type { Words } from '../vi.js';
import type { successionVi } from './succession.vi.js';

/** Hand-overs of organizations. */
export const successionEn = {
  succession: {
    title: 'Hand-overs',
    lead: 'Who leaves, who comes, from which day, and what is open. The receiver confirms the minute.',
    empty: 'Nothing was handed over yet',
    emptyText: 'A hand-over begins on the page of members, in the row of the present secretary.',
    goesOver: 'What goes over',
    remaining: 'Other positions go on: %{positions}.',
    deputies: 'Other secretaries and deputies: %{people}.',
    who: 'Who takes over',
    isKnown: 'Somebody with an account',
    isInvited: 'Somebody without an account',
    email: 'E-mail of the new secretary',
    emailHint: 'The invitation goes to this address.',
    fullName: 'Full name of the new secretary',
    invitedSummary:
      '%{new} is invited from %{first} on. %{old} stays until the invitation is taken up.',
    done: 'The organization was handed over.',
    invited: 'The invitation to take over was sent.',
    line: '%{old} hands over to %{new}, from %{first} on.',
    confirm: 'Confirm the minute',
    confirmTitle: 'Confirm what was handed over',
    confirmText: 'What is open at this moment is kept with the minute.',
    remark: 'Remark of the receiver (if any)',
    confirmed: 'The minute is confirmed.',
    withdraw: 'Take back',
    withdrawTitle: 'Take this hand-over back',
    withdrawText: 'Who was to leave stays as before; an invitation counts no more.',
    withdrawn: 'The hand-over was taken back.',
    work: {
      toWrite: 'Reports to write',
      returned: 'Returned',
      waiting: 'Waiting to be accepted',
      overdue: 'Overdue',
      people: 'People with a position',
    },
  },
} satisfies Words<typeof successionVi>;
