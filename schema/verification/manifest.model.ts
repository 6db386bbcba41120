/**
 * The manifest of an issued document: everything its files are made from, as it stood when it was
 * issued. It is kept as canonical JSON; the SHA-256 of those bytes is printed in the document's
 * footer, and from nothing but the manifest the files can be made again, byte for byte.
 */
import type { DocumentModel } from '../document/document.model.js';
import type { Certificate } from '../recognition/certificate.model.js';
import type { LayoutProfile } from '../document/layout-profile.model.js';

/** An edition of a submission that went into the figures. */
export interface ManifestSource {
  submissionId: string;
  organizationId: string;
  edition: number;
  accepted: boolean;
}

/** A consolidated figure; host type null is the whole committee. */
export interface ManifestFigure {
  indicatorCode: string;
  hostType: string | null;
  reporting: number;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  cases: number | null;
  categories: Record<string, number> | null;
}

export interface Manifest {
  format: 'report-manifest/1';
  documentId: string;
  reportId: string;
  roundId: string;
  /** Version of the report template that the round was asked by. */
  template: { code: string; number: number };
  layoutProfile: { code: string; settings: LayoutProfile };
  /** The committee's own Word file that was active; null without one. */
  wordTemplate: { edition: number; sha256: string } | null;
  /** In the order of their ids. */
  sources: ManifestSource[];
  /** In the order of indicator and kind of host, the whole committee first. */
  figures: ManifestFigure[];
  /** As signed, without the footer, which names this manifest. */
  model: DocumentModel;
}

/** What a verified self-assessment stood at when its organization was decided on. */
export interface ManifestAssessment {
  selfAssessmentId: string;
  organizationId: string;
  edition: number;
  outcome: string;
  /** Thousandths of a point. */
  total: number;
}

/** The manifest of a decision, with all that its certificates say. */
export interface RecognitionManifest extends Pick<
  Manifest,
  'documentId' | 'roundId' | 'layoutProfile' | 'wordTemplate' | 'model'
> {
  format: 'recognition-manifest/1';
  decisionId: string;
  /** Version of the criteria set that the round was under. */
  criteria: { code: string; number: number };
  /** In the order of their ids. */
  assessments: ManifestAssessment[];
  /** In the order of the register. */
  certificates: Certificate[];
}

/** A manifest in the file store. */
export interface KeptManifest {
  path: string;
  sha256: string;
  bytes: number;
}

/** What an issued document can be checked by. */
export interface DocumentProof {
  /** Names the document on the public page. */
  code: string;
  /** Address of that page, as printed. */
  address: string;
  manifest: KeptManifest;
}

/** The document with the footer that names its manifest; without one while it has none. */
export function withMark(model: DocumentModel, proof: DocumentProof | null): DocumentModel {
  if (!proof) return model;
  const { address, manifest } = proof;
  return { ...model, verification: { address, hash: manifest.sha256 } };
}

/** Hexadecimal digits of the manifest's SHA-256 that are printed: 64 bits. */
const PRINTED_DIGITS = 16;

/** The manifest's hash as it is printed: "3f2a 9c1b 77de 0a42". */
export function shortHash(sha256: string): string {
  return (sha256.slice(0, PRINTED_DIGITS).match(/.{4}/g) ?? []).join(' ');
}
