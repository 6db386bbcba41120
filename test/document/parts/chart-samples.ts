import type { ChartBlock } from '../../../schema/document/document.model.js';

/** Two periods of three indicators, one of which had no figure before. */
export function barChart(changes: Partial<ChartBlock> = {}): ChartBlock {
  return {
    kind: 'chart',
    form: 'bars',
    caption: 'Một số chỉ tiêu so với kỳ trước',
    unit: '%',
    categories: [
      'Đảng viên học tập nghị quyết',
      'Cơ quan, đơn vị, doanh nghiệp xây dựng và niêm yết công khai quy tắc ứng xử',
      'Trụ sở đạt “Cơ quan xanh, sạch, đẹp”',
    ],
    series: [
      { name: 'Kỳ này', values: [99.16, 87.5, 62.1] },
      { name: 'Kỳ trước', values: [95.96, 80, null] },
    ],
    ...changes,
  };
}

/** One figure over four periods. */
export function lineChart(): ChartBlock {
  return {
    kind: 'chart',
    form: 'lines',
    caption: 'Tổ chức cơ sở đảng được công nhận đạt chuẩn văn hóa',
    unit: '%',
    categories: ['Năm 2023', 'Năm 2024', 'Năm 2025', '6 tháng đầu năm 2026'],
    series: [
      { name: 'Cơ quan, đơn vị', values: [71.2, 78.5, null, 84.05] },
      { name: 'Doanh nghiệp', values: [48, 55.25, 61, 66.7] },
    ],
  };
}
