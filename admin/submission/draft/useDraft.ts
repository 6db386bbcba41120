import { useEffect, useState, useSyncExternalStore } from 'react';
import { graphql } from '../../core/graphql.js';
import { SAVE_SUBMISSION, SUBMISSION } from '../submission.graphql.js';
import type { Submission } from '../submission.shape.js';
import { draftFields } from '../../../schema/submission/draft/draft-fields.rule.js';
import { readableFields, saveInput } from '../../../schema/submission/draft/draft-input.rule.js';
import { type DraftPort, DraftSession } from '../../core/draft/draft-session.js';
import { useDraftKeeper, useLastChances } from '../../core/draft/useSaving.js';

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
    readable: readableFields,
  };
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
  useEffect(() => {
    session.adopt(serverDraft(submission));
  }, [session, submission]);
  const view = useSyncExternalStore(session.subscribe, session.snapshot);
  return { session, view };
}
