import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ApiError, graphql } from '../../core/graphql.js';
import { errorSentence } from '../../core/useMutationNotice.js';
import type { Round, SubmissionRow } from '../round.shape.js';
import type { BulkAct } from './bulk-act.js';

/** What became of one: done, or the sentence of its refusal and whether trying again may help. */
export type Outcome = 'waiting' | 'running' | 'done' | { refused: string; again: boolean };

const AGAIN = ['NETWORK', 'INTERNAL'];

interface Reply {
  chaseRound?: { outcomes: { outcome: string }[] };
}

/** Does an act to one report after the other; a refusal stops nobody else. */
export function useBulk({ name, document, variables }: BulkAct, round: Round) {
  const translate = useTranslate();
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const note = (id: string, outcome: Outcome) =>
    setOutcomes((before) => new Map(before).set(id, outcome));
  const one = async (id: string, reason: string): Promise<Outcome> => {
    try {
      const reply = await graphql<Reply>(document, variables(id, reason, round));
      const told = reply.chaseRound?.outcomes[0]?.outcome;
      if (!told || told === 'CHASED') return 'done';
      return { refused: translate(`cockpit.bulk.${name}.${told}`), again: false };
    } catch (error) {
      const again = error instanceof ApiError && AGAIN.includes(error.code);
      return { refused: errorSentence(error, translate), again };
    }
  };
  const run = async (rows: readonly SubmissionRow[], reason: string) => {
    setOutcomes(new Map(rows.map(({ id }) => [id, 'waiting'])));
    for (const { id } of rows) {
      note(id, 'running');
      note(id, await one(id, reason));
    }
  };
  return { outcomes, run };
}
