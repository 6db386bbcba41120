import type { accountVi } from './account.vi.js';
import type { Words } from '../vi.js';

export const accountEn: Words<typeof accountVi> = {
  account: {
    title: 'My account',
    passwordRule:
      'At least 12 characters. A few unrelated words are best; capitals and symbols are not needed.',
    newPassword: 'New password',
    forgot: {
      link: 'Forgot your password?',
      title: 'Forgotten password',
      text: 'Enter the address you sign in with. A link that sets a new password is sent there.',
      submit: 'Send the link',
      back: 'Back to sign-in',
      asked:
        'If %{email} belongs to an account, the link arrives within minutes. Look among spam too.',
    },
    reset: {
      title: 'Set a new password',
      submit: 'Set password',
      again: 'Send another link',
      done: 'The new password is set. Every earlier session has ended.',
    },
    language: {
      title: 'Language',
      text: 'Of the console and of the reminders that are mailed to you. Documents are always in Vietnamese.',
      saved: 'The language was saved.',
    },
    password: {
      title: 'Password',
      present: 'Present password',
      submit: 'Change password',
      changed: 'The password is changed; all other sessions have ended.',
    },
    factor: {
      title: 'Two-step sign-in',
      why: 'Signing in then takes your password and a six-digit code of an authenticator app on your phone (Google Authenticator, Microsoft Authenticator or alike).',
      begin: 'Set up',
      scan: '1. Open the authenticator app and scan this code.',
      picture: 'QR code that sets up the authenticator app',
      secret: 'If it cannot be scanned, enter the key:',
      keep: '2. Keep these recovery codes in a safe place. Each works once where the phone is missing, and they are shown this time only.',
      codes: 'Recovery codes',
      copy: 'Copy the codes',
      copied: 'The recovery codes are copied.',
      firstCode: '3. Six-digit code in the app',
      confirm: 'Finish',
      begun: 'Two-step sign-in is on.',
      inForce: 'Two-step sign-in is on.',
      renew: 'Make new recovery codes',
      end: 'Turn off two-step sign-in',
      ended: 'Two-step sign-in is off.',
    },
    identity: {
      title: 'Signing in with %{provider}',
      linked: 'Linked since %{since}.',
      linkText:
        'Link it once and sign in with %{provider} instead of your password. Two-step sign-in, where it is on, still asks.',
      link: 'Link an account',
      unlinkText: 'Without the link you sign in with your password alone.',
      unlink: 'Unlink',
      unlinked: '%{provider} is unlinked.',
    },
    sessions: {
      title: 'Where you are signed in',
      unknown: 'Unknown browser',
      this: 'This browser',
      used: 'Last used %{used}; signed in %{started}; network address %{address}',
      end: 'End',
      ended: 'The session has ended.',
      endOthers: 'End all other sessions',
    },
    requirement: {
      title: 'What the committee requires',
      label: 'Require two-step sign-in',
      text: 'For committee staff, and secretaries and administrators of organizations. Who has not set it up is asked to before working on.',
      saved: 'The requirement is saved.',
    },
    wall: {
      title: 'Set up two-step sign-in',
      text: 'Your committee requires two-step sign-in for this role. Once it is set up you can work on at once.',
    },
  },
};
