import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

const EvidenceList = lazy(async () => ({
  default: (await import('./EvidenceList.js')).EvidenceList,
}));

/** What proves an organization's answers, at /evidence. */
export const evidence: ResourceProps = { name: 'evidence', list: EvidenceList };
