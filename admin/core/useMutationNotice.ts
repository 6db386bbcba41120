import { useNotify, useTranslate, type TranslateFunction } from 'react-admin';
import { useCallback, useState } from 'react';
import { ApiError } from './graphql.js';
import { SignInError } from './session/session.js';

/** The sentence for an error: the server's own where it gave one, else what to do. */
export function errorSentence(error: unknown, translate: TranslateFunction): string {
  if (error instanceof SignInError) return translate(`core.signIn.fault.${error.fault}`);
  if (!(error instanceof ApiError)) return translate('core.error.unexpected');
  if (error.code === 'NETWORK') return translate('core.error.network');
  return error.requestId && error.code === 'INTERNAL'
    ? `${error.message} ${translate('core.error.request', { id: error.requestId })}`
    : error.message || translate('core.notFound.text');
}

/**
 * Runs a change and says what became of it. On failure the sentence is shown and kept in `error`,
 * the result is undefined, and the caller leaves its form as it is.
 */
export function useMutationNotice() {
  const notify = useNotify();
  const translate = useTranslate();
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const run = useCallback(
    async <T>(work: () => Promise<T>, done?: string): Promise<T | undefined> => {
      setRunning(true);
      setError(null);
      try {
        const result = await work();
        if (done) notify(done, { type: 'success' });
        return result;
      } catch (cause) {
        setError(cause);
        notify(errorSentence(cause, translate), { type: 'error', autoHideDuration: 10_000 });
        return undefined;
      } finally {
        setRunning(false);
      }
    },
    [notify, translate],
  );

  return {
    run,
    running,
    error,
    /** The sentence to show beside the form; null when nothing failed. */
    sentence: error ? errorSentence(error, translate) : null,
    clear: () => setError(null),
  };
}
