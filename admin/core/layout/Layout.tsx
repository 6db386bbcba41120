import { Box, Button, Drawer } from '@mui/material';
import { Fragment, type ReactNode, Suspense, useContext, useState } from 'react';
import { useLocation, useTranslate } from 'react-admin';
import { useActingOrNone } from '../acting.js';
import { PageTitle } from '../PageTitle.js';
import { SessionEnded } from '../session/SessionEnded.js';
import { EmptyState } from '../frame/EmptyState.js';
import { Explanation } from '../frame/explanation.js';
import { visuallyHidden } from '../frame/hidden.js';
import { LoadingScreen } from '../frame/LoadingScreen.js';
import { useLanguageOfPerson } from '../language/useOwnLanguage.js';
import { PageErrors } from './PageErrors.js';
import { SupportBanner } from './SupportBanner.js';
import { SideMenu } from './SideMenu.js';
import { TopBar } from './TopBar.js';

const MENU_WIDTH = 256;

function NoMembership() {
  const translate = useTranslate();
  return (
    <>
      <PageTitle title={translate('core.acting.none.title')} />
      <EmptyState title={translate('core.acting.none.text')} />
    </>
  );
}

function SkipLink() {
  const translate = useTranslate();
  return (
    <Button
      variant="contained"
      onClick={() => document.getElementById('content')?.focus()}
      sx={{ position: 'fixed', top: 12, left: 16, zIndex: 2000, '&:not(:focus)': visuallyHidden }}
    >
      {translate('core.skip')}
    </Button>
  );
}

function Navigation({ open, onClose }: { open: boolean; onClose: () => void }) {
  const translate = useTranslate();
  return (
    <Box component="nav" aria-label={translate('core.menu.label')} sx={{ flexShrink: 0 }}>
      <Drawer
        open={open}
        onClose={onClose}
        sx={{ display: { md: 'none' } }}
        slotProps={{
          paper: {
            'aria-label': translate('core.menu.label'),
            sx: { width: MENU_WIDTH + 24, pt: 10 },
          },
        }}
      >
        <SideMenu onFollow={onClose} />
      </Drawer>
      <Box
        sx={{
          display: { xs: 'none', md: 'block' },
          width: MENU_WIDTH,
          position: 'sticky',
          top: 68,
          pt: 2,
        }}
      >
        <SideMenu />
      </Box>
    </Box>
  );
}

interface LayoutProps {
  children: ReactNode;
  /** Stands in place of every page until a second factor is set up, where one is required. */
  wall?: ReactNode;
}

/** The frame around every page: bar, menu, contents. */
export function Layout({ children, wall }: LayoutProps) {
  useLanguageOfPerson();
  const [menuOpen, setMenuOpen] = useState(false);
  const acting = useActingOrNone();
  const { pathname } = useLocation();
  const why = useContext(Explanation);
  const page = acting?.needsSecondFactor ? wall : children;
  return (
    <Box sx={{ minHeight: '100vh', bgcolor: 'background.default' }}>
      <SkipLink />
      <TopBar onOpenMenu={() => setMenuOpen(true)} />
      <SupportBanner />
      <Box sx={{ display: 'flex', maxWidth: 1560, mx: 'auto' }}>
        <Navigation open={menuOpen} onClose={() => setMenuOpen(false)} />
        <Box
          component="main"
          id="content"
          tabIndex={-1}
          sx={{ flex: 1, minWidth: 0, px: { xs: 2, sm: 3, lg: 5 }, pb: 8, outline: 'none' }}
        >
          <PageErrors page={pathname}>
            <Suspense fallback={<LoadingScreen />}>{acting ? page : <NoMembership />}</Suspense>
            {/* One of its own for every page. */}
            <Fragment key={pathname}>{why}</Fragment>
          </PageErrors>
        </Box>
      </Box>
      <SessionEnded />
    </Box>
  );
}
