/**
 * Where the files of evidence are kept: a folder, or a bucket of an S3 service. Keys are made here
 * of ids and never of what a caller wrote.
 */
import { open, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import type { Env } from '../core/env.js';

export type EvidencePart = 'file' | 'thumbnail';

export interface EvidencePlace {
  committeeId: string;
  organizationId: string;
  id: string;
}

const ROOT = 'evidence';

const keyOf = ({ committeeId, organizationId, id }: EvidencePlace, part: EvidencePart) =>
  `${ROOT}/${committeeId}/${organizationId}/${id}/${part}`;

const KEY = /evidence\/([\da-f-]{36})\/([\da-f-]{36})\/([\da-f-]{36})\/(?:file|thumbnail)$/;

function placeOf(key: string): EvidencePlace | null {
  const [, committeeId, organizationId, id] = KEY.exec(key) ?? [];
  return committeeId && organizationId && id ? { committeeId, organizationId, id } : null;
}

/** `s3://key:secret@host:port/bucket?region=…&tls=off`. */
async function bucketOf(address: string): Promise<Disk> {
  const { S3Driver } = await import('flydrive/drivers/s3');
  const { username, password, host, pathname, searchParams } = new URL(address);
  const scheme = searchParams.get('tls') === 'off' ? 'http' : 'https';
  return new Disk(
    new S3Driver({
      credentials: {
        accessKeyId: decodeURIComponent(username),
        secretAccessKey: decodeURIComponent(password),
      },
      endpoint: `${scheme}://${host}`,
      region: searchParams.get('region') ?? 'us-east-1',
      bucket: pathname.slice(1),
      forcePathStyle: true,
      // Not every service of the kind knows the newer checksums.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      supportsACL: false,
      visibility: 'private',
    }),
  );
}

/** On the disk itself, before the database says that the file is there. */
async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

async function* placesIn(disk: Disk): AsyncGenerator<EvidencePlace> {
  let paginationToken: string | undefined;
  do {
    const asked = { recursive: true, ...(paginationToken ? { paginationToken } : {}) };
    const page = await disk.listAll(ROOT, asked);
    for (const each of page.objects) {
      const place = each.isFile ? placeOf(each.key) : null;
      if (place) yield place;
    }
    ({ paginationToken } = page);
  } while (paginationToken);
}

/** Opens the store that the settings name. */
export async function openEvidenceStore(
  env: Pick<Env, 'FILES_DIR' | 'EVIDENCE_URL'>,
): Promise<EvidenceStore> {
  const root = resolve(env.FILES_DIR);
  const disk = env.EVIDENCE_URL
    ? await bucketOf(env.EVIDENCE_URL)
    : new Disk(new FSDriver({ location: root, visibility: 'private' }));
  return {
    incoming: join(root, 'incoming'),
    async put(place, part, path) {
      const { size } = await stat(path);
      await disk.copyFromFs(path, keyOf(place, part), { contentLength: size });
      if (!env.EVIDENCE_URL) await flush(join(root, keyOf(place, part)));
    },
    read: (place, part) => disk.getStream(keyOf(place, part)),
    async discard(place) {
      await disk.delete(keyOf(place, 'file'));
      await disk.delete(keyOf(place, 'thumbnail'));
    },
    places: () => placesIn(disk),
  };
}

export interface EvidenceStore {
  /** Folder of files that are still coming in. */
  incoming: string;
  /** Keeps a file that lies on this machine's disk. */
  put: (place: EvidencePlace, part: EvidencePart, path: string) => Promise<void>;
  read: (place: EvidencePlace, part: EvidencePart) => Promise<Readable>;
  /** Removes both parts, whichever are there. */
  discard: (place: EvidencePlace) => Promise<void>;
  /** Where files are; a place with two parts comes twice. */
  places: () => AsyncIterable<EvidencePlace>;
}
