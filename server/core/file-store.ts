import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { appendFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';

/** Files of documents in a folder. Paths are ours, never a caller's. */
export function createFileStore(root: string) {
  const base = resolve(root);
  const place = (path: string) => {
    const full = resolve(base, path);
    if (!full.startsWith(base + sep)) throw new Error('a path outside the file store');
    return full;
  };
  return {
    /** Writes a file whole or not at all, and says its size and SHA-256. */
    async put(path: string, content: Uint8Array) {
      const target = place(path);
      await mkdir(dirname(target), { recursive: true });
      const partial = join(dirname(target), `.${randomUUID()}.partial`);
      try {
        // On the disk before the database says that it is issued.
        await writeFile(partial, content, { flush: true });
        await rename(partial, target);
      } finally {
        await rm(partial, { force: true });
      }
      const sha256 = createHash('sha256').update(content).digest('hex');
      return { path, sha256, bytes: content.byteLength };
    },
    /** Adds a line at the end of a file, which begins with it where there is none. */
    async append(path: string, line: string) {
      const target = place(path);
      await mkdir(dirname(target), { recursive: true });
      await appendFile(target, `${line}\n`, { flush: true });
    },
    /** Lines of a file; none where there is no such file. */
    async lines(path: string): Promise<string[]> {
      const text = await readFile(place(path), 'utf8').catch((fault: NodeJS.ErrnoException) => {
        if (fault.code === 'ENOENT') return '';
        throw fault;
      });
      return text.split('\n').filter(Boolean);
    },
    read: (path: string) => createReadStream(place(path)),
    /** Removes a folder and all in it, if it is there. */
    discard: (folder: string) => rm(place(folder), { recursive: true, force: true }),
    /** Absolute place of a file, for a writer that streams. */
    place,
  };
}
export type FileStore = ReturnType<typeof createFileStore>;
