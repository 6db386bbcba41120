export interface Finding {
  code: string;
  isFault: boolean;
  message: string;
  place: { part: 'body' | 'header' | 'footer'; paragraph: number; excerpt: string } | null;
}

export interface WordTemplate {
  id: string;
  edition: number;
  fileName: string;
  state: 'READY' | 'ACTIVE' | 'RETIRED';
  previewState: 'NONE' | 'PENDING' | 'DONE' | 'FAILED';
  createdAt: string;
  activatedAt: string | null;
  findings: Finding[];
}

export const faultsOf = ({ findings }: WordTemplate): number =>
  findings.filter(({ isFault }) => isFault).length;
