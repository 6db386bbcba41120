import { WorkbookImportShow } from './WorkbookImportShow.js';

export const submissionImports = {
  name: 'submissionImports',
  edit: WorkbookImportShow,
};
