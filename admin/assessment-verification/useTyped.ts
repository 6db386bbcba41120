/**
 * What somebody types in one place, saved when typing pauses. Until the server has it, it is kept
 * in this browser: a lost connection, a reload or an ended session loses nothing.
 */
import { useEffect, useRef, useState } from 'react';
import { ApiError } from '../core/graphql.js';
import { actingId } from '../core/session/acting-id.js';

/** OFFLINE: kept in this browser and sent again when there is a connection. */
export type Saving = 'SAVED' | 'TYPING' | 'OFFLINE' | 'FAILED';

const PAUSE = 700;
const AGAIN = 8000;

function kept<T>(key: string): T | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as T | null;
  } catch {
    return null;
  }
}

function keep(key: string, value: unknown): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A private window or a full disk: it stays on the page.
  }
}

interface Typing<T> {
  /** Names the place, such as the criterion. */
  place: string;
  saved: T;
  /** Whether it may be sent as it is; else it waits. */
  isReady?: (value: T) => boolean;
  send: (value: T) => Promise<unknown>;
}

export function useTyped<T>({ place, saved, isReady, send }: Typing<T>) {
  const key = `verifying/${actingId() ?? ''}/${place}`;
  const [typed, setTyped] = useState<T | null>(() => kept<T>(key));
  const [status, setStatus] = useState<Saving>(typed === null ? 'SAVED' : 'TYPING');
  const [error, setError] = useState<unknown>(null);
  const running = useRef(false);
  // The newest of each, for a timer that was set before.
  const newest = useRef({ typed, send, isReady });
  useEffect(() => {
    newest.current = { ...newest.current, send, isReady };
  });

  const flush = async () => {
    const { typed: value, send: doSend, isReady: check } = newest.current;
    if (running.current || value === null || check?.(value) === false) return;
    running.current = true;
    try {
      await doSend(value);
      if (newest.current.typed === value) {
        newest.current.typed = null;
        keep(key, null);
        setTyped(null);
        setStatus('SAVED');
      }
      setError(null);
    } catch (cause) {
      const isLost = cause instanceof ApiError && cause.code === 'NETWORK';
      setStatus(isLost ? 'OFFLINE' : 'FAILED');
      setError(cause);
    } finally {
      running.current = false;
    }
  };

  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(() => void flush(), status === 'TYPING' ? PAUSE : AGAIN);
    const online = () => void flush();
    addEventListener('online', online);
    return () => {
      clearTimeout(timer);
      removeEventListener('online', online);
    };
  });

  const change = (value: T) => {
    newest.current.typed = value;
    keep(key, value);
    setTyped(value);
    setStatus('TYPING');
  };
  return { value: typed ?? saved, change, status, error, flush };
}
