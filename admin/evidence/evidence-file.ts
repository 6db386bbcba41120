import { ApiError } from '../core/graphql.js';
import { actingId } from '../core/session/acting-id.js';
import { signedInAgain } from '../core/session/session.js';
import { type Progress, sendFile } from '../core/upload/send-file.js';

/** Where a file of evidence is, or its small picture. Links carry no headers. */
export function evidenceAddress(id: string, part: 'file' | 'thumbnail'): string {
  return `/files/evidence/${id}/${part}?membership=${actingId() ?? ''}`;
}

/**
 * Sends a file into the store; waits for a new session where the old one has ended. Says the id.
 *
 * @throws ApiError
 */
export async function uploadEvidence(file: File, progress: Progress): Promise<string> {
  const address = `/files/evidence?name=${encodeURIComponent(file.name)}`;
  const send = async () => (await sendFile<{ id: string }>(address, file, progress)).id;
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'UNAUTHENTICATED') throw error;
    if (!(await signedInAgain())) throw error;
    return send();
  }
}
