import sharp from 'sharp';
import {
  type EvidenceFileType,
  IMAGE_SIDE,
  MOST_PIXELS,
  THUMBNAIL_SIDE,
} from '../../../schema/evidence/evidence.model.js';
import { refuse } from '../../core/refusal.js';
import { inTurn } from '../in-turn.js';
import type { EvidenceFileCode } from './evidence-file-code.js';

/** A file as it may be kept: where it lies, and its small picture if it is one. */
export interface Inspected {
  fileType: EvidenceFileType;
  path: string;
  thumbnailPath: string | null;
}

// One picture at a time, and none is remembered: memory is bounded by MOST_PIXELS.
sharp.cache(false);
sharp.concurrency(1);

/** The picture turned as it was held, and no larger than `side`. What is not pixels is left out. */
function drawn(path: string, side: number) {
  return sharp(path, { limitInputPixels: MOST_PIXELS, failOn: 'error', sequentialRead: true })
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true });
}

async function draw(path: string): Promise<Inspected> {
  const { format } = await sharp(path, { limitInputPixels: MOST_PIXELS }).metadata();
  const kept = `${path}.image`;
  const small = `${path}.small`;
  const image = drawn(path, IMAGE_SIDE);
  // A scan keeps its sharp edges; a photograph stays small.
  const isPng = format === 'png';
  await (isPng ? image.png() : image.jpeg({ quality: 85 })).toFile(kept);
  await drawn(kept, THUMBNAIL_SIDE)
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 75 })
    .toFile(small);
  return { fileType: isPng ? 'PNG' : 'JPEG', path: kept, thumbnailPath: small };
}

function refuseFault(fault: unknown): never {
  const isLarge = fault instanceof Error && /pixel limit|exceeds|too large/i.test(fault.message);
  return refuse<EvidenceFileCode>(isLarge ? 'EVIDENCE_UNPACKS_TOO_LARGE' : 'EVIDENCE_BROKEN');
}

/**
 * Draws a picture anew beside the file, with a small one: without position, camera, comments, or
 * anything else that is hidden in it.
 *
 * @throws Refusal EVIDENCE_BROKEN, EVIDENCE_UNPACKS_TOO_LARGE
 */
export function redrawImage(path: string): Promise<Inspected> {
  return inTurn(() => draw(path).catch(refuseFault));
}
