import { graphql } from '../core/graphql.js';
import { FIND_ORGANIZATIONS, FIND_PEOPLE } from './membership.graphql.js';
import type { Choice } from './membership.shape.js';

/** Organizations of the committee by a part of their names. */
export async function findOrganizations(search: string): Promise<Choice[]> {
  const reply = await graphql<{ organizations: { items: Choice[] } }>(FIND_ORGANIZATIONS, {
    search,
  });
  return reply.organizations.items;
}

interface Found {
  personId: string;
  fullName: string;
  email: string;
}

/** People known in the committee, each once. */
export async function findPeople(search: string): Promise<Choice[]> {
  const reply = await graphql<{ memberships: { items: Found[] } }>(FIND_PEOPLE, { search });
  const people = reply.memberships.items.map(
    ({ personId, fullName, email }) =>
      [personId, { id: personId, name: fullName, detail: email }] as const,
  );
  return [...new Map(people).values()];
}
