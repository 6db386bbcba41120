/** The culture standard as people bring it to its end: verifiers are named, and a list is decided. */
import { DEMO_PASSWORD } from '../demo-password.js';
import type { SignedIn } from './sign-in.js';

interface Round {
  id: string;
  state: string;
}

/** Shares this year's self-assessments out among the verifiers. */
async function nameVerifiers({ ask }: SignedIn, roundId: string) {
  const { assessmentVerifiers } = await ask<{ assessmentVerifiers: { id: string }[] }>(
    'query ($roundId: ID!) { assessmentVerifiers(roundId: $roundId) { id } }',
    { roundId },
  );
  const membershipIds = assessmentVerifiers.map(({ id }) => id);
  const { proposedVerifiers: named } = await ask<{ proposedVerifiers: object[] }>(
    `query ($input: ProposeVerifiersInput!) {
      proposedVerifiers(input: $input) { assessmentId verifierId } }`,
    { input: { roundId, membershipIds } },
  );
  await ask('mutation ($input: NameVerifiersInput!) { nameVerifiers(input: $input) }', {
    input: { roundId, named },
  });
}

/** Last year's list goes to the council, and the standing committee decides on it. */
async function decideLast(board: SignedIn, secretary: SignedIn, roundId: string) {
  const { handToCouncil } = await board.ask<{ handToCouncil: { id: string } }>(
    'mutation ($roundId: ID!) { handToCouncil(roundId: $roundId) { id } }',
    { roundId },
  );
  await secretary.ask(
    `mutation ($id: ID!, $password: String!) {
      decideRecognition(id: $id, password: $password) { id } }`,
    { id: handToCouncil.id, password: DEMO_PASSWORD },
  );
}

/** Plays both, once. */
export async function recognise(board: SignedIn, secretary: SignedIn): Promise<void> {
  const { assessmentRounds } = await board.ask<{ assessmentRounds: { items: Round[] } }>(
    '{ assessmentRounds(first: 10) { items { id state } } }',
  );
  const inState = (state: string) => assessmentRounds.items.find((each) => each.state === state);
  const open = inState('OPEN');
  if (open) await nameVerifiers(board, open.id);
  const last = inState('VERIFYING');
  if (last) await decideLast(board, secretary, last.id);
}
