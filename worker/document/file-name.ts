import type { DocumentFile, OfficialDocument } from '../../schema/document/document.entity.js';
import { fold } from '../../schema/core/fold.js';

/** "So-42-BC-DUK.pdf": plain letters, so that no system garbles it. */
export function fileNameOf(
  document: Pick<OfficialDocument, 'number' | 'symbol'>,
  kind: DocumentFile['kind'],
): string {
  const number = String(document.number).padStart(2, '0');
  const symbol = fold(document.symbol)
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '-');
  const suffix = kind === 'xlsx' ? '-nguon-so-lieu' : '';
  return `So-${number}-${symbol}${suffix}.${kind}`;
}
