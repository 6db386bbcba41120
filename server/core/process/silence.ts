import { Socket } from 'node:net';

/** Code of the error that ends a connection on which nothing was heard. */
export const SILENCE = 'ESILENCE';

/**
 * Seconds within which the database answers whoever waits at a browser: a little more than its
 * statements and transactions are given there.
 */
export const ANSWER_SECONDS = 20;

/**
 * Makes sockets that end when nothing was heard or said on them for so many seconds. The other end
 * may be gone without a word, as after a power cut, and would be waited for without end.
 */
export function hearingSockets(seconds: number): () => Socket {
  return () => {
    const socket = new Socket();
    socket.setTimeout(seconds * 1000, () => {
      socket.destroy(Object.assign(new Error(`silent for ${seconds} s`), { code: SILENCE }));
    });
    return socket;
  };
}
