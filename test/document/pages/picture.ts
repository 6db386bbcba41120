/** Pages of a PDF as pictures in greys, and how far two of them are apart. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Points of the picture for one of the page: 72 to the inch. */
const SCALE = 1;
const APPROVED = join(import.meta.dirname, 'approved');
/** Beyond this a grey is another one; edges of letters may differ by less. */
const VISIBLE = 90;

export interface Picture {
  width: number;
  height: number;
  /** 0 is black. */
  greys: Uint8Array;
  png: Buffer;
}

function greysOf(rgba: Uint8ClampedArray): Uint8Array {
  const greys = new Uint8Array(rgba.length / 4);
  for (let at = 0; at < greys.length; at += 1) {
    const [red = 0, green = 0, blue = 0] = rgba.subarray(at * 4, at * 4 + 3);
    greys[at] = (red + green + blue) / 3;
  }
  return greys;
}

/** A page, counted from 1, as it is seen. */
export async function pictureOf(file: Buffer, number: number): Promise<Picture> {
  const task = getDocument({ data: new Uint8Array(file), verbosity: 0 });
  const pdf = await task.promise;
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: SCALE });
  const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)];
  const canvas = createCanvas(width, height);
  // The library draws on a canvas of the browser; this one answers to the same calls.
  await page.render({ canvas: canvas as never, viewport }).promise;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  await task.destroy();
  return { width, height, greys: greysOf(data), png: canvas.toBuffer('image/png') };
}

async function approvedPicture(name: string): Promise<Omit<Picture, 'png'> | null> {
  const png = await readFile(join(APPROVED, `${name}.png`)).catch(() => null);
  if (!png) return null;
  const image = await loadImage(png);
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return { width: image.width, height: image.height, greys: greysOf(data) };
}

/** Share of the picture that is visibly another grey; 1 where the sizes differ. */
export function difference(one: Omit<Picture, 'png'>, other: Omit<Picture, 'png'>): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  let differing = 0;
  for (let at = 0; at < one.greys.length; at += 1) {
    if (Math.abs((one.greys[at] ?? 0) - (other.greys[at] ?? 0)) > VISIBLE) differing += 1;
  }
  return differing / one.greys.length;
}

/**
 * How far a page is from the approved picture of that name. With APPROVE_PAGES it is approved as it
 * is; without an approved one the difference is 1. The page that differs is kept for a look at it.
 */
export async function differenceFromApproved(picture: Picture, name: string): Promise<number> {
  if (process.env['APPROVE_PAGES']) {
    await mkdir(APPROVED, { recursive: true });
    await writeFile(join(APPROVED, `${name}.png`), picture.png);
    return 0;
  }
  const approved = await approvedPicture(name);
  const apart = approved ? difference(picture, approved) : 1;
  if (apart > 0.001) {
    const kept = join('.data', 'pages', `${name}.png`);
    await mkdir(dirname(kept), { recursive: true });
    await writeFile(kept, picture.png);
  }
  return apart;
}
