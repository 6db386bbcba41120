/** A round in figures: who reaches what, cluster by cluster and criterion by criterion. */
import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { BarKey, Bars } from '../core/chart/Bars.js';
import { SimpleTable } from '../core/chart/SimpleTable.js';
import { formatNumber, formatPercent } from '../core/format.js';
import { colours, formatAverage, type Insight } from './insight.shape.js';
import { Section } from './Section.js';

interface Pair {
  self: number;
  verified: number;
}

/** Two bars: what organizations say, and what was found. */
function usePair() {
  const translate = useTranslate();
  const labels = { self: translate('insight.self'), verified: translate('insight.verified') };
  const entries = (['self', 'verified'] as const).map((key) => ({
    label: labels[key],
    color: colours[key],
  }));
  const bars = ({ self, verified }: Pair, most: number, text: (value: number) => string) => (
    <Bars
      most={most}
      bars={[
        { label: labels.self, color: colours.self, value: self, text: text(self) },
        { label: labels.verified, color: colours.verified, value: verified, text: text(verified) },
      ]}
    />
  );
  return { key: <BarKey entries={entries} />, bars };
}

const most = (pairs: readonly Pair[]) =>
  Math.max(1, ...pairs.flatMap(({ self, verified }) => [self, verified]));

/** How many organizations reach which band, and which share of all points. */
function Distribution({ insight: { bands, totals } }: { insight: Insight }) {
  const translate = useTranslate();
  const { key, bars } = usePair();
  const tables = [
    {
      label: translate('insight.bands'),
      rows: bands.map((band) => ({ ...band, name: band.name ?? translate('insight.noBand') })),
    },
    {
      label: translate('insight.totals'),
      rows: totals.map((tenth) => ({ name: `${tenth.from}–${tenth.to} %`, ...tenth })),
    },
  ];
  return (
    <Section title={translate('insight.distribution')} hint={translate('insight.distributionHint')}>
      {key}
      <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: { lg: '1fr 1fr' } }}>
        {tables.map(({ label, rows }) => (
          <SimpleTable
            key={label}
            label={label}
            headings={[{ text: label }, { text: translate('insight.organizations') }]}
            rows={rows.map((row) => ({
              key: row.name,
              cells: [row.name, bars(row, most(rows), formatNumber)],
            }))}
          />
        ))}
      </Box>
    </Section>
  );
}

/** Clusters by their average. */
function Clusters({ insight: { clusters } }: { insight: Insight }) {
  const translate = useTranslate();
  const { key, bars } = usePair();
  const averages = clusters.map(({ self, verified, organizations }) => ({
    self: self / organizations,
    verified: verified / organizations,
  }));
  return (
    <Section title={translate('insight.clusters')} hint={translate('insight.clustersHint')}>
      {key}
      <SimpleTable
        label={translate('insight.clusters')}
        headings={[
          { text: translate('insight.cluster') },
          { text: translate('insight.average') },
          { text: translate('insight.passed'), align: 'right' },
        ]}
        rows={clusters.map(({ id, name, organizations, passed }, at) => ({
          key: id ?? '',
          cells: [
            name ?? translate('insight.noCluster'),
            bars(averages[at] ?? { self: 0, verified: 0 }, most(averages), (value) =>
              formatAverage(value, 1),
            ),
            `${formatNumber(passed)}/${formatNumber(organizations)} (${formatPercent(passed, organizations)})`,
          ],
        }))}
      />
    </Section>
  );
}

/** Criteria at which most organizations lose points first. */
function Criteria({ insight: { criteria } }: { insight: Insight }) {
  const translate = useTranslate();
  const { key, bars } = usePair();
  const byShort = [...criteria].sort((a, b) => b.short - a.short || b.none - a.none);
  return (
    <Section title={translate('insight.criteria')} hint={translate('insight.criteriaHint')}>
      {key}
      <SimpleTable
        label={translate('insight.criteria')}
        headings={[
          { text: translate('insight.criterion') },
          { text: translate('insight.short'), align: 'right' },
          { text: translate('insight.none'), align: 'right' },
          { text: translate('insight.average') },
        ]}
        rows={byShort.map((each) => ({
          key: `${each.standard} ${each.criterion}`,
          cells: [
            `${each.criterion}. ${each.name}`,
            `${formatNumber(each.short)}/${formatNumber(each.organizations)}`,
            formatNumber(each.none),
            bars(each, each.maximum, (sum) => formatAverage(sum, each.organizations)),
          ],
        }))}
      />
    </Section>
  );
}

/** A round in figures, from the whole to the single criterion. */
export function Figures({ insight }: { insight: Insight }) {
  return (
    <>
      <Distribution insight={insight} />
      <Clusters insight={insight} />
      <Criteria insight={insight} />
    </>
  );
}
