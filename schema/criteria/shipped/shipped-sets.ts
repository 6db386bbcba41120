/** Criteria sets that come with the product; the first is what every committee begins with. */
import type { CriteriaContent } from '../criteria.model.js';
import { cultureSet } from './culture-set.js';
import { businessGates, cuJutForm, hueForm } from './real-forms.js';

export interface ShippedSet {
  code: string;
  name: string;
  content: CriteriaContent;
}

export const shippedSets: ShippedSet[] = [
  { code: 'dat-chuan-van-hoa', name: 'Bộ tiêu chí đạt chuẩn văn hóa', content: cultureSet },
  { code: 'mau-thua-thien-hue', name: 'Mẫu chấm điểm Thừa Thiên Huế (2010)', content: hueForm },
  { code: 'mau-cu-jut', name: 'Mẫu chấm điểm Cư Jút (Đắk Nông)', content: cuJutForm },
  {
    code: 'van-hoa-kinh-doanh',
    name: 'Điều kiện bắt buộc về văn hóa kinh doanh',
    content: businessGates,
  },
];
