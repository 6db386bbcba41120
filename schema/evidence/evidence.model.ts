/** What evidence may be, and how large: plain values that the server and the form share. */

export const EvidenceKind = {
  /** A file that was uploaded. */
  FILE: 'FILE',
  /** A page elsewhere, which nobody but a reader opens. */
  LINK: 'LINK',
  /** A document known by its number and date (số, ký hiệu, ngày ban hành). */
  DOCUMENT: 'DOCUMENT',
} as const;
export type EvidenceKind = (typeof EvidenceKind)[keyof typeof EvidenceKind];

export const EvidenceFileType = {
  PDF: 'PDF',
  DOCX: 'DOCX',
  XLSX: 'XLSX',
  JPEG: 'JPEG',
  PNG: 'PNG',
  WEBP: 'WEBP',
} as const;
export type EvidenceFileType = (typeof EvidenceFileType)[keyof typeof EvidenceFileType];

const MB = 1024 * 1024;

interface TypeRule {
  mime: string;
  /** Ends of file names that go with it; the first is given to files that have another. */
  extensions: readonly [string, ...string[]];
  /** Bytes. */
  most: number;
  /** Kept as a picture of our own making, with a small one to show. */
  isImage: boolean;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** Every type that is taken; what is not here is refused. */
export const fileTypes: Record<EvidenceFileType, TypeRule> = {
  PDF: { mime: 'application/pdf', extensions: ['pdf'], most: 20 * MB, isImage: false },
  DOCX: {
    mime: `${OFFICE}.wordprocessingml.document`,
    extensions: ['docx'],
    most: 20 * MB,
    isImage: false,
  },
  XLSX: {
    mime: `${OFFICE}.spreadsheetml.sheet`,
    extensions: ['xlsx'],
    most: 20 * MB,
    isImage: false,
  },
  JPEG: { mime: 'image/jpeg', extensions: ['jpg', 'jpeg'], most: 15 * MB, isImage: true },
  PNG: { mime: 'image/png', extensions: ['png'], most: 15 * MB, isImage: true },
  WEBP: { mime: 'image/webp', extensions: ['webp'], most: 15 * MB, isImage: true },
};

/** The largest file of any type, in bytes. */
export const MOST_FILE_BYTES = Math.max(...Object.values(fileTypes).map(({ most }) => most));

/** What the files of one organization may take up together, in bytes. */
export const MOST_ORGANIZATION_BYTES = 2 * 1024 * MB;

/** Pixels of an image that is opened at all; a telephone's largest photograph has 50 million. */
export const MOST_PIXELS = 64_000_000;

/** Longest side of a kept image and of its small one, in pixels. */
export const IMAGE_SIDE = 2560;
export const THUMBNAIL_SIDE = 320;

/** What a file chooser offers. */
export const acceptedExtensions = Object.values(fileTypes)
  .flatMap(({ extensions }) => extensions)
  .map((extension) => `.${extension}`);

/** A period in which evidence holds; an open end is null. */
export interface EffectivePeriod {
  validFrom?: string | null;
  validTo?: string | null;
}

/**
 * Whether evidence holds in some part of a period, days inclusive. One without dates holds for
 * good.
 */
export function holdsIn(
  { validFrom, validTo }: EffectivePeriod,
  period: { startOn: string; endOn: string },
): boolean {
  return (validFrom ?? '') <= period.endOn && (validTo ?? '9999') >= period.startOn;
}
