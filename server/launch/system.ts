import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DatabaseUrls, provision } from '../database/provision.js';
import { startEmbeddedDatabase, type EmbeddedDatabase } from './embedded-database.js';
import { LaunchError } from './launch-error.js';
import { startMailCapture, type MailCapture } from './mail-capture.js';
import { Children, type Program } from './process/children.js';
import { untilAnswers } from './process/until-answers.js';
import { buildIfStale, PARTS, type BuildPart } from './project/build.js';
import { registerOperations } from './project/console-operations.js';
import { readSecrets, type Secrets } from './project/secrets.js';
import { say, step } from './progress.js';
import type { Settings } from './settings.js';
import { welcome } from './welcome.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Everything of one start: what it opens in order, it closes in the opposite order. */
export class System {
  readonly #settings: Settings;
  readonly #given: Environment;
  readonly #children: Children;
  #database: Promise<EmbeddedDatabase> | undefined;
  #mail: Promise<MailCapture> | undefined;

  constructor(settings: Settings, given: Environment) {
    this.#settings = settings;
    this.#given = given;
    this.#children = new Children(settings.root);
  }

  /** Starts all and stays; rejects when something does not start or ends unasked. */
  async run(): Promise<never> {
    say('Đang chuẩn bị… / Preparing…');
    const secrets = readSecrets(this.#settings.dataDir);
    const consoleBuilt = step('Giao diện / Console', this.#build('console'));
    consoleBuilt.catch(() => undefined);
    const [, database, mail] = await Promise.all([
      step('Chương trình / Programs', this.#build('server')),
      this.#settings.database ? undefined : step('Cơ sở dữ liệu / Database', this.#openDatabase()),
      this.#settings.smtpUrl ? undefined : this.#openMail(),
    ]);
    const env = await this.#settingsOfChildren(secrets, database, mail);
    await step('Cấu trúc dữ liệu / Schema', this.#runTask('migrate', 'database/migrate', env));
    await step('Dữ liệu mẫu / Sample data', this.#runTask('seed', 'demo/seed', env));
    await consoleBuilt;
    const died = Promise.race([untilDatabaseEnds(database), ...(await this.#startServices(env))]);
    say(welcome(this.#settings, mail?.viewerUrl));
    await Promise.race([died, this.#playOnce(env)]);
    return died;
  }

  /** Programs first, then mail, then the database; within 25 seconds. */
  async stop(): Promise<void> {
    await this.#children.stop();
    await (await this.#mail?.catch(() => undefined))?.stop();
    await (await this.#database?.catch(() => undefined))?.stop();
  }

  kill(): void {
    this.#children.kill();
  }

  #build(name: BuildPart['name']): Promise<string | undefined> {
    const part = PARTS.find((candidate) => candidate.name === name);
    if (!part) throw new Error(`no part ${name}`);
    const run = async ({ program, args }: BuildPart) => {
      await this.#children.runTask({
        name: `build-${name}`,
        file: join(this.#settings.root, program),
        args,
        env: { ...this.#given, NO_COLOR: '1' },
        logFile: this.#log(`build-${name}`),
      });
      if (name === 'console') await registerOperations(this.#settings.root);
    };
    return buildIfStale(this.#settings.root, part, run).then((isNew) => {
      return isNew ? undefined : 'không đổi / unchanged';
    });
  }

  #openDatabase(): Promise<EmbeddedDatabase> {
    const dir = join(this.#settings.dataDir, 'postgres');
    return (this.#database = startEmbeddedDatabase({ dir, logFile: this.#log('postgresql') }));
  }

  #openMail(): Promise<MailCapture> {
    return (this.#mail = startMailCapture({
      smtpPort: this.#settings.mailCapturePort,
      httpPort: this.#settings.mailViewerPort,
      dir: join(this.#settings.dataDir, 'mails'),
    }));
  }

  async #settingsOfChildren(
    secrets: Secrets,
    database: EmbeddedDatabase | undefined,
    mail: MailCapture | undefined,
  ): Promise<Environment> {
    const { host, port, publicUrl, filesDir, dataDir, authSecret, queueUrl } = this.#settings;
    const urls = database ? await this.#provision(database, secrets) : this.#settings.database;
    return {
      ...this.#given,
      ...urls,
      ...(queueUrl ? { QUEUE_URL: queueUrl } : {}),
      ...(mail ? { SMTP_URL: mail.smtpUrl, MAIL_VIEWER_URL: mail.viewerUrl } : {}),
      HOST: host,
      PORT: String(port),
      PUBLIC_URL: publicUrl,
      AUTH_SECRET: authSecret ?? secrets.authSecret,
      ENCRYPTION_KEYS: this.#settings.encryptionKeys ?? secrets.encryptionKeys,
      FILES_DIR: filesDir,
      DATA_DIR: dataDir,
    };
  }

  async #provision({ adminUrl }: EmbeddedDatabase, secrets: Secrets): Promise<DatabaseUrls> {
    const built = join(this.#settings.root, 'dist/server/database/provision.js');
    const program = (await import(pathToFileURL(built).href)) as { provision: typeof provision };
    return program.provision(adminUrl, 'app', secrets.passwords);
  }

  #runTask(name: string, file: string, env: Environment): Promise<void> {
    return this.#children.runTask(this.#program(name, `server/${file}`, env));
  }

  /** Both programs, once the first page answers; what is answered rejects when one of them ends. */
  async #startServices(env: Environment): Promise<Promise<never>[]> {
    // Who serves strangers has no means to change tables.
    const served = { ...env, DATABASE_OWNER_URL: undefined };
    const died = (['server', 'worker'] as const).map((name) =>
      this.#children.startService(this.#program(name, `${name}/main`, served)),
    );
    const { host, port } = this.#settings;
    const address = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }[host] ?? host;
    for (const page of ['/readyz', '/']) {
      const url = `http://${address}:${port}${page}`;
      await untilAnswers(url, Promise.race(died), this.#log('server'));
    }
    return died;
  }

  /** The demonstration's people act once, so that there is something to see. */
  async #playOnce(env: Environment): Promise<void> {
    const mark = join(this.#settings.dataDir, 'demo-played');
    if (existsSync(mark)) return;
    say('Diễn biến mẫu / Demonstration:');
    const play = this.#program('play', 'server/demo/play', env);
    await this.#children.runTask({ ...play, args: [this.#settings.publicUrl] }, say).then(
      () => writeFileSync(mark, `${new Date().toISOString()}\n`),
      (fault: Error) => {
        if (this.#children.isStopping) return;
        say(`${fault.message}\nHệ thống vẫn chạy. / The system keeps running.`);
      },
    );
  }

  #program(name: string, file: string, env: Environment): Program {
    const path = join(this.#settings.root, 'dist', `${file}.js`);
    return { name, file: path, env, logFile: this.#log(name) };
  }

  #log(name: string): string {
    return join(this.#settings.dataDir, 'logs', `${name}.log`);
  }
}

/** Rejects when the server ends, which nobody but `stop` asks it to. */
async function untilDatabaseEnds(database: EmbeddedDatabase | undefined): Promise<never> {
  await (database?.exited ?? new Promise(() => undefined));
  throw new LaunchError(
    'SERVICE_DIED',
    'Cơ sở dữ liệu dừng bất ngờ; hãy xem postgresql.log rồi chạy lại.',
    'The database ended unexpectedly; see postgresql.log and start again.',
  );
}
