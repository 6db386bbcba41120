import type { Role } from '../../schema/core/permission.js';
import { personActing, type TestPerson } from '../core/api.js';

/** Facts of an organization that pass every check. */
export const soundFacts = {
  name: 'Đảng bộ Sở Nội vụ',
  shortName: 'Sở Nội vụ',
  kind: 'GRASSROOTS_COMMITTEE',
  hostType: 'AGENCY',
  hostName: 'Sở Nội vụ',
  issuerSuperior: 'ĐẢNG ỦY THỬ NGHIỆM',
  issuerName: 'ĐẢNG ỦY SỞ NỘI VỤ',
  abbreviation: 'ĐU',
  place: 'Thử Nghiệm',
};

/** The same person in another role of the same committee. */
export const inRole = (person: TestPerson, role: Role): Promise<TestPerson> =>
  personActing({ ...person, actor: { ...person.actor, role } });

const CREATE = `mutation ($input: CreateOrganizationInput!) {
  createOrganization(input: $input) {
    id version code name openedOn closedOn phone email contactName contactPosition
    versions { name validFrom validTo }
  }
}`;

export interface Registered {
  id: string;
  version: number;
  code: string;
  name: string;
  versions: { name: string; validFrom: string; validTo: string | null }[];
}

/** Asks for a new organization. */
export const create = (who: TestPerson, input: object = {}) =>
  who.ask<{ createOrganization: Registered }>(CREATE, {
    input: { code: 'so-noi-vu', facts: soundFacts, ...input },
  });

const EDIT = `mutation ($input: EditOrganizationInput!) {
  editOrganization(input: $input) {
    id version code name phone versions { name shortName validFrom validTo }
  }
}`;

/** Asks for a change of an organization. */
export const edit = (who: TestPerson, input: object) =>
  who.ask<{ editOrganization: Registered }>(EDIT, { input });

/** A new organization in the register, as it was answered. */
export async function registered(who: TestPerson, input: object = {}): Promise<Registered> {
  const reply = await create(who, input);
  if (!reply.data) throw new Error(JSON.stringify(reply));
  return reply.data.createOrganization;
}
