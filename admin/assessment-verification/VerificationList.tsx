import { Box, Chip, Typography } from '@mui/material';
import { ListBase, useTranslate } from 'react-admin';
import { useActing, usePermission } from '../core/acting.js';
import { formatDay, formatInstant } from '../core/format.js';
import { EmptyState } from '../core/frame/EmptyState.js';
import { TextLink } from '../core/frame/TextLink.js';
import type { Column } from '../core/ledger/column.js';
import { ChoiceFilter, SearchFilter } from '../core/ledger/filters.js';
import { Ledger } from '../core/ledger/Ledger.js';
import { PageTitle } from '../core/PageTitle.js';
import { ShareOutDialog } from './desk/ShareOutDialog.js';
import { points } from './points.js';
import type { VerificationRow } from './verification.shape.js';

const pathOf = ({ id }: VerificationRow) => `/assessmentVerifications/${id}`;

const STATES = ['SUBMITTED', 'IN_VERIFICATION', 'RETURNED', 'VERIFIED', 'APPEALED'] as const;

function useColumns(): Column<VerificationRow>[] {
  const translate = useTranslate();
  const isBoard = usePermission('assessment:manage');
  const told = (key: string) => translate(`verifying.column.${key}`);
  const columns: Column<VerificationRow>[] = [
    {
      key: 'organization',
      label: told('organization'),
      sort: 'organization',
      card: 'heading',
      width: '15rem',
      render: (row) => (
        <TextLink heading to={pathOf(row)}>
          {row.organization.name}
        </TextLink>
      ),
    },
    { key: 'round', label: told('round'), render: (row) => row.round.label },
    {
      key: 'state',
      label: told('state'),
      sort: 'state',
      card: 'chip',
      render: ({ state }) => <Chip size="small" label={translate(`verifying.state.${state}`)} />,
    },
    {
      key: 'due',
      label: told('due'),
      render: ({ state, judged, appealUntil, submittedAt }) => {
        if (state === 'IN_VERIFICATION') return translate('verifying.due.judged', { judged });
        if (state === 'SUBMITTED') {
          return translate('verifying.due.waiting', { at: formatInstant(submittedAt) });
        }
        if (state === 'APPEALED') return translate('verifying.due.appeal');
        return appealUntil ? translate('verifying.due.until', { day: formatDay(appealUntil) }) : '';
      },
    },
    {
      key: 'selfTotal',
      label: told('selfTotal'),
      sort: 'selfTotal',
      align: 'right',
      render: ({ selfTotal }) => points(selfTotal),
    },
    {
      key: 'verifiedTotal',
      label: told('verifiedTotal'),
      sort: 'verifiedTotal',
      align: 'right',
      render: ({ verifiedTotal }) => points(verifiedTotal),
    },
    {
      key: 'verifier',
      label: told('verifier'),
      render: ({ verifier, verifierId }) =>
        verifier ?? translate(verifierId ? 'verifying.named' : 'verifying.unnamed'),
    },
  ];
  return isBoard ? columns : columns.filter(({ key }) => key !== 'verifier');
}

function Filters() {
  const translate = useTranslate();
  const isBoard = usePermission('assessment:manage');
  const choices = STATES.map((value) => ({ value, text: translate(`verifying.state.${value}`) }));
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 2 }}>
      <SearchFilter source="search" label={translate('verifying.search')} />
      <ChoiceFilter
        several
        source="states"
        label={translate('verifying.column.state')}
        all={translate('verifying.anyState')}
        choices={choices}
      />
      {isBoard && (
        <ChoiceFilter
          source="unnamed"
          label={translate('verifying.column.verifier')}
          all={translate('verifying.anyVerifier')}
          choices={['true', 'false'].map((value) => ({
            value,
            text: translate(value === 'true' ? 'verifying.unnamed' : 'verifying.named'),
          }))}
        />
      )}
    </Box>
  );
}

/** What is verified: a verifier's own, an organization's own, or all of the committee's. */
export function VerificationList() {
  const translate = useTranslate();
  const isBoard = usePermission('assessment:manage');
  const isVerifier = usePermission('assessment:verify');
  const { organizationId } = useActing();
  const lead = isVerifier ? 'verifier' : organizationId ? 'own' : 'committee';
  return (
    <ListBase sort={{ field: 'organization', order: 'ASC' }} perPage={25}>
      <PageTitle
        title={translate('verifying.title')}
        actions={isBoard ? <ShareOutDialog /> : undefined}
      >
        <Typography>{translate(`verifying.lead.${lead}`)}</Typography>
      </PageTitle>
      {!organizationId && <Filters />}
      <Ledger<VerificationRow>
        label={translate('verifying.title')}
        columns={useColumns()}
        pathOf={pathOf}
        empty={
          <EmptyState title={translate('verifying.empty')}>
            {translate(`verifying.emptyHint.${lead}`)}
          </EmptyState>
        }
      />
    </ListBase>
  );
}
