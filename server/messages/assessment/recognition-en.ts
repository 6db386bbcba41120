import type { recognitionMessages as vi } from './recognition-vi.js';

export const recognitionMessages = {
  COUNCIL_LIST_OPEN:
    'The list cannot be handed over: {count} organizations wait for verification or on an appeal. Finish those first.',
  COUNCIL_LIST_EMPTY: 'No organization has been verified yet, so there is no list.',
  NO_RECOGNITION_TERMS: 'No terms of recognition are in force on {day}.',
  PROPOSED_BY_ONESELF:
    'Whoever made or changed the list does not decide on it. Ask somebody else of the standing committee.',
  REFUSAL_MISSING:
    '{count} organizations are refused without a written reason. Have it added before deciding.',
} satisfies typeof vi;
