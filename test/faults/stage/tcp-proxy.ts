/**
 * A TCP proxy on the loopback address that spoils connections on demand. What PostgreSQL and SMTP
 * say can be read there.
 */
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/**
 * Something that clients say: these texts one after the other on one connection. Without `deliver`
 * the piece in which the last one ends is kept back and the connection is cut.
 */
export interface Passing {
  texts: readonly string[];
  deliver: boolean;
}

/** What is done in the moment of a passing; `cut` cuts the connection on which it happened. */
export type Act = (cut: () => void) => void;

interface Watch extends Passing {
  act: Act;
  isOnce: boolean;
}

/** The proxy's behaviour towards every connection, as it is told to be. */
interface Weather {
  /** Milliseconds that every piece is late, in both directions. */
  delay: number;
  isRefusing: boolean;
  isSwallowing: boolean;
  /** Bytes from its client after which a connection is cut. */
  dropAfter: number;
}

const LONGEST_TEXT = 200;

/** One client's connection through to the server. */
class Pipe {
  /** How far it has come towards watched texts: texts found, and what was said since. */
  readonly #progress = new Map<Watch, { step: number; tail: string }>();
  #bytes = 0;
  /** Nothing passes any more, and neither side is told. */
  isMute = false;

  constructor(
    readonly client: Socket,
    readonly server: Socket,
    readonly weather: Weather,
    readonly watches: Set<Watch>,
  ) {
    this.#hear(client, server, (piece) => this.#clientSays(piece));
    this.#hear(server, client, () => true);
  }

  cut() {
    this.client.destroy();
    this.server.destroy();
  }

  #hear(from: Socket, to: Socket, mayPass: (piece: Buffer) => boolean) {
    from.setNoDelay(true);
    from.on('error', () => undefined);
    // The other side of a mute connection never learns that this one is gone.
    from.on('close', () => this.isMute || to.destroy());
    from.on('end', () => this.#later(() => to.end()));
    from.on('data', (piece: Buffer) => {
      this.isMute ||= this.weather.isSwallowing;
      if (!this.isMute && mayPass(piece)) this.#later(() => to.destroyed || to.write(piece));
    });
  }

  /** In order, as timers of one length keep the order in which they were set. */
  #later(act: () => void) {
    const unlessMute = () => this.isMute || act();
    if (this.weather.delay > 0) setTimeout(unlessMute, this.weather.delay);
    else unlessMute();
  }

  #clientSays(piece: Buffer): boolean {
    const text = piece.toString('latin1');
    const met = [...this.watches].filter((watch) => this.#completes(watch, text));
    for (const watch of met) if (watch.isOnce) this.watches.delete(watch);
    this.#bytes += piece.length;
    const isKept = met.some(({ deliver }) => !deliver) || this.#bytes > this.weather.dropAfter;
    if (isKept) this.cut();
    else if (met.length > 0) this.server.write(piece);
    for (const { act } of met) act(() => this.cut());
    return !isKept && met.length === 0;
  }

  /** Whether the last of the watched texts ends in this piece. */
  #completes(watch: Watch, piece: string): boolean {
    const progress = this.#progress.get(watch) ?? { step: 0, tail: '' };
    this.#progress.set(watch, progress);
    progress.tail += piece;
    for (let text = watch.texts[progress.step]; text; text = watch.texts[progress.step]) {
      const at = progress.tail.indexOf(text);
      if (at < 0) {
        progress.tail = progress.tail.slice(-LONGEST_TEXT);
        return false;
      }
      progress.tail = progress.tail.slice(at + text.length);
      progress.step += 1;
    }
    progress.step = 0;
    return true;
  }
}

export interface TcpProxy {
  /** The address with the proxy's host and port in the place of the server's. */
  through: (url: string) => string;
  /** Cuts what is connected now; new connections are taken. */
  cut: () => void;
  /** The connections open now say no more to either side; new ones are as always. */
  mute: () => void;
  /** Tells the clients of the open connections that the server has said its last word. */
  halfClose: () => void;
  weather: Weather;
  /** Resolves at the next passing; `act` is called in the same moment. */
  next: (passing: Passing, act?: Act) => Promise<void>;
  /** Gives up waiting for what `next` was asked for. */
  disarm: () => void;
  /** Counts how often a text is said by clients from now on. */
  count: (text: string) => () => number;
  /** How many connections are open. */
  open: () => number;
  stop: () => Promise<void>;
}

/** What clients say, and whoever waits for it. */
function watching(watches: Set<Watch>) {
  return {
    next: (passing: Passing, act: Act = () => undefined) =>
      new Promise<void>((resolve) => {
        const met: Act = (cut) => {
          act(cut);
          resolve();
        };
        watches.add({ ...passing, act: met, isOnce: true });
      }),
    disarm: () => {
      for (const each of watches) if (each.isOnce) watches.delete(each);
    },
    count: (text: string) => {
      let seen = 0;
      watches.add({ texts: [text], deliver: true, act: () => (seen += 1), isOnce: false });
      return () => seen;
    },
  };
}

/** Starts a proxy in front of a loopback port. */
export async function startTcpProxy(target: number): Promise<TcpProxy> {
  const pipes = new Set<Pipe>();
  const watches = new Set<Watch>();
  const weather = { delay: 0, isRefusing: false, isSwallowing: false, dropAfter: Infinity };
  const listener = createServer({ allowHalfOpen: true }, (client) => {
    client.on('error', () => undefined);
    if (weather.isRefusing) return client.destroy();
    const server = connect({ port: target, host: '127.0.0.1', allowHalfOpen: true });
    const pipe = new Pipe(client, server, weather, watches);
    pipes.add(pipe);
    server.once('close', () => pipes.delete(pipe));
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  const each = (act: (pipe: Pipe) => void) => () => [...pipes].forEach(act);
  return {
    through: (url) => Object.assign(new URL(url), { host: `127.0.0.1:${address.port}` }).href,
    cut: each((pipe) => pipe.cut()),
    mute: each((pipe) => (pipe.isMute = true)),
    halfClose: each(({ client }) => client.end()),
    weather,
    ...watching(watches),
    open: () => pipes.size,
    stop: async () => {
      each((pipe) => pipe.cut())();
      listener.close();
      await once(listener, 'close');
    },
  };
}
