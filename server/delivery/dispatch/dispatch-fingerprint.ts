import { createHash } from 'node:crypto';
import type { OfficialDocument } from '../../../schema/document/document.entity.js';
import { canonicalJson } from '../../../schema/verification/canonical-json.js';
import type { AddressedGroup } from '../../recipient/addressee.service.js';

/** Stands for all that would be mailed to whom: it changes when a file or a recipient does. */
export function fingerprintOf(
  document: Pick<OfficialDocument, 'id' | 'files'>,
  groups: readonly AddressedGroup[],
): string {
  const files = document.files.map(({ kind, sha256 }) => ({ kind, sha256 }));
  const told = groups.map(({ label, addressees }) => ({ label, addressees }));
  const whole = canonicalJson({ id: document.id, files, groups: told });
  return createHash('sha256').update(whole).digest('hex').slice(0, 32);
}
