import { ApiError, type ApiFieldFault } from '../graphql.js';
import { language } from '../language/language.js';
import { actingId } from '../session/acting-id.js';

interface Refused {
  message?: string;
  code?: string;
  fields?: ApiFieldFault[];
  requestId?: string;
}

/** Told as the file goes up: 0 to 1; at 1 it is all there and is being read. */
export type Progress = (part: number) => void;

const CREATED = 201;

function answerOf<Answer>(request: XMLHttpRequest): Answer {
  let body: Refused & Answer;
  try {
    body = JSON.parse(request.responseText) as typeof body;
  } catch {
    // Something on the way answered, and not in our words.
    throw new ApiError('NETWORK', 'NETWORK');
  }
  if (request.status === CREATED) return body;
  const { message = '', code = 'INTERNAL', fields, requestId } = body;
  throw new ApiError(request.status === 413 ? 'FILE_TOO_LARGE' : code, message, {
    fields,
    requestId,
  });
}

/** Sends a file and says what was answered once it was taken. @throws ApiError */
export function sendFile<Answer>(
  address: string,
  file: File,
  progress: Progress = () => undefined,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    // fetch does not say how much of a body has gone.
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Accept-Language', language());
    request.setRequestHeader('X-Membership-Id', actingId() ?? '');
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      progress(total > 0 ? loaded / total : 0),
    );
    request.upload.addEventListener('load', () => progress(1));
    request.addEventListener('error', () => reject(new ApiError('NETWORK', 'NETWORK')));
    request.addEventListener('load', () => {
      try {
        resolve(answerOf<Answer>(request));
      } catch (fault) {
        reject(fault instanceof Error ? fault : new Error(String(fault)));
      }
    });
    request.send(file);
  });
}
