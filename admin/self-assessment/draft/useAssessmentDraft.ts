import { useEffect, useState, useSyncExternalStore } from 'react';
import { DraftSession } from '../../core/draft/draft-session.js';
import { useDraftKeeper, useLastChances, useSaveKey } from '../../core/draft/useSaving.js';
import { graphql } from '../../core/graphql.js';
import { SAVE_ANSWER, SELF_ASSESSMENT } from '../self-assessment.graphql.js';
import type { SelfAssessment } from '../self-assessment.shape.js';
import { AnswerPort, type SentAnswer, serverDraft } from './assessment-draft.js';

function portTo(assessment: SelfAssessment, onSaved: () => void) {
  return new AnswerPort(assessment, {
    async save(input: SentAnswer) {
      const { saveAnswer } = await graphql<{ saveAnswer: { version: number } }>(SAVE_ANSWER, {
        input,
      });
      onSaved();
      return saveAnswer.version;
    },
    async load() {
      const reply = await graphql<{ selfAssessment: SelfAssessment | null }>(SELF_ASSESSMENT, {
        id: assessment.id,
      });
      return reply.selfAssessment ?? assessment;
    },
  });
}

/** A self-assessment as it is typed, saved by itself. Keyed by the self-assessment. */
export function useAssessmentDraft(assessment: SelfAssessment, onSaved: () => void) {
  const keeper = useDraftKeeper(assessment.id);
  const [port] = useState(() => portTo(assessment, onSaved));
  const [session] = useState(() => new DraftSession(port, keeper, serverDraft(assessment)));
  useLastChances(session);
  useSaveKey(session);
  useEffect(() => {
    if (session.adopt(serverDraft(assessment))) port.learn(assessment.answers);
  }, [session, port, assessment]);
  const view = useSyncExternalStore(session.subscribe, session.snapshot);
  return { session, view };
}
