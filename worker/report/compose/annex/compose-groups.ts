import type { TableBlock } from '../../../../schema/document/document.model.js';
import type {
  Consolidation,
  FiguresOfGroup,
} from '../../../../schema/report/consolidation.model.js';
import { formatNumber } from '../../../../schema/report/figure.rule.js';
import type { IndicatorDefinition } from '../../../../schema/template/template.model.js';
import { tidy } from '../compose-prose.js';
import { nameInTable, printedFigure } from './printed-figure.js';

/** Columns of figures that a page is wide enough for. */
const CLUSTERS_TOGETHER = 5;
const INDICATORS_TOGETHER = 6;

function inParts<T>(all: T[], size: number): T[][] {
  const count = Math.ceil(all.length / size);
  return Array.from({ length: count }, (_, index) => {
    const [from, to] = [index, index + 1].map((at) => Math.round((at * all.length) / count));
    return all.slice(from, to);
  });
}

const figureOf = (group: FiguresOfGroup, definition: IndicatorDefinition): string =>
  printedFigure(
    definition,
    group.figures.find(({ indicatorCode }) => indicatorCode === definition.code),
  );

/** Indicators that anybody reported and that add up. */
function reportedIn(groups: FiguresOfGroup[], c: Consolidation): IndicatorDefinition[] {
  const codes = new Set(groups.flatMap(({ figures }) => figures.map((f) => f.indicatorCode)));
  return c.indicators.filter(({ code }) => codes.has(code));
}

/** All groups together: the figures of the committee, for whoever adds up. */
function wholeOf(c: Consolidation, groups: readonly FiguresOfGroup[]): FiguresOfGroup {
  return {
    name: 'Toàn Đảng bộ',
    organizations: groups.reduce((sum, { organizations }) => sum + organizations, 0),
    figures: c.figures.filter(({ hostType }) => hostType === null),
  };
}

/** Indicators as rows, clusters as columns with the number of organizations that reported. */
export function tabulateClusters(c: Consolidation): TableBlock[] {
  const known = c.byCluster ?? [];
  const clusters = known.length === 0 ? [] : [...known, wholeOf(c, known)];
  const indicators = reportedIn(known, c);
  return inParts(clusters, CLUSTERS_TOGETHER).map((together) => ({
    kind: 'table',
    caption: `Số liệu theo cụm thi đua: ${together.map(({ name }) => tidy(name)).join('; ')}`,
    widths: [40, ...together.map(() => 60 / together.length)],
    align: ['text', ...together.map(() => 'number' as const)],
    header: ['Chỉ tiêu', ...together.map(({ name }) => tidy(name))],
    rows: [
      ['Số tổ chức báo cáo', ...together.map((each) => formatNumber(each.organizations))],
      ...indicators.map((definition) => [
        nameInTable(definition),
        ...together.map((cluster) => figureOf(cluster, definition)),
      ]),
    ],
  }));
}

/** Organizations as rows; indicators as columns by their codes, which the annex of figures names. */
export function tabulateOrganizations(c: Consolidation): TableBlock[] {
  const organizations = c.byOrganization ?? [];
  const whole = wholeOf(c, organizations);
  const indicators = reportedIn(organizations, c);
  return inParts(indicators, INDICATORS_TOGETHER).map((together) => ({
    kind: 'table',
    caption: `Số liệu của từng tổ chức: ${together[0]?.code} đến ${together.at(-1)?.code}`,
    widths: [8, 27, ...together.map(() => 65 / INDICATORS_TOGETHER)],
    align: ['center', 'text', ...together.map(() => 'number' as const)],
    header: ['STT', 'Tổ chức', ...together.map(({ code }) => code)],
    rows: [
      ...organizations.map((organization, index) => [
        String(index + 1),
        tidy(organization.name),
        ...together.map((definition) => figureOf(organization, definition)),
      ]),
      ['', whole.name, ...together.map((definition) => figureOf(whole, definition))],
    ],
  }));
}
