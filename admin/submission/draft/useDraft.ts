import { useEffect, useState, useSyncExternalStore } from 'react';
import { useMe } from '../../core/acting.js';
import { graphql } from '../../core/graphql.js';
import { SAVE_SUBMISSION, SUBMISSION } from '../submission.graphql.js';
import type { Submission } from '../submission.shape.js';
import { draftFields } from '../../../schema/submission/draft/draft-fields.rule.js';
import { saveInput } from '../../../schema/submission/draft/draft-input.rule.js';
import { type DraftPort, DraftSession } from './draft-session.js';
import { DraftKeeper } from './kept-draft.js';

function serverDraft(submission: Submission) {
  return { version: submission.version, fields: draftFields(submission) };
}

function portTo(submission: Submission, onSaved: () => void): DraftPort {
  return {
    async save({ version, fields }, base) {
      const input = saveInput(submission, version, fields, base);
      const { saveSubmission } = await graphql<{ saveSubmission: { version: number } }>(
        SAVE_SUBMISSION,
        { input },
      );
      onSaved();
      return saveSubmission.version;
    },
    async load() {
      const reply = await graphql<{ submission: Submission | null }>(SUBMISSION, {
        id: submission.id,
      });
      return serverDraft(reply.submission ?? submission);
    },
  };
}

/**
 * The place in this browser where the person's unsent texts are kept. The component is keyed by the
 * submission.
 */
export function useDraftKeeper(submissionId: string): DraftKeeper {
  const personId = useMe()?.id ?? '';
  const [keeper] = useState(() => new DraftKeeper(localStorage, personId, submissionId));
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

/**
 * A draft as it is typed, saved by itself; `onSaved` follows every save. The component is keyed by
 * the submission.
 */
export function useDraft(submission: Submission, onSaved: () => void) {
  const keeper = useDraftKeeper(submission.id);
  const [session] = useState(
    () => new DraftSession(portTo(submission, onSaved), keeper, serverDraft(submission)),
  );
  useLastChances(session);
  useEffect(() => session.adopt(serverDraft(submission)), [session, submission]);
  const view = useSyncExternalStore(session.subscribe, session.snapshot);
  return { session, view };
}
