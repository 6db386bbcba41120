import { ApiError, type ApiFieldFault } from '../core/graphql.js';
import { language } from '../core/language/language.js';
import { actingId } from '../core/session/acting-id.js';

interface Refused {
  message?: string;
  code?: string;
  fields?: ApiFieldFault[];
  requestId?: string;
}

/** Sends a file of organizations and says the id of what was read of it. @throws ApiError */
export async function uploadImport(file: File, validFrom: string): Promise<string> {
  const asked = new URLSearchParams({ name: file.name, ...(validFrom ? { validFrom } : {}) });
  const reply = await fetch(`/files/organization-imports?${asked.toString()}`, {
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
  const body = (await reply.json()) as Refused & { id?: string };
  if (body.id) return body.id;
  const { message = '', code = 'INTERNAL', fields, requestId } = body;
  throw new ApiError(reply.status === 413 ? 'FILE_TOO_LARGE' : code, message, {
    fields,
    requestId,
  });
}
