import { useEffect, useState } from 'react';
import { useMe } from '../acting.js';
import type { DraftSession } from './draft-session.js';
import { DraftKeeper } from './kept-draft.js';

/**
 * The place in this browser where the person's unsent texts are kept. The component is keyed by the
 * record.
 */
export function useDraftKeeper(recordId: string): DraftKeeper {
  const personId = useMe()?.id ?? '';
  const [keeper] = useState(() => new DraftKeeper(localStorage, personId, recordId));
  return keeper;
}

/**
 * Sends what is left when the page is hidden or the network comes back, and holds an unsafe page
 * open.
 */
export function useLastChances(session: DraftSession) {
  useEffect(() => {
    const save = () => void session.saveNow();
    const hide = () => {
      if (document.visibilityState === 'hidden') save();
    };
    const leave = (event: BeforeUnloadEvent) => {
      if (!session.snapshot().kept && session.unsent().length > 0) event.preventDefault();
    };
    window.addEventListener('online', save);
    window.addEventListener('beforeunload', leave);
    document.addEventListener('visibilitychange', hide);
    session.start();
    return () => {
      window.removeEventListener('online', save);
      window.removeEventListener('beforeunload', leave);
      document.removeEventListener('visibilitychange', hide);
      session.stop();
    };
  }, [session]);
}

/** Ctrl+S saves at once instead of asking the browser to save the page. */
export function useSaveKey(session: DraftSession) {
  useEffect(() => {
    const save = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      void session.saveNow();
    };
    document.addEventListener('keydown', save);
    return () => document.removeEventListener('keydown', save);
  }, [session]);
}
