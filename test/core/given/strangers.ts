/** An id that no row has. */
export const UNKNOWN_ID = '01a20901-b10e-7713-9edf-6f5f5afe733f';

/** Ids that are no ids at all: as unknown as the one above. */
export const MALFORMED_IDS = ['1', 'x'.repeat(36), `${UNKNOWN_ID}' or true --`, ''];
