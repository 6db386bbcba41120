import { useEffect, useState, useSyncExternalStore } from 'react';
import type { DraftFields } from '../../../schema/core/draft/draft-merge.rule.js';
import { DraftSession } from '../../core/draft/draft-session.js';
import { useDraftKeeper, useLastChances } from '../../core/draft/useSaving.js';

/** How a kind of version is written as fields, each kept and saved by itself. */
export interface DraftKind<Version, Draft> {
  draftOf: (version: Version) => Draft;
  fieldsOf: (draft: Draft) => DraftFields;
  draftFrom: (fields: DraftFields) => Draft;
  /** Saves a draft read at a version number; says the next one. */
  save: (id: string, version: number, draft: Draft) => Promise<number>;
  load: (id: string) => Promise<Version | null>;
}

interface Numbered {
  id: string;
  version: number;
}

/** A draft of many parts as it is written, saved by itself. The component is keyed by it. */
export function usePartsDraft<Version extends Numbered, Draft>(
  given: Version,
  kind: DraftKind<Version, Draft>,
) {
  const { id } = given;
  const keeper = useDraftKeeper(id);
  const serverDraft = (version: Version) => ({
    version: version.version,
    fields: kind.fieldsOf(kind.draftOf(version)),
  });
  const [session] = useState(() => {
    const port = {
      save: ({ version, fields }: { version: number; fields: DraftFields }) =>
        kind.save(id, version, kind.draftFrom(fields)),
      load: async () => serverDraft((await kind.load(id)) ?? given),
    };
    return new DraftSession(port, keeper, serverDraft(given));
  });
  useLastChances(session);
  useEffect(() => {
    session.adopt(serverDraft(given));
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the kind is a constant of its page
  }, [session, given]);
  const view = useSyncExternalStore(session.subscribe, session.snapshot);
  const change = (after: Draft) => {
    const { fields } = session.snapshot();
    const next = kind.fieldsOf(after);
    // Exactly: a blank at the end of what is being typed is a change too.
    for (const name of new Set([...Object.keys(fields), ...Object.keys(next)])) {
      if ((fields[name] ?? '') !== (next[name] ?? '')) session.set(name, next[name] ?? '');
    }
  };
  return { session, view, draft: kind.draftFrom(view.fields), change };
}
