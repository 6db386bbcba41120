import { AuditList } from './AuditList.js';

export const auditEvents = { name: 'auditEvents', list: AuditList };
