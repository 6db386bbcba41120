import { type DemoOrganization, organization } from '../organizations.js';

/** Two cells that became one organization before the demonstration's reports begin. */
export const mergedOrganizations: DemoOrganization[] = [
  organization(['Trạm Khuyến nông Đồng Sen', 21, 44], 'PUBLIC_UNIT'),
  organization(['Trạm Giống cây trồng Đồng Sen', 17, 29], 'PUBLIC_UNIT'),
];

/** A merge that was carried through to its minute. */
export const pastMerge = {
  successor: 'trung-tam-khuyen-nong-dong-sen',
  title: 'Sáp nhập hai chi bộ trạm thành Đảng bộ Trung tâm Khuyến nông Đồng Sen',
  decisionNo: '07-QĐ/ĐUK',
  minuteNo: '02-BB/ĐUK',
} as const;

/** A change that waits for its decision. */
export const proposedRename = {
  source: 'cong-ty-tnhh-giay-da-buoc-may',
  title: 'Đổi tên Chi bộ Công ty TNHH Giày da Bước Mây thành công ty cổ phần',
  name: 'Chi bộ Công ty Cổ phần Giày da Bước Mây',
  hostName: 'Công ty Cổ phần Giày da Bước Mây',
  issuerName: 'CHI BỘ CÔNG TY CỔ PHẦN GIÀY DA BƯỚC MÂY',
} as const;

/** First day of the month that was sixteen months ago: the merge holds since. */
export function mergeDay(now: Date): string {
  const day = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 16, 1));
  return day.toISOString().slice(0, 10);
}
