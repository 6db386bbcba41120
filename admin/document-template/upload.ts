import { ApiError, type ApiFieldFault } from '../core/graphql.js';
import { language } from '../core/language/language.js';
import { actingId } from '../core/session/acting-id.js';

interface Answer {
  id?: string;
  message?: string;
  code?: string;
  fields?: ApiFieldFault[];
  requestId?: string;
}

/** Sends a Word file to be checked and kept. @throws ApiError */
export async function uploadTemplate(file: File): Promise<void> {
  const asked = new URLSearchParams({ name: file.name });
  const reply = await fetch(`/files/document-templates?${asked.toString()}`, {
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
  const { id, message = '', code = 'INTERNAL', fields, requestId } = (await reply.json()) as Answer;
  if (!id) throw new ApiError(code, message, { fields, requestId });
}
