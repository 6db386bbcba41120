import { type SyntheticEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { errorSentence } from '../core/useMutationNotice.js';

/** One thing asked of the own account: whether it runs, and why it failed. */
export function useAccountForm() {
  const translate = useTranslate();
  const [failure, setFailure] = useState<string | null>(null);
  const [running, setRunning] = useState(false);
  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    setRunning(true);
    setFailure(null);
    try {
      await work();
      return true;
    } catch (error) {
      setFailure(errorSentence(error, translate));
      return false;
    } finally {
      setRunning(false);
    }
  };
  /** For a form's `onSubmit`. */
  const onSubmit = (work: () => Promise<unknown>) => (event: SyntheticEvent) => {
    event.preventDefault();
    void run(work);
  };
  return { failure, running, run, onSubmit };
}
