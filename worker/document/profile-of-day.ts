import { Committee } from '../../schema/committee/committee.entity.js';
import { zonedDate } from '../../schema/core/calendar.js';
import { LayoutProfileRow } from '../../schema/document/document.entity.js';
import type { LayoutProfile } from '../../schema/document/layout-profile.model.js';
import { profileInForce } from '../../schema/document/layout-profiles.js';
import type { Tx } from '../../server/core/context.js';

/** The layout profile in force today, where the committee is. */
export async function profileOfDay(tx: Tx): Promise<LayoutProfile> {
  const { timeZone } = await tx.em.findOneOrFail(Committee, { id: tx.actor.committeeId });
  const rows = await tx.em.find(LayoutProfileRow, {});
  return profileInForce(rows, zonedDate(tx.now(), timeZone)).settings;
}
