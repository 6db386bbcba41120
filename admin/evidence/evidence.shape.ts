import type { EvidenceFileType, EvidenceKind } from '../../schema/evidence/evidence.model.js';

export interface Evidence {
  id: string;
  version: number;
  kind: EvidenceKind;
  title: string;
  note: string | null;
  validFrom: string | null;
  validTo: string | null;
  holdsToday: boolean;
  fileName: string | null;
  fileType: EvidenceFileType | null;
  bytes: number | null;
  hasThumbnail: boolean;
  url: string | null;
  documentNumber: string | null;
  documentIssuer: string | null;
  documentOn: string | null;
  createdAt: string;
}

export interface EvidenceUse {
  id: string;
  assessmentId: string;
  criterion: string;
  round: string;
}

export interface StoredEvidence extends Evidence {
  shown: boolean;
  uses: EvidenceUse[];
}
