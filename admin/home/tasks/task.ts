import type { TranslateFunction } from 'react-admin';
import type { TaskCode } from '../../../schema/home/home.model.js';
import { changePath, organizationPath, selfAssessmentPath } from '../../core/frame/paths.js';
import type { Tone } from '../../core/frame/tones.js';

/** Something that waits for the reader. */
export interface HomeTask {
  code: TaskCode;
  count: number;
  /** When the first falls due, or since when it waits. */
  soonest: string | null;
  records: { id: string; name: string }[];
}

interface Look {
  tone: Tone;
  /** Where all of them are. */
  list?: string;
  /** Where one of them is. */
  page?: (id: string) => string;
}

const filtered = (resource: string, filter: object) =>
  `/${resource}?filter=${encodeURIComponent(JSON.stringify(filter))}`;

const appPath = (id: string) => `/apiClients/${id}`;

/** How each stands on the home page, and where it leads. */
export const looks: Record<TaskCode, Look> = {
  OPERATIONS_RED: { tone: 'bad', list: '/operations' },
  OPERATIONS_YELLOW: { tone: 'attention', list: '/operations' },
  MAILS_TO_SETTLE: {
    tone: 'attention',
    list: filtered('deliveries', { states: ['UNKNOWN', 'FAILED', 'BOUNCED'] }),
  },
  CHANGES_TO_DECIDE: { tone: 'active', list: '/orgChanges', page: changePath },
  CHANGES_TO_EXECUTE: { tone: 'active', list: '/orgChanges', page: changePath },
  SUBMISSIONS_TO_JUDGE: {
    tone: 'active',
    list: filtered('submissions', { states: ['SUBMITTED'] }),
  },
  ASSESSMENTS_RETURNED: { tone: 'bad', list: '/selfAssessments', page: selfAssessmentPath },
  ASSESSMENTS_TO_HAND_IN: {
    tone: 'active',
    list: '/selfAssessments',
    page: selfAssessmentPath,
  },
  ORGANIZATIONS_WITHOUT_SECRETARY: {
    tone: 'attention',
    list: '/memberships',
    page: organizationPath,
  },
  POSITIONS_ENDING: { tone: 'attention', list: '/memberships' },
  KEYS_EXPIRING: { tone: 'attention', list: '/apiClients', page: appPath },
  WEBHOOKS_OFF: { tone: 'attention', list: '/apiClients', page: (id) => `/webhooks/${id}` },
  INVITATIONS_EXPIRED: { tone: 'attention', list: filtered('invitations', { state: 'EXPIRED' }) },
  INVITATIONS_WAITING: { tone: 'neutral', list: filtered('invitations', { state: 'PENDING' }) },
};

/** The resource whose page a path leads to. */
export function resourceOf(path: string): string {
  return path.split(/[/?]/)[1] ?? '';
}

/** A change of organizations is called by its kind. */
export function nameOf(code: TaskCode, name: string, translate: TranslateFunction): string {
  return code.startsWith('CHANGES') ? translate(`reorganization.kind.${name}`, { _: name }) : name;
}
