/** Sharing self-assessments out among verifiers, evenly and never to somebody of the organization. */

export interface Sharing {
  /** Self-assessments to give, in order, each with its organization. */
  assessments: readonly { id: string; organizationId: string }[];
  /** Memberships, each with the organizations its person belongs to and what it has already. */
  verifiers: readonly { id: string; ownOrganizations: readonly string[]; has: number }[];
}

/**
 * Each goes to whoever has least of those who may; null where nobody may. The same input gives the
 * same result.
 */
export function shareOut({ assessments, verifiers }: Sharing): Map<string, string | null> {
  const load = new Map(verifiers.map(({ id, has }) => [id, has]));
  const shared = new Map<string, string | null>();
  const mayTake = (organizationId: string) =>
    verifiers.filter(({ ownOrganizations }) => !ownOrganizations.includes(organizationId));
  // Where few may, they are asked first, before others fill them up.
  const hardest = assessments.toSorted(
    (a, b) => mayTake(a.organizationId).length - mayTake(b.organizationId).length,
  );
  for (const { id, organizationId } of hardest) {
    const [least] = mayTake(organizationId).toSorted(
      (a, b) => (load.get(a.id) ?? 0) - (load.get(b.id) ?? 0),
    );
    if (least) load.set(least.id, (load.get(least.id) ?? 0) + 1);
    shared.set(id, least?.id ?? null);
  }
  return shared;
}
