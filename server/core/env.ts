import { z } from 'zod';
import { faultOfKeys, isGuessable } from './process/secret-box.js';
import { isNetwork } from './gate/networks.js';

const url = z.url();
const postgres = z.url({ protocol: /^postgres(ql)?$/ });

/** Every setting of the processes, with the sentence that .env.example repeats. */
const schema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  PUBLIC_URL: url.default('http://localhost:4000'),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .refine((networks) => networks.every(isNetwork), 'must be addresses or networks'),
  DATABASE_URL: postgres,
  WORKER_DATABASE_URL: postgres,
  DATABASE_OWNER_URL: postgres.optional(),
  DATABASE_ADMIN_URL: postgres.optional(),
  AUTH_DATABASE_URL: postgres,
  QUEUE_URL: z.url({ protocol: /^(postgres(ql)?|rediss?)$/ }),
  AUTH_SECRET: z.string().min(32),
  ENCRYPTION_KEYS: z.string().superRefine((text, found) => {
    const message = faultOfKeys(text);
    if (message) found.addIssue({ code: 'custom', message });
  }),
  SESSION_HOURS: z.coerce.number().min(0.1).max(24).default(12),
  SESSION_IDLE_MINUTES: z.coerce.number().min(1).max(720).default(60),
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_LABEL: z.string().max(60).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }),
  MAIL_FROM: z.email().default('no-reply@localhost.example'),
  SIGNING_ROOTS: z.string().optional(),
  FILES_DIR: z.string().default('.data/files'),
  EVIDENCE_URL: z.url({ protocol: /^s3$/ }).optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  PERSON_RATE: z.coerce.number().int().min(60).max(1_000_000).default(600),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(16),
  TICK_SECONDS: z.coerce.number().min(0.2).max(3600).default(60),
  DELIVERY_LEASE_SECONDS: z.coerce.number().min(1).max(3600).default(120),
  CONNECTION_SILENCE_SECONDS: z.coerce.number().min(1).max(3600).default(120),
  JOB_LOCK_SECONDS: z.coerce.number().min(1).max(600).default(30),
  WALL_PROBE_MINUTES: z.coerce.number().min(0.05).max(1440).default(5),
  WALL_OVERDUE_MINUTES: z.coerce.number().min(0.01).max(2880).default(30),
  SERVER_URL: url.optional(),
  WEBHOOK_TARGETS: z.enum(['public', 'anywhere']).default('public'),
  INTROSPECTION: z.enum(['on', 'off']).default('off'),
});
export type Env = z.infer<typeof schema>;

/** A setting is missing or wrong; the message lists every fault and no value. */
export class EnvError extends Error {}

/** Settings that mean something only together. */
function partFaults(env: Env): string[] {
  const parts = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_LABEL'] as const;
  const missing = parts.filter((key) => env[key] === undefined);
  if (missing.length === parts.length) return [];
  return missing.map((key) => `${key}: is missing, and other settings of the provider are there`);
}

/** Settings that are fit for a demonstration and refused in production. */
function productionFaults(env: Env): string[] {
  if (env.NODE_ENV !== 'production') return [];
  const faults: string[] = [];
  if (/change-?me|secret|example|demo/i.test(env.AUTH_SECRET)) {
    faults.push('AUTH_SECRET: a default secret does not work in production');
  }
  if (isGuessable(env.ENCRYPTION_KEYS)) {
    faults.push('ENCRYPTION_KEYS: a key that was not made at random does not work in production');
  }
  if (!env.PUBLIC_URL.startsWith('https://'))
    faults.push('PUBLIC_URL: must be https in production');
  if (env.OIDC_ISSUER?.startsWith('http:')) {
    faults.push('OIDC_ISSUER: must be https in production');
  }
  if (env.WEBHOOK_TARGETS === 'anywhere')
    faults.push('WEBHOOK_TARGETS: must be public in production');
  if (env.INTROSPECTION === 'on') faults.push('INTROSPECTION: must be off in production');
  return faults;
}

/**
 * Reads the settings once.
 *
 * @throws EnvError naming every missing or wrong setting together.
 */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(filled);
  const faults = parsed.success
    ? [...partFaults(parsed.data), ...productionFaults(parsed.data)]
    : parsed.error.issues.map((issue) => {
        const key = issue.path.join('.');
        return `${key}: ${key in filled ? issue.message : 'is missing'}`;
      });
  if (!parsed.success || faults.length > 0) {
    throw new EnvError(
      `Settings are wrong. Correct them in the environment or .env:\n  ${faults.join('\n  ')}`,
    );
  }
  return parsed.data;
}

/** Names of all settings, for the test that holds .env.example to them. */
export const envKeys = Object.keys(schema.shape);
