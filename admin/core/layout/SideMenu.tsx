import Home from '@mui/icons-material/Home';
import {
  List,
  ListItem,
  ListItemButton,
  ListItemIcon,
  ListItemText,
  Typography,
} from '@mui/material';
import { type ElementType, useId } from 'react';
import { LinkBase, useLocation, useTranslate } from 'react-admin';
import { useActingOrNone } from '../acting.js';
import { maySee } from '../auth-provider.js';
import { menuGroups, pagesBelow } from './menu.js';

const isWithin = (pathname: string, resource: string) =>
  pathname === `/${resource}` || pathname.startsWith(`/${resource}/`);

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

/** Pages of one kind of work, under its name. */
function Entries({
  group,
  onFollow,
}: {
  group: (typeof menuGroups)[number];
  onFollow?: () => void;
}) {
  const translate = useTranslate();
  const acting = useActingOrNone();
  const { pathname } = useLocation();
  const headingId = useId();
  const nameOf = (resource: string) =>
    translate(
      resource === 'submissions' && acting?.organizationId
        ? 'core.menu.ownSubmissions'
        : `core.menu.${resource}`,
    );
  return (
    <ListItem disablePadding sx={{ display: 'block', mt: 1.5 }}>
      <Typography
        id={headingId}
        sx={{ px: 1.5, pb: 0.5, fontSize: '0.8rem', fontWeight: 600, color: 'text.secondary' }}
      >
        {translate(`core.menu.group.${group.name}`)}
      </Typography>
      <List disablePadding aria-labelledby={headingId}>
        {group.entries.map(([resource, Icon]) => (
          <Entry
            key={resource}
            to={`/${resource}`}
            label={nameOf(resource)}
            Icon={Icon}
            current={[resource, ...(pagesBelow[resource] ?? [])].some((each) =>
              isWithin(pathname, each),
            )}
            onFollow={onFollow}
          />
        ))}
      </List>
    </ListItem>
  );
}

/** The pages the membership acted in may see. */
export function SideMenu({ onFollow }: { onFollow?: () => void }) {
  const translate = useTranslate();
  const { pathname } = useLocation();
  const groups = menuGroups
    .map((group) => ({ ...group, entries: group.entries.filter(([name]) => maySee(name)) }))
    .filter(({ entries }) => entries.length > 0);
  return (
    <List component="ul" sx={{ px: 1.5 }}>
      <Entry
        to="/"
        label={translate('core.menu.home')}
        Icon={Home}
        current={pathname === '/'}
        onFollow={onFollow}
      />
      {groups.map((group) => (
        <Entries key={group.name} group={group} onFollow={onFollow} />
      ))}
    </List>
  );
}
