import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { starterTemplate } from '../../server/document-template/starter.js';
import { hd36 } from '../document/sample-document.js';

/** The file the product hands out, with parts changed, added, or (null) taken away. */
export async function wordFile(
  changes: Record<string, string | null | ((xml: string) => string)> = {},
): Promise<Buffer> {
  const parts = unzipSync(await starterTemplate(hd36));
  for (const [path, change] of Object.entries(changes)) {
    const before = parts[path];
    if (change === null) delete parts[path];
    else if (typeof change === 'string') parts[path] = strToU8(change);
    else parts[path] = strToU8(change(before ? strFromU8(before) : ''));
  }
  return Buffer.from(zipSync(parts));
}

/** The same file with other words in its body. */
export const withBody = (from: string | RegExp, to: string): Promise<Buffer> =>
  wordFile({ 'word/document.xml': (xml) => xml.replace(from, to) });
