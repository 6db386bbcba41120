import type { Words } from '../vi.js';
import type { workbookVi } from './workbook.vi.js';

/** A report's workbook. */
export const workbookEn = {
  workbook: {
    heading: 'Work in Excel',
    hint: 'Download the workbook, fill it in offline and bring it back; nothing is written before you have seen and confirmed it.',
    download: 'Download workbook',
    upload: 'Import from Excel',
    sending: 'Uploading the file (%{percent}%)…',
    checking: 'Reading the file…',
    tooLarge: 'The file is larger than 5 MB. Use the workbook of this page.',
    last: 'Last import: %{file} (%{state})',
    see: 'See it',
    page: 'Import a report from Excel',
    back: 'Back to the report',
    confirm:
      'Write %{smart_count} change into the report |||| Write %{smart_count} changes into the report',
    confirmed: 'Written into the report.',
    undo: 'Undo',
    undone: 'The report is as it was before the file.',
    changes: 'Changes (%{count})',
    faults: 'Cells to mend (%{count})',
    warnings: 'To look at before handing in (%{count})',
    warningsHint:
      'It can be written all the same, and has to be mended before the report is handed in.',
    at: '%{sheet}, cell %{cell}',
    fromTo: '“%{from}” becomes “%{to}”',
    added: 'Adds “%{to}”',
    removed: 'Removes “%{from}”',
    contested: 'This was also changed in the console since the workbook was downloaded.',
    state: {
      READY: 'not written',
      COMMITTED: 'written into the report',
      UNDONE: 'undone',
    },
    notice: {
      READY: 'Nothing is written yet. Look at the changes and confirm.',
      faulty:
        'Cells are at fault, so nothing can be written. Mend them in the file and import it again.',
      same: 'The file changes nothing: the report says the same.',
      COMMITTED: 'Written into the report. It can be undone until the report is changed again.',
      standing: 'Written into the report, which has changed or was handed in since: no undoing.',
      UNDONE: 'Undone: the report is as it was before the file.',
    },
  },
} satisfies Words<typeof workbookVi>;
