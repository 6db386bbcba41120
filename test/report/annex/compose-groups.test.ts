import type { FiguresOfGroup } from '../../../schema/report/consolidation.model.js';
import { composeAnnexes } from '../../../worker/report/compose/compose-annexes.js';
import {
  tabulateClusters,
  tabulateOrganizations,
} from '../../../worker/report/compose/annex/compose-groups.js';
import { aConsolidation, anIndicator } from '../consolidation.fixture.js';

function group(name: string, percent: number): FiguresOfGroup {
  const nothing = { numerator: null, denominator: null, value: null, n: null };
  return {
    name,
    organizations: 12,
    figures: [
      { ...nothing, indicatorCode: 'L04', numerator: percent, denominator: 100 },
      { ...nothing, indicatorCode: 'L03', value: 1200 },
    ],
  };
}

it('gives clusters a column each, five to a table, after the organizations that reported', () => {
  const byCluster = Array.from({ length: 6 }, (_, at) => group(`Cụm ${at + 1}`, 90 + at));

  const [first, second] = tabulateClusters(aConsolidation({ byCluster }));

  expect(first?.header).toEqual(['Chỉ tiêu', 'Cụm 1', 'Cụm 2', 'Cụm 3', 'Cụm 4']);
  expect(second?.header).toEqual(['Chỉ tiêu', 'Cụm 5', 'Cụm 6', 'Toàn Đảng bộ']);
  expect(first?.rows).toEqual([
    ['Số tổ chức báo cáo', '12', '12', '12', '12'],
    ['L03. Lớp quán triệt nghị quyết', '1.200', '1.200', '1.200', '1.200'],
    ['L04. Đảng viên học tập nghị quyết', '90%', '91%', '92%', '93%'],
  ]);
});

it('gives organizations a row each and indicators a column by their code', () => {
  const indicators = Array.from({ length: 16 }, (_, at) =>
    anIndicator({ code: `L${String(at + 1).padStart(2, '0')}` }),
  );
  const one = { ...group('Sở Nội vụ', 100) };
  one.figures = indicators.map(({ code }) => ({
    ...(one.figures[0] as (typeof one.figures)[number]),
    indicatorCode: code,
  }));

  const tables = tabulateOrganizations(aConsolidation({ indicators, byOrganization: [one] }));

  expect(tables.map(({ header }) => header.length)).toEqual([7, 8, 7]);
  expect(tables[0]?.header.slice(0, 3)).toEqual(['STT', 'Tổ chức', 'L01']);
  expect(tables[0]?.rows[0]?.slice(0, 3)).toEqual(['1', 'Sở Nội vụ', '100%']);
});

it('stands after the annexes that the body points at', () => {
  const groups = { byCluster: [group('Cụm 1', 90)], byOrganization: [group('Sở Nội vụ', 90)] };

  const titles = composeAnnexes(aConsolidation(groups)).map(({ title }) => title);

  expect(titles.slice(2)).toEqual([
    'Mô hình, cách làm và đề xuất của các tổ chức',
    'Số liệu theo cụm thi đua',
    'Số liệu theo từng tổ chức cơ sở đảng',
  ]);
});
