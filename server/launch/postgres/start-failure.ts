import { LaunchError, type LaunchErrorCode } from '../launch-error.js';

/** What PostgreSQL says when it does not start for a reason that is not in its data. */
const CAUSES: readonly [RegExp, LaunchErrorCode, vietnamese: string, english: string][] = [
  [
    /could not create any TCP\/IP sockets|Address already in use/,
    'PORT_IN_USE',
    'Cổng dành cho cơ sở dữ liệu vừa bị chương trình khác chiếm; hãy chạy lại.',
    "The database's port has just been taken by another program; start again.",
  ],
  [
    /No space left on device|Disk quota exceeded/,
    'DATABASE_NOT_STARTED',
    'Đĩa đã đầy nên cơ sở dữ liệu không khởi động được; hãy giải phóng dung lượng rồi chạy lại.',
    'The disk is full, so the database cannot start; free some space and start again.',
  ],
  [
    /could not (?:map|create|resize|open) .*shared memory|Cannot allocate memory/,
    'DATABASE_NOT_STARTED',
    'Máy không đủ bộ nhớ cho cơ sở dữ liệu; hãy tắt bớt chương trình rồi chạy lại.',
    'There is not enough memory for the database; close some programs and start again.',
  ],
  [
    /has invalid permissions|has wrong ownership|could not change permissions/,
    'FOLDER_NOT_WRITABLE',
    'Quyền của thư mục dữ liệu không hợp lệ; hãy đặt dự án trên một ổ đĩa của máy này ' +
      'và chạy bằng cùng một người dùng.',
    'The data folder has unfit permissions; keep the project on a local disk ' +
      'and always start it as the same user.',
  ],
  [
    /error while loading shared libraries|not found \(required by/,
    'NO_EMBEDDED_DATABASE',
    'PostgreSQL kèm theo không chạy được ở đây; hãy chạy lại «npm ci» hoặc đặt DATABASE_URL.',
    'The embedded PostgreSQL does not run here; run "npm ci" again or set DATABASE_URL.',
  ],
];

/** The sentence for a PostgreSQL that did not start, from what it wrote before it ended. */
export function startFailure(output: string, dir: string, log: string): LaunchError {
  const cause = CAUSES.find(([pattern]) => pattern.test(output));
  if (cause) return new LaunchError(cause[1], cause[2], cause[3], output);
  const reasons = output.match(/(?:PANIC|FATAL|error):\s*.*/g);
  return damaged(dir, `${reasons?.at(-1) ?? 'PostgreSQL'}; ${log}`, output);
}

export function damaged(dir: string, detail: string, output?: string): LaunchError {
  return new LaunchError(
    'DATABASE_DAMAGED',
    `Cơ sở dữ liệu trong ${dir} bị hỏng (${detail}); hãy chép thư mục đó đi nếu cần giữ, ` +
      'rồi làm lại từ đầu bằng: npm start -- --reset',
    `The database in ${dir} is damaged (${detail}); copy that folder if you need it, ` +
      'then start afresh with: npm start -- --reset',
    output,
  );
}
