/**
 * What was typed into a block and not yet saved, kept in this browser for one person, so that a
 * reload, a failed save or an ended session loses nothing.
 */
import { useMemo } from 'react';
import type { Block } from '../../../../schema/document/document.model.js';
import { useMe } from '../../../core/acting.js';

export interface KeptText {
  /** What is kept; null where nothing is. */
  text: Block[] | null;
  keep: (text: Block[]) => void;
  forget: () => void;
}

function read(key: string): Block[] | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    // Only this file writes there.
    return Array.isArray(kept) ? (kept as Block[]) : null;
  } catch {
    return null;
  }
}

/** The place in this browser of the person's unsaved text of a block. */
export function useKeptText(reportId: string, place: string): KeptText {
  const personId = useMe()?.id ?? '';
  return useMemo(() => {
    const key = `block/${personId}/${reportId}/${place}`;
    const attempt = (step: () => void) => {
      try {
        step();
      } catch {
        // A private window or a full disk: the text stays on the page.
      }
    };
    return {
      text: read(key),
      keep: (text) => attempt(() => localStorage.setItem(key, JSON.stringify(text))),
      forget: () => attempt(() => localStorage.removeItem(key)),
    };
  }, [personId, reportId, place]);
}

/** The place in this browser of the person's unsent remark at a block, or answer to a remark. */
export function useKeptComment(reportId: string, place: string) {
  const personId = useMe()?.id ?? '';
  return useMemo(() => {
    const key = `comment/${personId}/${reportId}/${place}`;
    const attempt = <T>(step: () => T, otherwise: T): T => {
      try {
        return step();
      } catch {
        return otherwise;
      }
    };
    return {
      kept: attempt(() => localStorage.getItem(key), null) ?? '',
      keep: (text: string) =>
        attempt(
          () => (text === '' ? localStorage.removeItem(key) : localStorage.setItem(key, text)),
          undefined,
        ),
    };
  }, [personId, reportId, place]);
}
