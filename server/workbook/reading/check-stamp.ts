import {
  sheetNames,
  stampKeys,
  WORKBOOK_FORMAT,
  type WorkbookStamp,
} from '../../../schema/workbook/workbook.model.js';
import { refuse } from '../../core/refusal.js';
import type { Sheet } from '../../import/reading/cell.js';
import type { WorkbookCode } from './read-form.js';

/** The stamp of a file that was read. */
function stampIn(sheets: Record<string, Sheet>): WorkbookStamp {
  const rows = sheets[sheetNames.stamp]?.rows ?? [];
  const values = new Map(rows.map(({ cells }) => [cells[0]?.text, cells[1]?.text.trim()]));
  const isWhole = stampKeys.every((key) => values.get(key));
  if (!isWhole) refuse<WorkbookCode>('WORKBOOK_NOT_OURS');
  return Object.fromEntries(values) as WorkbookStamp;
}

/** Refuses a file that was made for something else than this. @throws Refusal of WorkbookCode */
export function checkStamp(sheets: Record<string, Sheet>, own: WorkbookStamp): void {
  const stamp = stampIn(sheets);
  if (stamp.format !== WORKBOOK_FORMAT) refuse<WorkbookCode>('WORKBOOK_OTHER_FORMAT');
  if (stamp.organization !== own.organization) {
    refuse<WorkbookCode>('WORKBOOK_OTHER_ORGANIZATION');
  }
  if (stamp.round !== own.round || stamp.submission !== own.submission) {
    refuse<WorkbookCode>('WORKBOOK_OTHER_ROUND');
  }
  if (stamp.template !== own.template) refuse<WorkbookCode>('WORKBOOK_OTHER_TEMPLATE');
  if (stamp.edition !== own.edition) refuse<WorkbookCode>('WORKBOOK_OTHER_EDITION');
}
