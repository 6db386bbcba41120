import type { Words } from '../vi.js';
import type { roundExportVi } from './round-export.vi.js';

/** A whole round as a workbook. */
export const roundExportEn = {
  roundExport: {
    heading: 'Figures of the whole round (Excel)',
    hint: 'Every organization, and the figures, texts and practices of reports that were handed in. You may leave the page meanwhile; the file is kept for 7 days.',
    ask: 'Export to Excel',
    cancel: 'Cancel the export',
    cancelled: 'The export was cancelled.',
    failed: 'The last try failed and is made again by itself. You can cancel and export anew.',
    asked: 'Exported %{instant}',
    askedBy: 'Exported %{instant}, %{name}',
    download: 'Download (%{megabytes} MB)',
    downloadOf: 'Download the file exported %{instant}',
    step: {
      waiting: 'Waiting its turn…',
      organizations: 'Writing the organizations…',
      reports: 'Writing the figures…',
      explanations: 'Writing the explanations…',
      texts: 'Writing the texts…',
      practices: 'Writing the model practices…',
    },
    state: {
      READY:
        '%{organizations} organizations, %{reports} reports handed in, %{figures} figures. Kept until %{day}.',
      CANCELLED: 'Cancelled.',
      EXPIRED: 'The file is no longer kept. Export again if you need it.',
    },
  },
} satisfies Words<typeof roundExportVi>;
