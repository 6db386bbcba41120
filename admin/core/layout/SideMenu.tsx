import AccountBalance from '@mui/icons-material/AccountBalance';
import Assignment from '@mui/icons-material/Assignment';
import Description from '@mui/icons-material/Description';
import EventNote from '@mui/icons-material/EventNote';
import HistoryEdu from '@mui/icons-material/HistoryEdu';
import Group from '@mui/icons-material/Group';
import Home from '@mui/icons-material/Home';
import Hub from '@mui/icons-material/Hub';
import Mail from '@mui/icons-material/Mail';
import MonitorHeart from '@mui/icons-material/MonitorHeart';
import Rule from '@mui/icons-material/Rule';
import SupportAgent from '@mui/icons-material/SupportAgent';
import { List, ListItem, ListItemButton, ListItemIcon, ListItemText } from '@mui/material';
import type { ElementType } from 'react';
import { LinkBase, useLocation, useTranslate } from 'react-admin';
import { useActingOrNone } from '../acting.js';
import { maySee } from '../auth-provider.js';

/** Pages that are reached from another's. */
const below: Record<string, string[]> = {
  reportRounds: ['reportSchedules', 'roundCalendar'],
  organizations: [
    'organizationImports',
    'emulationClusters',
    'orgChanges',
    'organizationRollUp',
    'qualityRankings',
  ],
  memberships: ['invitations', 'successions'],
};

const isWithin = (pathname: string, resource: string) =>
  pathname === `/${resource}` || pathname.startsWith(`/${resource}/`);

const entries: [name: string, icon: ElementType][] = [
  ['reportRounds', EventNote],
  ['submissions', Assignment],
  ['reports', Description],
  ['reportTemplates', Rule],
  ['deliveries', Mail],
  ['organizations', AccountBalance],
  ['memberships', Group],
  ['apiClients', Hub],
  ['supportAccesses', SupportAgent],
  ['operations', MonitorHeart],
  ['auditEvents', HistoryEdu],
];

interface EntryProps {
  to: string;
  label: string;
  Icon: ElementType;
  current: boolean;
  onFollow?: () => void;
}

function Entry({ to, label, Icon, current, onFollow }: EntryProps) {
  return (
    <ListItem disablePadding>
      <ListItemButton
        component={LinkBase}
        to={to}
        selected={current}
        aria-current={current ? 'page' : undefined}
        onClick={onFollow}
        sx={{
          borderRadius: 2,
          mb: 0.25,
          px: 1.5,
          py: 0.9,
          '&.Mui-selected': { bgcolor: '#FBECEC', color: 'primary.main' },
          '&.Mui-selected .MuiListItemIcon-root': { color: 'primary.main' },
        }}
      >
        <ListItemIcon sx={{ minWidth: 38 }}>
          <Icon />
        </ListItemIcon>
        <ListItemText
          primary={label}
          slotProps={{ primary: { sx: { fontWeight: current ? 600 : 500, fontSize: '0.925rem' } } }}
        />
      </ListItemButton>
    </ListItem>
  );
}

/** The pages the membership acted in may see. */
export function SideMenu({ onFollow }: { onFollow?: () => void }) {
  const translate = useTranslate();
  const acting = useActingOrNone();
  const { pathname } = useLocation();
  const nameOf = (resource: string) =>
    translate(
      resource === 'submissions' && acting?.organizationId
        ? 'core.menu.ownSubmissions'
        : `core.menu.${resource}`,
    );
  return (
    <List component="ul" sx={{ px: 1.5 }}>
      <Entry
        to="/"
        label={translate('core.menu.home')}
        Icon={Home}
        current={pathname === '/'}
        onFollow={onFollow}
      />
      {entries
        .filter(([resource]) => maySee(resource))
        .map(([resource, Icon]) => (
          <Entry
            key={resource}
            to={`/${resource}`}
            label={nameOf(resource)}
            Icon={Icon}
            current={[resource, ...(below[resource] ?? [])].some((each) =>
              isWithin(pathname, each),
            )}
            onFollow={onFollow}
          />
        ))}
    </List>
  );
}
