import type { Words } from '../vi.js';
import type { draftVi } from './draft.vi.js';

export const draftEn = {
  draft: {
    save: {
      NOTHING: 'Every change is saved by itself',
      SAVED: 'Saved at %{time}',
      WAITING: 'About to save…',
      SAVING: 'Saving…',
      RETRYING: 'Not saved yet – will try again',
      REFUSED: 'Not saved: %{reason}',
      CONTESTED: 'Waiting for your choice',
      unreadable:
        '%{smart_count} field is not a number and was not sent |||| %{smart_count} fields are not numbers and were not sent',
      keptHere: 'What is not sent yet is kept on this computer.',
      notKept: 'This browser cannot keep the draft. Do not close the page before it is saved.',
      now: 'Save now',
      restored:
        '%{smart_count} unsent change of an earlier visit was restored. |||| %{smart_count} unsent changes of an earlier visit were restored.',
      leaveTitle: 'Leave without saving?',
      leaveText:
        'Some changes could not be sent, and this browser cannot keep a draft. If you leave, they are lost.',
      leave: 'Leave the page',
      stay: 'Stay',
    },
    contest: {
      title: 'This was changed elsewhere',
      text: 'Somebody else, or you in another window, has just saved this. Choose what to keep for each field below. What you do not choose stays here to be copied.',
      contested: 'Changed by both',
      mineOnly: 'Changed by you only',
      mine: 'Yours',
      theirs: 'On the server',
      blank: '(empty)',
      takeTheirs: "Take the server's",
      takeMine: 'Choose all of yours',
      apply: 'Use this choice',
      missing: '%{smart_count} field to choose |||| %{smart_count} fields to choose',
    },
    aside: {
      title: 'Your texts that are not used',
      hint: 'Copy what you still need, then drop this list.',
      unsentTitle: 'Your changes that were not sent in time',
      unsentHint:
        'Nothing can be changed here any more, so these are not on the server. Copy what you still need.',
      copy: 'Copy',
      copied: 'Copied.',
      drop: 'Drop this list',
    },
  },
} satisfies Words<typeof draftVi>;
