import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { DatabaseUrls } from '../database/provision.js';
import { LaunchError } from './launch-error.js';

export interface Settings {
  /** The project's folder, in which every process works. */
  root: string;
  /** Everything a start makes lies in here: `.data`, unless DATA_DIR names another folder. */
  dataDir: string;
  host: string;
  port: number;
  publicUrl: string;
  /** Servers that the caller runs; undefined: we start our own. */
  database: DatabaseUrls | undefined;
  queueUrl: string | undefined;
  smtpUrl: string | undefined;
  mailCapturePort: number;
  mailViewerPort: number;
  authSecret: string | undefined;
  encryptionKeys: string | undefined;
  mailFrom: string | undefined;
  filesDir: string;
}

export interface Arguments {
  help: boolean;
  reset: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

const DATABASE_SETTINGS = [
  'DATABASE_URL',
  'WORKER_DATABASE_URL',
  'DATABASE_OWNER_URL',
  'AUTH_DATABASE_URL',
  'QUEUE_URL',
] as const;

export const HELP = `npm start [-- --reset]

  Chạy toàn bộ hệ thống trên máy này với dữ liệu mẫu; mọi thứ tạo ra nằm trong .data/.
  Runs the whole system on this machine with demonstration data, kept in .data/.

  --reset   xoá dữ liệu đã tạo rồi chạy lại từ đầu / delete what was made and start afresh
  --help    in phần này / print this

  PORT (4000), HOST (127.0.0.1), MAIL_CAPTURE_PORT (4025), MAIL_VIEWER_PORT (4080), DATA_DIR (.data)
  DATABASE_URL, WORKER_DATABASE_URL, DATABASE_OWNER_URL, AUTH_DATABASE_URL, QUEUE_URL
            dùng máy chủ PostgreSQL có sẵn / use a PostgreSQL server you run
  SMTP_URL  gửi thư thật / send real mail

  Biến môi trường cũng đọc từ tệp .env / Settings are read from the file .env too.
`;

/** Throws `ARGUMENT_UNKNOWN`. */
export function readArguments(args: string[]): Arguments {
  const options = { help: { type: 'boolean', short: 'h' }, reset: { type: 'boolean' } } as const;
  try {
    const { values } = parseArgs({ args, options, strict: true });
    return { help: values.help ?? false, reset: values.reset ?? false };
  } catch {
    throw new LaunchError(
      'ARGUMENT_UNKNOWN',
      `Không hiểu «${args.join(' ')}»; chỉ có --reset và --help.`,
      `"${args.join(' ')}" is not understood; there are --reset and --help.`,
    );
  }
}

/** Throws `SETTING_MISSING` naming every missing one, or `SETTING_INVALID`. */
export function readSettings(given: Environment, root: string): Settings {
  const env = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
  const port = portOf(env, 'PORT', 4000);
  const dataDir = resolve(root, env['DATA_DIR'] ?? '.data');
  const database = databaseUrls(env);
  return {
    root,
    dataDir,
    host: env['HOST'] ?? '127.0.0.1',
    port,
    publicUrl: env['PUBLIC_URL'] ?? `http://localhost:${port}`,
    database,
    queueUrl: env['QUEUE_URL'],
    smtpUrl: env['SMTP_URL'],
    mailCapturePort: portOf(env, 'MAIL_CAPTURE_PORT', 4025),
    mailViewerPort: portOf(env, 'MAIL_VIEWER_PORT', 4080),
    authSecret: env['AUTH_SECRET'],
    encryptionKeys: env['ENCRYPTION_KEYS'],
    mailFrom: env['MAIL_FROM'],
    filesDir: env['FILES_DIR'] ? resolve(root, env['FILES_DIR']) : join(dataDir, 'files'),
  };
}

/** All of them or none: QUEUE_URL alone (a Redis server) goes with our own database too. */
function databaseUrls(env: Environment): DatabaseUrls | undefined {
  const missing = DATABASE_SETTINGS.filter((name) => !env[name]);
  if (missing.filter((name) => name !== 'QUEUE_URL').length === 4) return undefined;
  if (missing.length > 0) {
    throw new LaunchError(
      'SETTING_MISSING',
      `Dùng máy chủ cơ sở dữ liệu riêng thì phải đặt thêm: ${missing.join(', ')}.`,
      `With a database server of your own these must be set too: ${missing.join(', ')}.`,
    );
  }
  const url = (name: (typeof DATABASE_SETTINGS)[number]) => env[name] ?? '';
  return {
    DATABASE_URL: url('DATABASE_URL'),
    WORKER_DATABASE_URL: url('WORKER_DATABASE_URL'),
    DATABASE_OWNER_URL: url('DATABASE_OWNER_URL'),
    AUTH_DATABASE_URL: url('AUTH_DATABASE_URL'),
    QUEUE_URL: url('QUEUE_URL'),
  };
}

function portOf(env: Environment, name: string, usual: number): number {
  const value = env[name] ?? String(usual);
  const port = Number(value);
  if (/^\d{1,5}$/.test(value) && port >= 1 && port <= 65_535) return port;
  throw new LaunchError(
    'SETTING_INVALID',
    `${name}=${value} không phải số cổng; hãy đặt một số từ 1024 đến 65535.`,
    `${name}=${value} is no port; set a number from 1024 to 65535.`,
  );
}
