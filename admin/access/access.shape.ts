import type { AccessEntity, AccessLink } from '../../schema/access/access.rule.js';
import type { Role } from '../../schema/core/permission.js';

export interface AccessExplanation {
  allowed: boolean;
  fullName: string;
  role: Role;
  permission: string;
  links: AccessLink[];
}

/** A record that a page of the console is about. */
export interface Asked {
  entity: AccessEntity;
  id: string;
}

const pages: Record<string, AccessEntity> = {
  organizations: 'ORGANIZATION',
  reportRounds: 'REPORT_ROUND',
  submissions: 'SUBMISSION',
  reports: 'REPORT',
};

/** The record that an address of the console is about; null where it is about none. */
export function recordAt(address: string): Asked | null {
  const [, page = '', id = ''] = /(?:^|#|\/)(\w+)\/([\da-f-]{36})/i.exec(address.trim()) ?? [];
  const entity = Object.hasOwn(pages, page) ? pages[page] : undefined;
  return entity ? { entity, id } : null;
}
