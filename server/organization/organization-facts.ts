import { fold } from '../../schema/core/fold.js';
import { EmulationCluster } from '../../schema/cluster/cluster.entity.js';
import type { FieldFault } from '../../schema/core/field-fault.js';
import {
  Organization,
  type OrganizationKind,
} from '../../schema/organization/organization.entity.js';
import { isDay, isEmail, isPhone } from '../../schema/organization/organization.rule.js';
import type { HostType } from '../../schema/template/template.model.js';
import type { Tx } from '../core/context.js';
import { refuse } from '../core/refusal.js';
import { isRowId } from '../core/read/row-id.js';
import { cleanText } from '../core/text.js';

/** What an organization is called and where it belongs: the part of it that has validity dates. */
export interface Facts {
  name: string;
  shortName: string;
  kind: OrganizationKind;
  hostType: HostType;
  hostName?: string | null;
  issuerSuperior: string;
  issuerName: string;
  abbreviation: string;
  place: string;
  clusterId?: string | null;
  parentId?: string | null;
}

/** How to reach the office; of a person the name and position alone. */
export interface Contact {
  phone?: string | null;
  email?: string | null;
  contactName?: string | null;
  contactPosition?: string | null;
}

export const factNames = [
  ...(['name', 'shortName', 'kind', 'hostType', 'hostName'] as const),
  ...(['issuerSuperior', 'issuerName', 'abbreviation', 'place', 'clusterId', 'parentId'] as const),
];

/** The dated part of a row, and nothing else of it. */
export function factsOf(row: Facts): Required<Facts> {
  return Object.fromEntries(factNames.map((name) => [name, row[name] ?? null])) as never;
}

/** Whether two rows say the same. */
export function sameFacts(one: Facts, other: Facts): boolean {
  return factNames.every((name) => (one[name] ?? null) === (other[name] ?? null));
}

/** The columns of an organization that follow its facts. */
export function presentOf(facts: Facts) {
  return { ...factsOf(facts), foldedName: fold(`${facts.name} ${facts.shortName}`) };
}

const optional = (text: string | null | undefined, field: string, max: number) =>
  cleanText(text ?? '', field, { max }) || null;

/** Facts as they are kept. @throws Refusal INVALID_INPUT at the field at fault. */
export function cleanFacts(facts: Facts): Required<Facts> {
  const text = (field: 'name' | 'shortName' | 'issuerSuperior' | 'issuerName' | 'place') =>
    cleanText(facts[field], field, { min: 2, max: 250 });
  return {
    name: text('name'),
    shortName: text('shortName'),
    kind: facts.kind,
    hostType: facts.hostType,
    hostName: optional(facts.hostName, 'hostName', 250),
    issuerSuperior: text('issuerSuperior'),
    issuerName: text('issuerName'),
    abbreviation: cleanText(facts.abbreviation, 'abbreviation', { min: 1, max: 20 }),
    place: text('place'),
    clusterId: facts.clusterId || null,
    parentId: facts.parentId || null,
  };
}

/** Contacts as they are kept. @throws Refusal INVALID_INPUT at the field at fault. */
export function cleanContact(contact: Contact): Required<Contact> {
  const clean = {
    phone: optional(contact.phone, 'phone', 30),
    email: optional(contact.email, 'email', 200),
    contactName: optional(contact.contactName, 'contactName', 100),
    contactPosition: optional(contact.contactPosition, 'contactPosition', 100),
  };
  const faults: FieldFault[] = [
    ...(clean.phone && !isPhone(clean.phone) ? [{ field: 'phone', code: 'PHONE_WRONG' }] : []),
    ...(clean.email && !isEmail(clean.email) ? [{ field: 'email', code: 'EMAIL_WRONG' }] : []),
  ];
  if (faults.length > 0) refuse('INVALID_INPUT', {}, faults);
  return clean;
}

/** A day that is not ahead. @throws Refusal INVALID_INPUT at the field. */
export function pastDay(day: string, field: string, today: string): string {
  if (!isDay(day)) refuse('INVALID_INPUT', {}, [{ field, code: 'DAY_WRONG' }]);
  if (day > today) refuse('INVALID_INPUT', {}, [{ field, code: 'DAY_AHEAD' }]);
  return day;
}

const MOST_LEVELS = 6;

/** Refuses a cluster that is not there, and a parent that is not or would stand under its own. */
export async function checkPlaces(tx: Tx, facts: Facts, id: string): Promise<void> {
  const { clusterId, parentId } = facts;
  const wrong = (field: string) =>
    refuse('INVALID_INPUT', {}, [{ field, code: 'NOT_IN_REGISTER' }]);
  if (clusterId) {
    const isKnown = isRowId(clusterId) && (await tx.em.count(EmulationCluster, { id: clusterId }));
    if (!isKnown) wrong('clusterId');
  }
  let above = parentId;
  for (let level = 0; above; level += 1) {
    const parent = isRowId(above) ? await tx.em.findOne(Organization, { id: above }) : null;
    if (!parent) return wrong('parentId');
    if (parent.id === id || level === MOST_LEVELS) {
      refuse('INVALID_INPUT', {}, [{ field: 'parentId', code: 'PARENT_CIRCLE' }]);
    }
    above = parent.parentId;
  }
}
