import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ApiError } from './graphql.js';
import { errorSentence } from './useMutationNotice.js';

/** The last part of a field's path: "facts.name" is said at "name". */
const atField = (path: string) => path.split('.').at(-1) ?? path;

/**
 * A form whose faults the server knows: sends it, keeps what was typed, and has each fault's
 * sentence at its field until that changes.
 */
export function useFaultForm<Texts extends object>(first: Texts) {
  const translate = useTranslate();
  const [texts, setTexts] = useState<Texts>(first);
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const [failure, setFailure] = useState<string | null>(null);
  const [running, setRunning] = useState(false);

  const type = (part: Partial<Texts>) => {
    setTexts((before) => ({ ...before, ...part }));
    setFaults((before) =>
      Object.fromEntries(Object.entries(before).filter(([field]) => !(field in part))),
    );
  };
  const send = async (work: (texts: Texts) => Promise<unknown>): Promise<boolean> => {
    setRunning(true);
    setFailure(null);
    setFaults({});
    try {
      await work(texts);
      return true;
    } catch (error) {
      if (error instanceof ApiError) {
        const found = error.fields.map(({ field, message }) => [atField(field), message] as const);
        setFaults(Object.fromEntries(found));
      }
      setFailure(errorSentence(error, translate));
      return false;
    } finally {
      setRunning(false);
    }
  };
  return { texts, type, faults, failure, running, send, startOver: setTexts };
}

export type FaultForm<Texts extends object> = ReturnType<typeof useFaultForm<Texts>>;
