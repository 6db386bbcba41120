/**
 * The files of a document, from its manifest and its proof and nothing else: what was renamed,
 * re-laid or changed since it was issued does not reach them.
 */
import {
  type DocumentProof,
  type Manifest,
  type RecognitionManifest,
  withMark,
} from '../../schema/verification/manifest.model.js';
import type { JobContext } from '../core/handle-job.js';
import { setPdf } from '../document/pdf/render-pdf.js';
import { type OwnFile, renderWord, type WordFile } from '../document/render-word.js';

const STEPS = 4;

interface Stored {
  manifest: Manifest | RecognitionManifest;
  proof: DocumentProof;
  /** The committee's own Word file that the manifest names. */
  own: OwnFile | null;
}

export interface RenderedFiles {
  pdf: Buffer;
  word: WordFile;
}

export async function renderManifest(
  job: Pick<JobContext, 'files' | 'log' | 'progress'>,
  { manifest, proof, own }: Stored,
): Promise<RenderedFiles> {
  const model = withMark(manifest.model, proof);
  const profile = manifest.layoutProfile.settings;
  await job.progress('pdf', 0, STEPS);
  const { file: pdf, pages } = await setPdf(model, profile);
  await job.progress('docx', 1, STEPS);
  return { pdf, word: await renderWord(job, model, { own, profile, pages }) };
}
