import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { v7 } from 'uuid';
import { openEvidenceStore } from '../../server/evidence/evidence-store.service.js';
import { onDisk, pdf } from './sample-files.js';

const kept = new Map<string, Buffer>();
let server: Server;

const keyOf = (request: IncomingMessage) =>
  decodeURIComponent(new URL(request.url ?? '', 'http://s3').pathname).replace('/bucket/', '');

const listing = () =>
  `<?xml version="1.0"?><ListBucketResult><IsTruncated>false</IsTruncated>${[...kept]
    .map(([key, { length }]) => `<Contents><Key>${key}</Key><Size>${length}</Size></Contents>`)
    .join('')}</ListBucketResult>`;

/** As much of an S3 service as keeping files takes. */
beforeAll(async () => {
  server = createServer((request, response) => {
    void (async () => {
      const key = keyOf(request);
      const body = await buffer(request);
      if (request.method === 'PUT') kept.set(key, body);
      else if (request.method === 'DELETE') kept.delete(key);
      else if (key === '/bucket' || key === '') return response.end(listing());
      else if (!kept.has(key)) response.statusCode = 404;
      return response.end(request.method === 'GET' ? kept.get(key) : undefined);
    })();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test('files are kept in a bucket, found there, read and removed', async () => {
  const { port } = server.address() as AddressInfo;
  const files = await openEvidenceStore({
    FILES_DIR: process.env['TEST_DIR'] ?? '.data',
    EVIDENCE_URL: `s3://key:secret@127.0.0.1:${port}/bucket?tls=off`,
  });
  const place = { committeeId: v7(), organizationId: v7(), id: v7() };

  await files.put(place, 'file', onDisk(pdf('% trong kho')));
  const found = [];
  for await (const each of files.places()) found.push(each);
  const read = await buffer(await files.read(place, 'file'));
  await files.discard(place);

  expect(found).toEqual([place]);
  expect(read.equals(pdf('% trong kho'))).toBe(true);
  expect(kept.size).toBe(0);
});
