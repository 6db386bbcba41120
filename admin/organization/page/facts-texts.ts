import type { Contact, Dated } from '../organization.shape.js';

/** The facts and contacts of an organization as texts of a form; empty where there is nothing. */
export interface FactsTexts {
  code: string;
  name: string;
  shortName: string;
  kind: string;
  hostType: string;
  hostName: string;
  issuerSuperior: string;
  issuerName: string;
  abbreviation: string;
  place: string;
  clusterId: string;
  parentId: string;
  parentName: string;
  phone: string;
  email: string;
  contactName: string;
  contactPosition: string;
  /** First day of what is typed: of the organization, or of the change. */
  day: string;
}

export const emptyTexts: FactsTexts = {
  code: '',
  name: '',
  shortName: '',
  kind: 'GRASSROOTS_COMMITTEE',
  hostType: 'AGENCY',
  hostName: '',
  issuerSuperior: '',
  issuerName: '',
  abbreviation: '',
  place: '',
  clusterId: '',
  parentId: '',
  parentName: '',
  phone: '',
  email: '',
  contactName: '',
  contactPosition: '',
  day: '',
};

/** An organization as texts to be changed from a day on. */
export function textsOf(organization: Dated & Contact & { code: string }, day: string): FactsTexts {
  const { cluster, parent, ...rest } = organization;
  const known = Object.fromEntries(
    Object.keys(emptyTexts).map((field) => [field, (rest as never)[field] ?? '']),
  ) as unknown as FactsTexts;
  return {
    ...known,
    clusterId: cluster?.id ?? '',
    parentId: parent?.id ?? '',
    parentName: parent?.name ?? '',
    day,
  };
}

const orNull = (text: string) => text.trim() || null;

/** What the server is sent of the texts. */
export function inputOf(texts: FactsTexts) {
  const { name, shortName, kind, hostType, issuerSuperior, issuerName, abbreviation } = texts;
  return {
    facts: {
      ...{ name, shortName, kind, hostType, issuerSuperior, issuerName, abbreviation },
      place: texts.place,
      hostName: orNull(texts.hostName),
      clusterId: orNull(texts.clusterId),
      parentId: orNull(texts.parentId),
    },
    phone: orNull(texts.phone),
    email: orNull(texts.email),
    contactName: orNull(texts.contactName),
    contactPosition: orNull(texts.contactPosition),
  };
}
