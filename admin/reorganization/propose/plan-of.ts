import { fold } from '../../../schema/core/fold.js';
import { graphql } from '../../core/graphql.js';
import type { Dated, Named } from '../../organization/organization.shape.js';
import { SOURCE_FACTS } from '../reorganization.graphql.js';
import type { ChangeKind } from '../reorganization.shape.js';

/** An organization after the change, as it is typed in. */
export interface TargetTexts {
  name: string;
  code: string;
  members: string;
}

export const NO_TARGET: TargetTexts = { name: '', code: '', members: '' };

export interface Texts {
  kind: ChangeKind;
  title: string;
  sources: Named[];
  /** MERGE: one that is there takes them in, instead of a new one. */
  existing: Named | null;
  targets: TargetTexts[];
  toCommittee: string;
}

export const empty: Texts = {
  kind: 'MERGE',
  title: '',
  sources: [],
  existing: null,
  targets: [NO_TARGET],
  toCommittee: '',
};

const host = (name: string) => name.replace(/^(?:Đảng bộ|Chi bộ)\s+/i, '');

/** "Đảng bộ Sở mới" is filed as so-moi where nobody says otherwise. */
export const codeOf = (name: string) =>
  (fold(host(name)).match(/[a-z0-9]+/g) ?? []).join('-').slice(0, 80);

/** What follows from a name: whoever it is on documents, and which kind. */
function namedFacts(name: string) {
  const isCell = /^chi bộ/i.test(name);
  return {
    name,
    shortName: host(name),
    hostName: host(name),
    kind: isCell ? 'GRASSROOTS_CELL' : 'GRASSROOTS_COMMITTEE',
    abbreviation: isCell ? 'CB' : 'ĐU',
    issuerName: name.replace(/^đảng bộ/i, 'Đảng ủy').toLocaleUpperCase('vi'),
  };
}

async function factsOf(source: Named | undefined) {
  if (!source) return {};
  const reply = await graphql<{ organization: Dated | null }>(SOURCE_FACTS, { id: source.id });
  const { cluster, parent, ...facts } = reply.organization ?? ({} as Dated);
  return { ...facts, clusterId: cluster?.id ?? null, parentId: parent?.id ?? null };
}

/** New organizations have what the first of the sources has, but for what follows from the name. */
export async function planOf({ kind, sources, existing, targets, toCommittee }: Texts) {
  const ids = sources.map(({ id }) => id);
  if (kind === 'TRANSFER') return { sources: ids, targets: [], toCommittee };
  if (kind === 'DISSOLVE') return { sources: ids, targets: [] };
  if (kind === 'MERGE' && existing) return { sources: ids, targets: [{ id: existing.id }] };
  const facts = await factsOf(sources[0]);
  const asked = kind === 'SPLIT' ? targets : targets.slice(0, 1);
  return {
    sources: ids,
    targets: asked.map(({ name, code, members }) => ({
      ...(kind === 'RENAME' ? {} : { code: code.trim() || codeOf(name) }),
      facts: { ...facts, ...namedFacts(name.trim()) },
      members: kind === 'SPLIT' ? Number(members) || 0 : null,
    })),
  };
}
