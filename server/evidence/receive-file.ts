import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { MOST_FILE_BYTES } from '../../schema/evidence/evidence.model.js';
import { refuse } from '../core/refusal.js';
import type { EvidenceFileCode } from './inspect/evidence-file-code.js';

/** Lets a body through up to a size, and what comes after that into nothing. */
function upTo(most: number) {
  let passed = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      passed += chunk.length;
      done(null, passed > most ? undefined : chunk);
    },
  });
  return { stream, isOver: () => passed > most };
}

/**
 * Has work done on a body that is written to a file as it comes, never whole in memory; whatever
 * lies beside the file afterwards goes with it. One that is too large is read to its end, so that
 * the answer finds somebody who listens.
 *
 * @throws Refusal EVIDENCE_TOO_LARGE
 */
export async function receiveFile<T>(
  body: Readable,
  folder: string,
  work: (path: string) => Promise<T>,
): Promise<T> {
  const own = join(folder, randomUUID());
  await mkdir(own, { recursive: true });
  try {
    const path = join(own, 'file');
    const { stream, isOver } = upTo(MOST_FILE_BYTES);
    await pipeline(body, stream, createWriteStream(path));
    if (isOver()) {
      refuse<EvidenceFileCode>('EVIDENCE_TOO_LARGE', { most: MOST_FILE_BYTES / 1024 / 1024 });
    }
    return await work(path);
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}

/** SHA-256 of a file, in hexadecimal. */
export async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
