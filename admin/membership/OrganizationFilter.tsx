import { Box } from '@mui/material';
import { useEffect, useState } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import { graphql } from '../core/graphql.js';
import { findOrganizations } from './find.js';
import { NAME_ORGANIZATION } from './membership.graphql.js';
import type { Choice } from './membership.shape.js';
import { SearchInput } from './SearchInput.js';

/** The name of the organization that an address asks for. */
function useNamed(id: string | undefined, chosen: Choice | null): Choice | null {
  const [named, setNamed] = useState<Choice | null>(null);
  const isKnown = chosen?.id === id;
  useEffect(() => {
    let isGone = false;
    if (id && !isKnown) {
      graphql<{ organization: Choice | null }>(NAME_ORGANIZATION, { id }).then(
        (reply) => !isGone && setNamed(reply.organization),
        () => undefined,
      );
    }
    return () => {
      isGone = true;
    };
  }, [id, isKnown]);
  if (!id) return null;
  return isKnown ? chosen : named?.id === id ? named : null;
}

/** Narrows the list to the people of one organization. */
export function OrganizationFilter() {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const [chosen, setChosen] = useState<Choice | null>(null);
  const { inOrganization: id, ...others } = filterValues as { inOrganization?: string };
  const value = useNamed(id, chosen);
  return (
    <Box sx={{ flex: '2 1 14rem' }}>
      <SearchInput
        label={translate('membership.organization')}
        hint=""
        value={value}
        onChange={(found) => {
          setChosen(found);
          setFilters(found ? { ...others, inOrganization: found.id } : others, {});
        }}
        search={findOrganizations}
      />
    </Box>
  );
}
