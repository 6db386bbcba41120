import type { coreVi } from './core.vi.js';
import type { Words } from '../vi.js';

export const coreEn = {
  core: {
    product: 'Workplace culture',
    productLong: 'Following the culture of agencies, public units and enterprises',
    language: 'Language',
    loading: 'Loading…',
    unreachable: 'The server cannot be reached. Trying again…',
    skip: 'Skip to main content',
    retry: 'Try again',
    defaultOrder: 'Default order',
    error: {
      unexpected: 'Something unexpected went wrong. Please reload the page and try again.',
      network:
        'The server cannot be reached. Check the connection and try again; what you typed is still here.',
      request: '(Request: %{id})',
      page: 'The contents could not be loaded',
    },
    notFound: {
      title: 'Page not found',
      text: 'The address is wrong, or its contents are not yours to see.',
      home: 'To the home page',
    },
    denied: {
      title: 'You may not see this page',
      text: 'The role you act in does not allow it. If you hold another role, switch to it at the top right.',
    },
    shown: { copy: 'Copy', copied: 'Copied', kept: 'I have kept it' },
    reason: {
      label: 'Reason',
      hint: 'At least %{min} characters. The reason is kept in the audit log.',
      short: 'The reason needs at least %{min} characters.',
    },
    signIn: {
      title: 'Sign in',
      email: 'E-mail',
      password: 'Password',
      submit: 'Sign in',
      showPassword: 'Show password',
      hidePassword: 'Hide password',
      capsLock: 'Caps Lock is on.',
      emailMissing: 'Enter your e-mail address.',
      passwordMissing: 'Enter your password.',
      fault: {
        WRONG:
          'The e-mail address or password is wrong. Check both; if you forgot your password, ask the administrator of your committee.',
        WRONG_PASSWORD: 'The present password is wrong.',
        WRONG_CODE: 'The code is wrong or was used. Enter the one the app shows now.',
        TOO_LATE: 'Too late, or too many wrong tries. Enter the password to begin again.',
        LINK_OVER: 'This link was used or has run out. Have another one sent.',
        PROVIDER_UNREACHABLE:
          'The provider cannot be reached. Try again later, or sign in with your password.',
        ALREADY_LINKED: 'An account is linked already. Unlink it before linking another.',
        PASSWORD_TOO_SHORT: 'A password has at least 12 characters.',
        PASSWORD_TOO_LONG: 'A password has at most 128 characters.',
        PASSWORD_GUESSABLE:
          'This password is easy to guess. Use a few unrelated words, without your name or address.',
        TOO_MANY: 'Too many attempts. Please wait a minute and sign in again.',
        NETWORK: 'The server cannot be reached. Check the connection and try again.',
      },
      provider: {
        submit: 'Sign in with %{provider}',
        UNKNOWN:
          'This %{provider} account is linked to nobody here. Sign in with your password and link it on “My account”; without an account, ask the administrator of your committee for an invitation.',
        TAKEN:
          'This %{provider} account is linked to somebody else here. Choose your own, or ask the administrator of your committee.',
        CANCELLED: 'You turned back at %{provider}. Try again, or use your password.',
        FAILED:
          'Going through %{provider} did not work. Begin again; if it still fails, use your password.',
      },
      code: {
        submit: 'Confirm',
        missing: 'Enter the code.',
        totp: {
          text: 'Enter the six-digit code that the authenticator app on your phone shows.',
          label: 'Authenticator code',
          other: 'Use a recovery code',
        },
        'backup-code': {
          text: 'Enter one of the recovery codes you kept. Each works once.',
          label: 'Recovery code',
          other: 'Use the authenticator app',
        },
      },
      again: {
        title: 'Your session has ended',
        text: 'Sign in again to go on. What you typed on this page is still here.',
        submit: 'Go on',
        leave: 'Sign out',
      },
    },
    acting: {
      label: 'Acting as',
      none: {
        title: 'No role yet',
        text: 'This account holds no role at present. Ask the administrator of your committee for one.',
      },
    },
    user: { menu: 'Account', own: 'My account', signOut: 'Sign out' },
    menu: {
      open: 'Open menu',
      label: 'Main menu',
      home: 'Home',
      reportRounds: 'Report rounds',
      submissions: 'Submissions',
      ownSubmissions: 'Our submissions',
      reports: 'Consolidated reports',
      reportTemplates: 'Report templates',
      deliveries: 'Deliveries',
      organizations: 'Organizations',
      supportAccesses: 'Support',
      memberships: 'People',
      apiClients: 'Partner apps',
      operations: 'Operations',
      auditEvents: 'Audit log',
    },
  },
  role: {
    STANDING_COMMITTEE: 'Standing committee',
    EXECUTIVE_COMMITTEE: 'Executive committee',
    COMMITTEE_OFFICE: 'Committee office',
    COMMITTEE_PROPAGANDA: 'Propaganda board',
    COMMITTEE_ORGANISATION: 'Organisation board',
    INSPECTION_COMMISSION: 'Inspection commission',
    COMMITTEE_ADMIN: 'System administrator',
    VERIFIER: 'Verification team',
    TENANT_SECRETARY: 'Secretary of the organization',
    TENANT_OFFICER: 'Officer of the organization',
    ORGANIZATION_ADMIN: 'Administrator of the organization',
    SUPPORT: 'Support by the committee',
    OPERATOR: 'Operator',
    CLOCK: 'System',
  },
  hostType: { AGENCY: 'Agency', PUBLIC_UNIT: 'Public unit', ENTERPRISE: 'Enterprise' },
  organizationKind: {
    GRASSROOTS_COMMITTEE: 'Grassroots committee',
    GRASSROOTS_CELL: 'Grassroots cell',
  },
  progress: {
    waiting: 'Asked for, waiting its turn…',
    running: 'Working…',
    failed: '%{work} did not finish. Try again; if it keeps failing, tell the administrator.',
    job: {
      'round.consolidate': 'Composing the report',
      'document.issue': 'Issuing the document',
      'document.reissue': 'Making the document again',
    },
    step: {
      start: 'Starting…',
      gather: 'Gathering what was handed in…',
      figures: 'Computing the figures…',
      compose: 'Composing the draft…',
      store: 'Storing the draft…',
      pdf: 'Rendering the PDF…',
      docx: 'Rendering the Word document…',
      sources: 'Listing the source figures…',
      dispatch: 'Preparing the mails…',
      done: 'Done',
    },
  },
} satisfies Words<typeof coreVi>;
