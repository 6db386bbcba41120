import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { MOST_FILE_BYTES } from '../../schema/evidence/evidence.model.js';
import { errorSentence } from '../core/useMutationNotice.js';
import { uploadEvidence } from './evidence-file.js';

export interface Upload {
  key: string;
  file: File;
  /** 0 to 1; at 1 it is being looked over. */
  part: number;
  state: 'WAITING' | 'SENDING' | 'DONE' | 'FAILED';
  /** Why it was not taken. */
  fault: string | null;
}

let last = 0;

const begun = (file: File): Upload => {
  last += 1;
  return { key: `upload-${last}`, file, part: 0, state: 'WAITING', fault: null };
};

/** Files on their way, one after the other; `onKept` follows each that was taken. */
export function useUploads(onKept: (id: string) => unknown) {
  const translate = useTranslate();
  const [uploads, setUploads] = useState<Upload[]>([]);
  const change = (key: string, part: Partial<Upload>) =>
    setUploads((all) => all.map((each) => (each.key === key ? { ...each, ...part } : each)));
  const sendOne = async ({ key, file }: Upload) => {
    if (file.size > MOST_FILE_BYTES) {
      const fault = translate('evidence.upload.large', { most: MOST_FILE_BYTES / 1024 / 1024 });
      return change(key, { state: 'FAILED', fault });
    }
    change(key, { state: 'SENDING', part: 0, fault: null });
    try {
      const id = await uploadEvidence(file, (part) => change(key, { part }));
      await onKept(id);
      change(key, { state: 'DONE', part: 1 });
    } catch (error) {
      change(key, { state: 'FAILED', fault: errorSentence(error, translate) });
    }
  };
  const send = async (files: readonly File[]) => {
    const added = files.map(begun);
    setUploads((all) => [...all.filter(({ state }) => state !== 'DONE'), ...added]);
    // Two files at once would only share the line.
    for (const upload of added) await sendOne(upload);
  };
  return {
    uploads,
    send: (files: readonly File[]) => void send(files),
    retry: (upload: Upload) => void sendOne(upload),
    drop: (key: string) => setUploads((all) => all.filter((each) => each.key !== key)),
  };
}
