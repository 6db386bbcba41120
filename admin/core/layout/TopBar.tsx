import MenuIcon from '@mui/icons-material/Menu';
import { AppBar, Box, IconButton, Toolbar, Typography } from '@mui/material';
import { LinkBase, useTranslate } from 'react-admin';
import { useActingOrNone } from '../acting.js';
import { AccountMenu } from './AccountMenu.js';
import { Mark } from './Mark.js';

/** Where one is and as whom. */
export function TopBar({ onOpenMenu }: { onOpenMenu: () => void }) {
  const translate = useTranslate();
  const acting = useActingOrNone();
  return (
    <AppBar
      position="sticky"
      color="inherit"
      elevation={0}
      sx={{
        bgcolor: 'background.paper',
        borderTop: '4px solid',
        borderTopColor: 'primary.main',
        borderBottom: '1px solid',
        borderBottomColor: 'divider',
        zIndex: (theme) => theme.zIndex.drawer + 1,
      }}
    >
      <Toolbar sx={{ gap: 1.5, minHeight: { xs: 56, sm: 64 } }}>
        <IconButton
          edge="start"
          onClick={onOpenMenu}
          aria-label={translate('core.menu.open')}
          sx={{ display: { md: 'none' } }}
        >
          <MenuIcon />
        </IconButton>
        <Box
          component={LinkBase}
          to="/"
          sx={{
            display: 'flex',
            alignItems: 'center',
            gap: 1.5,
            minWidth: 0,
            flex: 1,
            color: 'inherit',
            textDecoration: 'none',
          }}
        >
          <Box sx={{ display: { xs: 'none', sm: 'flex' } }}>
            <Mark />
          </Box>
          <Box component="span" sx={{ minWidth: 0 }}>
            <Typography
              component="span"
              variant="caption"
              color="text.secondary"
              noWrap
              sx={{ display: 'block', lineHeight: 1.3 }}
            >
              {acting?.organizationName ? acting.committeeName : translate('core.product')}
            </Typography>
            <Typography
              component="span"
              noWrap
              sx={{ display: 'block', fontWeight: 650, lineHeight: 1.3 }}
            >
              {acting?.organizationName ?? acting?.committeeName ?? ''}
            </Typography>
          </Box>
        </Box>
        <AccountMenu />
      </Toolbar>
    </AppBar>
  );
}
