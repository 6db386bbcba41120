import type { Audience } from '../../schema/recipient/recipient.model.js';

/** What recipient.graphql.ts reads. */

export interface RecipientMember {
  id: string;
  name: string;
  address: string;
  startsOn: string;
  endsOn: string | null;
}

export interface RecipientGroup {
  id: string;
  label: string;
  note: string | null;
  audience: Audience | null;
  startsOn: string | null;
  endsOn: string | null;
  members: RecipientMember[];
}

export interface Recipients {
  recipientGroups: { items: RecipientGroup[] };
  committee: { releasesAtOnce: boolean };
}
