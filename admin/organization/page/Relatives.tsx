import { Box, Button, Typography } from '@mui/material';
import { LinkBase, useTranslate } from 'react-admin';
import { useActing, usePermission } from '../../core/acting.js';
import { formatDay } from '../../core/format.js';
import { organizationPath } from '../../core/frame/paths.js';
import { TextLink } from '../../core/frame/TextLink.js';
import { useReading } from '../../core/reading/useReading.js';
import { RELATIVES } from '../organization.graphql.js';
import type { Relative } from '../organization.shape.js';
import { Part } from './Part.js';

function One({ relative }: { relative: Relative }) {
  const translate = useTranslate();
  const { before, id, name, kind, effectiveOn, decisionNo } = relative;
  const said = translate(
    before ? 'organization.cameOf' : name ? 'organization.became' : 'organization.ended',
    { name },
  );
  return (
    <Box component="li" sx={{ py: 0.75 }}>
      {id ? <TextLink to={organizationPath(id)}>{said}</TextLink> : said}
      <Typography variant="body2" color="text.secondary">
        {[translate(`reorganization.kind.${kind}`), decisionNo, formatDay(effectiveOn)].join(' · ')}
      </Typography>
    </Box>
  );
}

/** What it came of, and what came of it, for those who read about changes. */
export function Relatives({ id }: { id: string }) {
  const translate = useTranslate();
  const enabled = usePermission('reorganization:read');
  const { current } = useReading<{ organizationRelatives: Relative[] }>(
    RELATIVES,
    { id },
    { enabled },
  );
  const relatives = current?.organizationRelatives ?? [];
  if (relatives.length === 0) return null;
  return (
    <Part title={translate('organization.relatives')}>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {relatives.map((relative) => (
          <One
            key={`${relative.id ?? relative.name} ${relative.effectiveOn}`}
            relative={relative}
          />
        ))}
      </Box>
    </Part>
  );
}

/** Leads to the people of an organization, for those who see others than their own. */
export function PeopleLink({ id }: { id: string }) {
  const translate = useTranslate();
  const { organizationId } = useActing();
  const mayRead = usePermission('membership:read') && organizationId === null;
  if (!mayRead) return null;
  const filter = encodeURIComponent(JSON.stringify({ inOrganization: id }));
  return (
    <Button component={LinkBase} to={`/memberships?filter=${filter}`} variant="outlined">
      {translate('organization.people')}
    </Button>
  );
}
