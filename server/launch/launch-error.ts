export type LaunchErrorCode =
  | 'ALREADY_RUNNING'
  | 'ARGUMENT_UNKNOWN'
  | 'BUILD_FAILED'
  | 'DATABASE_DAMAGED'
  | 'DATABASE_IN_USE'
  | 'DATABASE_NOT_STARTED'
  | 'DATABASE_UNREACHABLE'
  | 'FOLDER_NOT_WRITABLE'
  | 'NO_EMBEDDED_DATABASE'
  | 'PORT_FORBIDDEN'
  | 'PORT_IN_USE'
  | 'SECRETS_UNREADABLE'
  | 'SERVICE_DIED'
  | 'SERVICE_NOT_READY'
  | 'SETTING_INVALID'
  | 'SETTING_MISSING'
  | 'TASK_FAILED';

/**
 * A fault that the person at the terminal can act on. Its message is what they read: one sentence
 * in Vietnamese that says what to do, and the same in English on the next line.
 */
export class LaunchError extends Error {
  override readonly name = 'LaunchError';
  readonly code: LaunchErrorCode;

  constructor(code: LaunchErrorCode, vietnamese: string, english: string, cause?: unknown) {
    super(`${vietnamese}\n${english}`, { cause });
    this.code = code;
  }
}

/** The sentence for a file or folder that the system refuses to let us write, or the error. */
export function inWords(error: unknown, folder?: string): unknown {
  const { code = '', path = folder } = error as NodeJS.ErrnoException;
  if (!['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENOSPC'].includes(code) || !path) return error;
  return new LaunchError(
    'FOLDER_NOT_WRITABLE',
    `Không ghi được vào ${path} (${code}); hãy chạy bằng chủ của thư mục đó ` +
      'hoặc đặt dự án ở nơi ghi được.',
    `${path} cannot be written (${code}); run as its owner ` +
      'or keep the project where it can be written.',
    error,
  );
}
