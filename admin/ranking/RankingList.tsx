import { MenuItem, TextField } from '@mui/material';
import { ListBase, useRefresh, useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router';
import { QualityLevel } from '../../schema/ranking/ranking.model.js';
import { usePermission } from '../core/acting.js';
import { formatDay } from '../core/format.js';
import { EmptyState } from '../core/frame/EmptyState.js';
import { organizationPath } from '../core/frame/paths.js';
import { TextLink } from '../core/frame/TextLink.js';
import type { Column } from '../core/ledger/column.js';
import { FilterBar, SearchFilter } from '../core/ledger/filters.js';
import { Ledger } from '../core/ledger/Ledger.js';
import { PageTitle } from '../core/PageTitle.js';
import { useReading } from '../core/reading/useReading.js';
import { today } from '../core/time/local-time.js';
import { DecisionForm } from './DecisionForm.js';
import { RANKING_SUMMARY } from './ranking.graphql.js';
import { type RankedRow, rankingOf, type Summary } from './ranking.shape.js';
import { SummaryLine } from './SummaryLine.js';
import { type TypedRankings, useTypedRankings } from './typed-rankings.js';

const LEVELS = Object.values(QualityLevel);
const YEARS = 10;

interface LevelChoiceProps {
  row: RankedRow;
  year: number;
  rankings: TypedRankings;
}

function LevelChoice({ row, year, rankings }: LevelChoiceProps) {
  const translate = useTranslate();
  const choice = rankings.typed.choices[row.id];
  const level = choice ? choice.level : (rankingOf(row, year)?.level ?? null);
  return (
    <TextField
      select
      size="small"
      value={level ?? ''}
      onChange={({ target }) =>
        rankings.choose(row, LEVELS.find((each) => each === target.value) ?? null)
      }
      slotProps={{ select: { native: true }, htmlInput: { 'aria-label': row.name } }}
      focused={choice ? true : undefined}
      sx={{ minWidth: '16rem' }}
    >
      <option value="">{translate('ranking.none')}</option>
      {LEVELS.map((each) => (
        <option key={each} value={each}>
          {translate(`ranking.level.${each}`)}
        </option>
      ))}
    </TextField>
  );
}

function useColumns(year: number, rankings: TypedRankings): Column<RankedRow>[] {
  const translate = useTranslate();
  const mayRecord = usePermission('ranking:record');
  const levelOf = (row: RankedRow, of: number) => {
    const ranking = rankingOf(row, of);
    return translate(ranking ? `ranking.level.${ranking.level}` : 'ranking.none');
  };
  return [
    {
      key: 'name',
      label: translate('organization.name'),
      sort: 'name',
      card: 'heading',
      width: '36%',
      render: ({ id, name }) => (
        <TextLink heading to={organizationPath(id)}>
          {name}
        </TextLink>
      ),
    },
    {
      key: 'level',
      label: translate('ranking.ofYear', { year: String(year) }),
      render: (row) =>
        mayRecord ? <LevelChoice row={row} year={year} rankings={rankings} /> : levelOf(row, year),
    },
    {
      key: 'decision',
      label: translate('ranking.decision'),
      render: (row) => {
        const ranking = rankingOf(row, year);
        const day = formatDay(ranking?.decidedOn);
        return ranking ? `${ranking.decisionNumber}, ${day}` : '–';
      },
    },
    {
      key: 'before',
      label: translate('ranking.ofYear', { year: String(year - 1) }),
      render: (row) => levelOf(row, year - 1),
    },
  ];
}

interface YearProps {
  year: number;
}

function YearOfRankings({ year }: YearProps) {
  const translate = useTranslate();
  const refreshList = useRefresh();
  const mayRecord = usePermission('ranking:record');
  const rankings = useTypedRankings(year);
  const { current, refresh } = useReading<{ qualityRankingSummary: Summary }>(RANKING_SUMMARY, {
    year,
  });
  const saved = () => {
    void refresh();
    refreshList();
  };
  return (
    <>
      {current && <SummaryLine summary={current.qualityRankingSummary} />}
      {mayRecord && <DecisionForm year={year} rankings={rankings} onSaved={saved} />}
      <FilterBar label={translate('organization.filter')}>
        <SearchFilter source="search" label={translate('organization.search')} />
      </FilterBar>
      <Ledger<RankedRow>
        label={translate('ranking.title')}
        columns={useColumns(year, rankings)}
        empty={
          <EmptyState title={translate('organization.empty')}>
            {translate('organization.emptyText')}
          </EmptyState>
        }
      />
    </>
  );
}

/** How the organizations were ranked in a year, and the place to write it down. */
export function RankingList() {
  const translate = useTranslate();
  const [present = 0, month = 0] = today().split('-').map(Number);
  // A year is ranked at its end: until then the last one is looked at.
  const usual = month === 12 ? present : present - 1;
  const [parameters, setParameters] = useSearchParams();
  const years = Array.from({ length: YEARS }, (_none, back) => present - back);
  const year = years.find((each) => String(each) === parameters.get('year')) ?? usual;
  return (
    <ListBase
      sort={{ field: 'position', order: 'ASC' }}
      perPage={25}
      filterDefaultValues={{ open: 'true' }}
      disableSyncWithLocation
    >
      <PageTitle
        title={translate('ranking.title')}
        above={<TextLink to="/organizations">{translate('organization.title')}</TextLink>}
        actions={
          <TextField
            select
            size="small"
            label={translate('ranking.year')}
            value={year}
            onChange={({ target }) => setParameters({ year: target.value })}
            sx={{ minWidth: '8rem' }}
          >
            {years.map((each) => (
              <MenuItem key={each} value={each}>
                {each}
              </MenuItem>
            ))}
          </TextField>
        }
      >
        {translate('ranking.lead')}
      </PageTitle>
      <YearOfRankings key={year} year={year} />
    </ListBase>
  );
}
