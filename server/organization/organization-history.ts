import type { Organization } from '../../schema/organization/organization.entity.js';
import { FIRST_DAY } from '../../schema/organization/organization.rule.js';
import { OrganizationVersion } from '../../schema/organization/organization-version.entity.js';
import type { Tx } from '../core/context.js';
import { type Facts, factsOf, presentOf, sameFacts } from './organization-facts.js';

/** An organization's versions, first to last. */
export async function versionsOf(
  tx: Tx,
  organization: Organization,
): Promise<OrganizationVersion[]> {
  const orderBy = { validFrom: 'asc' } as const;
  const versions = await tx.em.find(OrganizationVersion, { organization }, { orderBy });
  if (versions.length > 0) return versions;
  const validFrom = organization.openedOn ?? FIRST_DAY;
  return [tx.create(OrganizationVersion, { organization, validFrom, ...factsOf(organization) })];
}

/** The version in force on a day; before the first one there is none. */
export function versionOn<Version extends { validFrom: string }>(
  versions: readonly Version[],
  day: string,
): Version | undefined {
  return versions.findLast(({ validFrom }) => validFrom <= day);
}

/**
 * Has facts hold from a day until the next version's; a version of the same day is corrected. What
 * is in force today is written on the organization too, so that lists need no dates.
 *
 * @returns Whether anything changed.
 */
export async function holdFrom(
  tx: Tx,
  organization: Organization,
  facts: Facts,
  { day, today }: { day: string; today: string },
): Promise<boolean> {
  const versions = await versionsOf(tx, organization);
  const before = versionOn(versions, day);
  if (before && sameFacts(before, facts)) return false;
  if (before?.validFrom === day) Object.assign(before, factsOf(facts));
  else {
    const row = { organization, validFrom: day, ...factsOf(facts) };
    versions.push(tx.create(OrganizationVersion, row));
    versions.sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  }
  const present = versionOn(versions, today);
  if (present) Object.assign(organization, presentOf(present));
  return true;
}
