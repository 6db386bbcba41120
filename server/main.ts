import { createApp } from './app.js';
import { connect } from './core/process/database.js';
import { readEnv } from './core/env.js';
import { createLog } from './core/process/log.js';
import { runProcess, stopOnSignal } from './core/process/process.js';
import { ANSWER_SECONDS } from './core/process/silence.js';
import { checkSignInLogin } from './core/process/auth-login.js';
import { createSignIn } from './core/sign-in/sign-in.js';

await runProcess(async () => {
  const env = readEnv();
  const log = createLog(env, 'server');
  const orm = await connect(env.DATABASE_URL, {
    pool: env.DATABASE_POOL,
    setting: 'DATABASE_URL',
    silenceSeconds: Math.min(env.CONNECTION_SILENCE_SECONDS, ANSWER_SECONDS),
  });
  await checkSignInLogin(env);
  const signIn = createSignIn(env);
  const app = await createApp(env, { orm, signIn }, log);
  stopOnSignal(log, async () => {
    await app.close();
    await signIn.close();
    await orm.close();
  });
  await app.listen({ host: env.HOST, port: env.PORT });
  log.info({ port: env.PORT }, 'listening');
});
