import type { Words } from '../vi.js';
import type { reopeningVi } from './reopening.vi.js';

export const reopeningEn: Words<typeof reopeningVi> = {
  reopening: {
    reopen: 'Reopen the report',
    title: 'Reopen the report of %{organization}',
    text: 'The organization corrects it and hands it in again while it is open. What is not handed in by then is undone.',
    until: 'Open until',
    fields: 'What may be changed',
    fieldsHint: 'Nothing chosen means everything.',
    done: 'The report is reopened.',
    open: 'This report is reopened until %{until}',
    scope: 'Only to be changed: %{fields}',
    everything: 'Everything may be changed.',
    handInAgain: 'What is not handed in by then is undone, and the report stands as before.',
    shut: 'This was not reopened.',
    extend: 'Change the time',
    extendTitle: 'Change until when it is open',
    extended: 'The time was changed.',
    withdraw: 'End the reopening',
    withdrawTitle: 'End the reopening before its time?',
    withdrawText: 'What the organization has changed and not handed in will be undone.',
    withdrawn: 'The reopening is ended.',
    changes: 'Changes against what was accepted',
    changesHint: 'Only these need to be looked at; everything else is as it was.',
    noChanges: 'What was handed in again says the same as what was accepted.',
    field: 'Field',
    before: 'Accepted',
    after: 'Handed in again',
    empty: '(empty)',
  },
};
