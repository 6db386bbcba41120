export interface Place {
  sheet: string;
  cell: string;
}

export interface Remark extends Place {
  message: string;
}

export interface Change extends Place {
  title: string;
  from: string;
  to: string;
  isAmount: boolean;
  contested: boolean;
}

export interface WorkbookImport {
  id: string;
  submissionId: string;
  fileName: string;
  state: 'READY' | 'COMMITTED' | 'UNDONE';
  mayUndo: boolean;
  changes: Change[];
  faults: Remark[];
  warnings: Remark[];
}
