import { Organization } from '../../schema/organization/organization.entity.js';
import {
  OrgChange,
  type OrgChangeState,
} from '../../schema/reorganization/reorganization.entity.js';
import { asOperator } from '../../server/database/owner.js';
import { factsOf } from '../../server/organization/organization-facts.js';
import { noEffects } from '../../server/reorganization/execution/execute-change.js';
import { database } from '../core/database.js';
import { owned } from '../core/owned.js';
import type { Tenant } from '../core/world.js';
import { stored } from '../core/given/stored.js';

/** A renaming to what the organization is called already, in a state. Says its id. */
export async function aChange(
  { committeeId, third }: Pick<Tenant, 'committeeId' | 'third'>,
  state: OrgChangeState,
): Promise<string> {
  const { owner } = await database();
  const facts = factsOf(await stored(Organization, third.id));
  const row = owned(committeeId);
  const isDecided = state !== 'PROPOSED';
  await asOperator(owner, (em) =>
    em.insert(OrgChange, {
      ...row,
      kind: 'RENAME',
      state,
      title: 'Đổi tên tổ chức thử nghiệm',
      plan: { sources: [third.id], targets: [{ facts }] },
      decisionNo: isDecided ? '12-QĐ/ĐU' : null,
      effectiveOn: isDecided ? '2026-02-01' : null,
      executedAt: null,
      minuteNo: null,
      effects: isDecided && state !== 'DECIDED' ? noEffects() : null,
    }),
  );
  return row.id;
}
