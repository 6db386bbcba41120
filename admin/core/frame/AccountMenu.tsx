import AccountCircle from '@mui/icons-material/AccountCircle';
import Check from '@mui/icons-material/Check';
import Logout from '@mui/icons-material/Logout';
import {
  Box,
  Button,
  Divider,
  ListItemIcon,
  ListItemText,
  ListSubheader,
  Menu,
  MenuItem,
  Typography,
} from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useLocales, useLocaleState, useLogout, useNavigate, useTranslate } from 'react-admin';
import { actAs, type Membership, useActingOrNone, useMe } from '../acting.js';

const place = ({ organizationName, committeeName }: Membership) => organizationName ?? committeeName;

function useSwitchTo() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return (id: string) => {
    actAs(id);
    // What the other membership may see is another matter: nothing read before is shown.
    queries.clear();
    navigate('/');
  };
}

interface ChoiceProps {
  chosen: boolean;
  primary: string;
  secondary?: string;
  onChoose: () => void;
}

function Choice({ chosen, primary, secondary, onChoose }: ChoiceProps) {
  return (
    <MenuItem role="menuitemradio" aria-checked={chosen} onClick={onChoose}>
      <ListItemIcon>{chosen && <Check fontSize="small" />}</ListItemIcon>
      <ListItemText
        primary={primary}
        secondary={secondary}
        slotProps={{ primary: { sx: { whiteSpace: 'normal' } }, secondary: { sx: { whiteSpace: 'normal' } } }}
      />
    </MenuItem>
  );
}

const Group = ({ children }: { children: string }) => (
  <ListSubheader disableSticky sx={{ lineHeight: 2.5 }}>
    {children}
  </ListSubheader>
);

/** Who is signed in and as what: switching roles and languages, signing out. */
export function AccountMenu() {
  const translate = useTranslate();
  const me = useMe();
  const acting = useActingOrNone();
  const switchTo = useSwitchTo();
  const logout = useLogout();
  const locales = useLocales();
  const [locale, setLocale] = useLocaleState();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const menuId = useId();
  if (!me) return null;
  const close = () => setAnchor(null);
  return (
    <>
      <Button
        color="inherit"
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-controls={anchor ? menuId : undefined}
        aria-label={`${translate('core.user.menu')}: ${me.fullName}`}
        startIcon={<AccountCircle />}
        sx={{ minWidth: 44, flexShrink: 0, '& .MuiButton-startIcon': { mx: { xs: 0, sm: undefined } } }}
      >
        <Box
          component="span"
          sx={{ display: { xs: 'none', sm: 'block' }, textAlign: 'left', lineHeight: 1.25 }}
        >
          {me.fullName}
          {acting && (
            <Typography component="span" variant="caption" sx={{ display: 'block' }}>
              {translate(`role.${acting.role}`)}
            </Typography>
          )}
        </Box>
      </Button>
      <Menu
        id={menuId}
        anchorEl={anchor}
        open={anchor !== null}
        onClose={close}
        slotProps={{ paper: { sx: { maxWidth: 340 }, elevation: 6 } }}
      >
        <Box component="li" role="presentation" sx={{ px: 2, py: 1 }}>
          <Typography sx={{ fontWeight: 650 }}>{me.fullName}</Typography>
          <Typography variant="body2" color="text.secondary">
            {me.email}
          </Typography>
        </Box>
        <Divider role="presentation" component="li" />
        <Group>{translate('core.acting.label')}</Group>
        {me.memberships.map((membership) => (
          <Choice
            key={membership.id}
            chosen={membership.id === acting?.id}
            primary={translate(`role.${membership.role}`)}
            secondary={place(membership)}
            onChoose={() => {
              close();
              if (membership.id !== acting?.id) switchTo(membership.id);
            }}
          />
        ))}
        <Divider role="presentation" component="li" />
        <Group>{translate('core.language')}</Group>
        {locales.map(({ locale: code, name }) => (
          <Choice
            key={code}
            chosen={code === locale}
            primary={name}
            onChoose={() => {
              close();
              setLocale(code);
            }}
          />
        ))}
        <Divider role="presentation" component="li" />
        <MenuItem onClick={() => void logout({}, '/login', false)}>
          <ListItemIcon>
            <Logout fontSize="small" />
          </ListItemIcon>
          {translate('core.user.signOut')}
        </MenuItem>
      </Menu>
    </>
  );
}
