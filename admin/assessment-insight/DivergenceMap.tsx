import { Box, MenuItem, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { ListBase, useTranslate } from 'react-admin';
import { EmptyState } from '../core/frame/EmptyState.js';
import { organizationPath } from '../core/frame/paths.js';
import { TextLink } from '../core/frame/TextLink.js';
import { visuallyHidden } from '../core/frame/hidden.js';
import type { Column } from '../core/ledger/column.js';
import { ChoiceFilter, FilterBar, SearchFilter } from '../core/ledger/filters.js';
import { Ledger } from '../core/ledger/Ledger.js';
import {
  type Divergence,
  type DivergenceCell,
  formatGap,
  formatPoints,
  type Insight,
  standardsOf,
} from './insight.shape.js';
import { Section } from './Section.js';

/** The more of the points there are, the deeper: gold where too much was claimed, blue too little. */
function shade({ self, verified, maximum }: DivergenceCell): string {
  const share = maximum > 0 ? ((self ?? 0) - verified) / maximum : 0;
  const depth = Math.min(1, Math.abs(share) * 2);
  if (depth === 0) return 'transparent';
  return share > 0 ? `rgba(227, 162, 59, ${depth * 0.6})` : `rgba(47, 109, 168, ${depth * 0.35})`;
}

function Cell({ cell }: { cell: DivergenceCell | undefined }) {
  const translate = useTranslate();
  if (!cell) return '–';
  const words = translate('insight.cell', {
    self: cell.self === null ? '–' : formatPoints(cell.self),
    verified: formatPoints(cell.verified),
    maximum: formatPoints(cell.maximum),
  });
  return (
    <Box title={words} sx={{ bgcolor: shade(cell), borderRadius: 1, px: 0.75, py: 0.5 }}>
      {formatGap((cell.self ?? 0) - cell.verified)}
      <Box component="span" sx={visuallyHidden}>{` (${words})`}</Box>
    </Box>
  );
}

type Part = 'standards' | 'criteria';

interface Shown {
  part: Part;
  codes: { code: string; name: string }[];
}

function useColumns({ part, codes }: Shown): Column<Divergence>[] {
  const translate = useTranslate();
  const totals = [
    { key: 'selfTotal', label: translate('insight.self'), value: formatPoints },
    { key: 'verifiedTotal', label: translate('insight.verified'), value: formatPoints },
    { key: 'gap', label: translate('insight.gap'), value: formatGap },
  ] as const;
  return [
    {
      key: 'organization',
      label: translate('insight.organization'),
      sort: 'organization',
      card: 'heading',
      width: '15rem',
      render: ({ organization: { id, name } }) => (
        <TextLink heading to={organizationPath(id)}>
          {name}
        </TextLink>
      ),
    },
    ...totals.map(({ key, label, value }) => ({
      ...{ key, label, sort: key, align: 'right' as const },
      render: (row: Divergence) => value(row[key]),
    })),
    {
      key: 'previousGap',
      label: translate('insight.previousGap'),
      align: 'right',
      render: ({ previousGap }) => (previousGap === null ? '–' : formatGap(previousGap)),
    },
    ...codes.map(({ code }) => ({
      key: code,
      label: `${translate(part === 'standards' ? 'insight.standard' : 'insight.criterion')} ${code}`,
      align: 'right' as const,
      render: (row: Divergence) => <Cell cell={row[part].find((each) => each.code === code)} />,
    })),
  ];
}

interface MapProps {
  roundId: string;
  insight: Insight;
}

/** Where what organizations say and what was found differ, organization by organization. */
export function DivergenceMap({ roundId, insight: { criteria, clusters } }: MapProps) {
  const translate = useTranslate();
  const [opened, open] = useState('');
  const standards = standardsOf(criteria);
  const within = criteria
    .filter(({ standard }) => standard === opened)
    .map(({ criterion, name }) => ({ code: criterion, name }));
  const shown: Shown = opened
    ? { part: 'criteria', codes: within }
    : { part: 'standards', codes: standards };
  return (
    <Section title={translate('insight.map')} hint={translate('insight.mapHint')}>
      <ListBase
        resource="assessmentDivergences"
        filter={{ roundId }}
        sort={{ field: 'gap', order: 'DESC' }}
        perPage={10}
        disableSyncWithLocation
      >
        <FilterBar label={translate('insight.filter')}>
          <SearchFilter source="search" label={translate('insight.search')} />
          <ChoiceFilter
            source="clusterId"
            label={translate('insight.cluster')}
            all={translate('insight.allClusters')}
            choices={clusters.flatMap(({ id, name }) =>
              id && name ? [{ value: id, text: name }] : [],
            )}
          />
          <TextField
            select
            label={translate('insight.standard')}
            value={opened}
            onChange={({ target }) => open(target.value)}
            sx={{ flex: '1 1 14rem', maxWidth: { sm: '24rem' } }}
            slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
          >
            <MenuItem value="">{translate('insight.allStandards')}</MenuItem>
            {standards.map(({ code, name }) => (
              <MenuItem key={code} value={code}>
                {name}
              </MenuItem>
            ))}
          </TextField>
        </FilterBar>
        <Typography variant="body2" sx={{ mb: 1 }}>
          {shown.codes.map(({ code, name }) => `${code}. ${name}`).join(' · ')}
        </Typography>
        <Map shown={shown} />
      </ListBase>
    </Section>
  );
}

function Map({ shown }: { shown: Shown }) {
  const translate = useTranslate();
  return (
    <Ledger<Divergence>
      label={translate('insight.map')}
      columns={useColumns(shown)}
      empty={
        <EmptyState title={translate('insight.empty')}>{translate('insight.emptyText')}</EmptyState>
      }
    />
  );
}
