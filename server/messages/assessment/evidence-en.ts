import type { EvidenceCode } from '../../evidence/evidence.service.js';

/** Of files of evidence that are not taken: what is wrong with them, and what to do. */
export const evidenceMessages: Record<EvidenceCode, string> = {
  EVIDENCE_KIND_UNKNOWN: 'This kind of file is not taken. Send PDF, DOCX, XLSX, JPG, PNG or WebP.',
  EVIDENCE_EXTENSION_WRONG:
    'The file is {kind} but its name ends in “{extension}”. Give it the right ending and send it again.',
  EVIDENCE_TOO_LARGE:
    'The file is larger than {most} MB. Compress the pictures in it, or split it.',
  EVIDENCE_EMPTY: 'The file is empty. Choose it again.',
  EVIDENCE_HAS_MACROS: 'The file has macros and is not taken. Save it as .docx or .xlsx.',
  EVIDENCE_UNSAFE:
    'The file runs, embeds or fetches something ({what}). Print it to PDF and send that.',
  EVIDENCE_ENCRYPTED:
    'The file has a password, so that verifiers cannot read it. Remove it and send the file again.',
  EVIDENCE_UNPACKS_TOO_LARGE:
    'The file unpacks to too much and is not taken. Print it to PDF, or make the picture smaller.',
  EVIDENCE_BROKEN: 'The file is damaged or did not arrive whole. Open it, save it and try again.',
  EVIDENCE_TWO_KINDS:
    'The file holds another kind of file as well and is not taken. Print it to a new PDF.',
  EVIDENCE_IS_SVG: 'SVG pictures may carry scripts and are not taken. Save it as PNG.',
  EVIDENCE_IS_HEIC: 'HEIC pictures cannot be seen everywhere. Save it as JPG.',
  EVIDENCE_OLD_OFFICE:
    'An old Word or Excel file (.doc, .xls), or one with a password. Save it as .docx or .xlsx without one.',
  EVIDENCE_IN_USE:
    'The evidence stands at a criterion or was handed in, and is not removed. Take it away there first.',
  EVIDENCE_QUOTA_USED:
    'The evidence of the organization has used up its {most} GB. Remove what is not needed.',
};
