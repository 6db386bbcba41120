import type { ImportOutcome } from '../../../../schema/import/import.entity.js';
import type {
  CellFault,
  ImportChange,
  ImportValues,
} from '../../../../schema/import/import.model.js';

export interface DemoFileRow {
  outcome: ImportOutcome;
  values: ImportValues;
  faults?: CellFault[];
  changes?: ImportChange[];
}

/** A file that somebody read and has still to correct: two of its rows are wrong. */
export const demoFile: { name: string; rows: DemoFileRow[] } = {
  name: 'danh-sach-to-chuc-bo-sung.xlsx',
  rows: [
    {
      outcome: 'NEW',
      values: {
        code: 'trung-tam-du-lieu-tan-nguyet',
        name: 'Chi bộ Trung tâm Dữ liệu Tân Nguyệt',
        kind: 'GRASSROOTS_CELL',
        hostType: 'PUBLIC_UNIT',
      },
    },
    {
      outcome: 'CHANGED',
      values: { code: 'so-noi-vu', name: 'Đảng bộ Sở Nội vụ', contactPosition: 'Chánh Văn phòng' },
      changes: [{ field: 'contactPosition', from: null, to: 'Chánh Văn phòng' }],
    },
    {
      outcome: 'UNCHANGED',
      values: { code: 'so-y-te', name: 'Đảng bộ Sở Y tế' },
    },
    {
      outcome: 'UNCHANGED',
      values: { code: 'cuc-thue', name: 'Đảng bộ Cục Thuế' },
    },
    {
      outcome: 'FAULTY',
      values: { code: 'bao-tang-dat-va-nuoc-ha-lien', name: 'Chi bộ Bảo tàng Đất và Nước Hạ Liên' },
      faults: [{ field: 'membersTotal', code: 'CELL_FORMULA' }],
    },
    {
      outcome: 'FAULTY',
      values: { code: 'nha-hat-cheo-song-truc' },
      faults: [{ field: 'name', code: 'CELL_LEGACY_FONT' }],
    },
  ],
};
