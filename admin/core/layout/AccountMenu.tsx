import AccountCircle from '@mui/icons-material/AccountCircle';
import Check from '@mui/icons-material/Check';
import Logout from '@mui/icons-material/Logout';
import ManageAccounts from '@mui/icons-material/ManageAccounts';
import {
  Box,
  Button,
  List,
  ListItem,
  ListItemButton,
  ListItemIcon,
  ListItemText,
  Popover,
  Typography,
} from '@mui/material';
import { type ReactNode, useId, useState } from 'react';
import { LinkBase, useLocales, useLogout, useTranslate } from 'react-admin';
import { actAs, type Membership, useActingOrNone, useMe } from '../acting.js';
import { visuallyHidden } from '../frame/hidden.js';
import type { Language } from '../language/language.js';
import { useOwnLanguage } from '../language/useOwnLanguage.js';

const place = ({ organizationName, committeeName }: Membership) =>
  organizationName ?? committeeName;

interface ChoiceProps {
  chosen: boolean;
  primary: string;
  secondary?: string;
  onChoose: () => void;
}

function Choice({ chosen, primary, secondary, onChoose }: ChoiceProps) {
  return (
    <ListItem disablePadding>
      <ListItemButton aria-pressed={chosen} onClick={onChoose}>
        <ListItemIcon sx={{ minWidth: 36 }}>{chosen && <Check fontSize="small" />}</ListItemIcon>
        <ListItemText primary={primary} secondary={secondary} />
      </ListItemButton>
    </ListItem>
  );
}

function Group({ label, children }: { label: string; children: ReactNode }) {
  const labelId = useId();
  return (
    <Box sx={{ borderTop: '1px solid', borderColor: 'divider', pt: 1 }}>
      <Typography id={labelId} variant="body2" color="text.secondary" sx={{ px: 2 }}>
        {label}
      </Typography>
      <List dense aria-labelledby={labelId}>
        {children}
      </List>
    </Box>
  );
}

function Choices({ onDone }: { onDone: () => void }) {
  const translate = useTranslate();
  const me = useMe();
  const acting = useActingOrNone();
  const locales = useLocales();
  const { locale, choose: chooseLanguage } = useOwnLanguage();
  const choose = (work: () => void) => () => {
    onDone();
    work();
  };
  return (
    <>
      <Group label={translate('core.acting.label')}>
        {me?.memberships.map((membership) => (
          <Choice
            key={membership.id}
            chosen={membership.id === acting?.id}
            primary={translate(`role.${membership.role}`)}
            secondary={place(membership)}
            onChoose={choose(() => membership.id !== acting?.id && actAs(membership.id))}
          />
        ))}
      </Group>
      <Group label={translate('core.language')}>
        {locales.map(({ locale: code, name }) => (
          <Choice
            key={code}
            chosen={code === locale}
            primary={name}
            onChoose={choose(() => void chooseLanguage(code as Language))}
          />
        ))}
      </Group>
    </>
  );
}

function OwnAccount({ onDone }: { onDone: () => void }) {
  const translate = useTranslate();
  return (
    <Box sx={{ borderTop: '1px solid', borderColor: 'divider', p: 1 }}>
      <Button
        fullWidth
        color="inherit"
        startIcon={<ManageAccounts />}
        component={LinkBase}
        to="/account"
        onClick={onDone}
        sx={{ justifyContent: 'flex-start', px: 1.5 }}
      >
        {translate('core.user.own')}
      </Button>
    </Box>
  );
}

function SignOut() {
  const translate = useTranslate();
  const logout = useLogout();
  return (
    <Box sx={{ borderTop: '1px solid', borderColor: 'divider', p: 1 }}>
      <Button
        fullWidth
        color="inherit"
        startIcon={<Logout />}
        onClick={() => void logout({}, '/login', false)}
        sx={{ justifyContent: 'flex-start', px: 1.5 }}
      >
        {translate('core.user.signOut')}
      </Button>
    </Box>
  );
}

function WhoAndAs() {
  const translate = useTranslate();
  const me = useMe();
  const acting = useActingOrNone();
  return (
    <Box
      component="span"
      sx={(theme) => ({
        textAlign: 'left',
        lineHeight: 1.25,
        [theme.breakpoints.down('sm')]: visuallyHidden,
      })}
    >
      {me?.fullName}
      {acting && (
        <Typography component="span" variant="caption" sx={{ display: 'block' }}>
          {translate(`role.${acting.role}`)}
        </Typography>
      )}
    </Box>
  );
}

/** Who is signed in and as what: switching roles and languages, signing out. */
export function AccountMenu() {
  const translate = useTranslate();
  const me = useMe();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (!me) return null;
  const close = () => setAnchor(null);
  return (
    <>
      <Button
        color="inherit"
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        startIcon={<AccountCircle sx={{ fontSize: '28px !important' }} />}
        sx={{
          minWidth: 44,
          flexShrink: 0,
          '& .MuiButton-startIcon': { ml: 0, mr: { xs: 0, sm: 1 } },
        }}
      >
        <WhoAndAs />
      </Button>
      <Popover
        anchorEl={anchor}
        open={anchor !== null}
        onClose={close}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{
          paper: {
            role: 'dialog',
            'aria-label': translate('core.user.menu'),
            elevation: 6,
            sx: { width: 320 },
          },
        }}
      >
        <Box sx={{ px: 2, py: 1.5 }}>
          <Typography sx={{ fontWeight: 650 }}>{me.fullName}</Typography>
          <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
            {me.email}
          </Typography>
        </Box>
        <Choices onDone={close} />
        <OwnAccount onDone={close} />
        <SignOut />
      </Popover>
    </>
  );
}
