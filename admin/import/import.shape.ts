export interface Import {
  id: string;
  fileName: string;
  state: 'READY' | 'COMMITTING' | 'COMMITTED' | 'UNDOING' | 'UNDONE';
  validFrom: string;
  total: number;
  step: string | null;
  written: number | null;
  created: number;
  changed: number;
  unchanged: number;
  faulty: number;
  createdAt: string;
  committedAt: string | null;
}

export type Outcome = 'NEW' | 'CHANGED' | 'UNCHANGED' | 'FAULTY';

export interface ImportRow {
  id: string;
  line: number;
  outcome: Outcome;
  code: string;
  name: string;
  faults: { field: string; message: string }[];
  changes: { field: string; from: string | null; to: string }[];
}
