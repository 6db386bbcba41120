import { ApiError, type ApiFieldFault } from '../../core/graphql.js';
import { language } from '../../core/language/language.js';
import { actingId } from '../../core/session/acting-id.js';

interface Answer {
  signatures?: object[];
  message?: string;
  code?: string;
  fields?: ApiFieldFault[];
  requestId?: string;
}

/** Sends the signed PDF of a document to be checked and kept. @throws ApiError */
export async function uploadSigned(documentId: string, file: File): Promise<object[]> {
  const reply = await fetch(`/files/documents/${documentId}/signed`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/octet-stream',
      'Accept-Language': language(),
      'X-Membership-Id': actingId() ?? '',
    },
    body: file,
  }).catch(() => {
    throw new ApiError('NETWORK', 'NETWORK');
  });
  const answer = (await reply.json()) as Answer;
  const { signatures, message = '', code = 'INTERNAL', fields, requestId } = answer;
  if (!signatures) throw new ApiError(code, message, { fields, requestId });
  return signatures;
}
