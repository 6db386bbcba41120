import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowForward from '@mui/icons-material/ArrowForward';
import { Box, Card, CardContent, Typography } from '@mui/material';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { usePermission } from '../../core/acting.js';
import { formatNumber } from '../../core/format.js';
import { organizationPath } from '../../core/frame/paths.js';
import { TextLink } from '../../core/frame/TextLink.js';
import type { ChangePart, ChangeStory } from '../reorganization.shape.js';

function Part({ part: { id, name, code, members } }: { part: ChangePart }) {
  const translate = useTranslate();
  const mayOpen = usePermission('organization:read') && id !== null;
  return (
    <Box component="li" sx={{ py: 1 }}>
      {mayOpen ? <TextLink to={organizationPath(id)}>{name}</TextLink> : name}
      <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
        {code}
        {members !== null &&
          ` · ${translate('reorganization.memberCount', { count: formatNumber(members) })}`}
      </Typography>
    </Box>
  );
}

interface SideProps {
  title: string;
  parts: ChangePart[];
  none: string;
}

function Side({ title, parts, none }: SideProps) {
  const headingId = useId();
  return (
    <Box sx={{ flex: { sm: '1 1 16rem' }, minWidth: 0 }}>
      <Typography component="h2" variant="h6" id={headingId}>
        {title}
      </Typography>
      {parts.length === 0 && (
        <Typography color="text.secondary" sx={{ py: 1 }}>
          {none}
        </Typography>
      )}
      <Box
        component="ul"
        aria-labelledby={headingId}
        sx={{ m: 0, p: 0, listStyle: 'none', '& li + li': { borderTop: '1px solid #E3E4E8' } }}
      >
        {parts.map((part, at) => (
          <Part key={part.id ?? `${part.code} ${at}`} part={part} />
        ))}
      </Box>
    </Box>
  );
}

/** What there was before the change, and what there is after it. */
export function BeforeAndAfter({ story }: { story: ChangeStory }) {
  const translate = useTranslate();
  const { sources, targets, toCommittee } = story;
  const none = toCommittee
    ? translate('reorganization.toOther', { code: toCommittee })
    : translate('reorganization.nothingAfter');
  return (
    <Card sx={{ mb: 2 }}>
      <CardContent sx={{ display: 'flex', flexDirection: { xs: 'column', sm: 'row' }, gap: 2 }}>
        <Side title={translate('reorganization.sources')} parts={sources} none="" />
        <Box aria-hidden sx={{ alignSelf: 'center', color: 'text.secondary' }}>
          <ArrowForward sx={{ display: { xs: 'none', sm: 'block' } }} />
          <ArrowDownward sx={{ display: { sm: 'none' } }} />
        </Box>
        <Side title={translate('reorganization.targets')} parts={targets} none={none} />
      </CardContent>
    </Card>
  );
}
