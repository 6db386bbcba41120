/** Clients that send a byte a second: they are given up, and nobody else notices them. */
import { connect, type AddressInfo, type Socket } from 'node:net';
import { serve, type Served } from '../../sign-in/served.js';

let served: Served;
let port: number;

beforeAll(async () => {
  served = await serve();
  await served.app.listen({ host: '127.0.0.1', port: 0 });
  port = (served.app.server.address() as AddressInfo).port;
});

afterAll(() => served.close());

const SLOW = 40;

const beginnings = {
  'a body': `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9999\r\n\r\n{`,
  headers: 'POST /graphql HTTP/1.1\r\nhost: x\r\nx-one: ',
};

interface Slow {
  socket: Socket;
  /** What the server said at last, once it hung up. */
  ended: Promise<string>;
}

function slowClient(beginning: string): Slow {
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  const ended = new Promise<string>((resolve) => {
    socket.on('data', (bytes) => (heard += bytes.toString()));
    socket.on('error', () => undefined);
    const typing = setInterval(() => socket.write('a'), 1000);
    socket.on('close', () => {
      clearInterval(typing);
      resolve(heard);
    });
  });
  socket.write(beginning);
  return { socket, ended };
}

test.each(Object.entries(beginnings))(
  'who sends %s byte by byte is given up after a while, and others are served meanwhile',
  async (_what, beginning) => {
    const clients = Array.from({ length: SLOW }, () => slowClient(beginning));

    const began = performance.now();
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`);
    const took = performance.now() - began;
    const heard = await Promise.all(clients.map(({ ended }) => ended));

    expect([answer.status, took < 1000]).toEqual([200, true]);
    expect(new Set(heard.map((each) => each.slice(0, 12)))).toEqual(new Set(['HTTP/1.1 408']));
  },
  150_000,
);
