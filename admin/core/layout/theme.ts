import type { RaThemeOptions } from 'react-admin';

const FONT =
  '"Segoe UI", system-ui, -apple-system, Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif';

const RED = '#A4161A';
const INK = '#1D2430';

const FOCUS = { outline: `3px solid ${INK}`, outlineOffset: 2 };

/** White, calm, with the deep red of official papers for what matters. */
export const theme: RaThemeOptions = {
  palette: {
    mode: 'light',
    primary: { main: RED, dark: '#7D0F13', light: '#C5484B', contrastText: '#FFFFFF' },
    secondary: { main: '#3D4654', contrastText: '#FFFFFF' },
    error: { main: '#B3261E' },
    text: { primary: INK, secondary: '#545D6B' },
    background: { default: '#F8F8F7', paper: '#FFFFFF' },
    divider: '#E2E3E6',
  },
  shape: { borderRadius: 8 },
  typography: {
    fontFamily: FONT,
    h4: { fontSize: '1.75rem', fontWeight: 650, lineHeight: 1.25, letterSpacing: '-0.01em' },
    h5: { fontSize: '1.25rem', fontWeight: 650, lineHeight: 1.35 },
    h6: { fontSize: '1.05rem', fontWeight: 650, lineHeight: 1.4 },
    button: { textTransform: 'none', fontWeight: 600 },
  },
  components: {
    MuiCssBaseline: {
      styleOverrides: {
        'a:focus-visible, [tabindex]:focus-visible': FOCUS,
        '@media (prefers-reduced-motion: reduce)': {
          '*, *::before, *::after': {
            animationDuration: '0.01ms !important',
            transitionDuration: '0.01ms !important',
          },
        },
      },
    },
    MuiButtonBase: { styleOverrides: { root: { '&.Mui-focusVisible': FOCUS } } },
    MuiButton: { defaultProps: { disableElevation: true } },
    MuiPaper: { defaultProps: { elevation: 0 } },
    MuiCard: {
      defaultProps: { variant: 'outlined' },
      styleOverrides: { root: { borderRadius: 12 } },
    },
    MuiDialog: { styleOverrides: { paper: { borderRadius: 12 } } },
    MuiTextField: { defaultProps: { variant: 'outlined', size: 'small', margin: 'none' } },
    MuiFormControl: { defaultProps: { variant: 'outlined', size: 'small', margin: 'none' } },
    MuiTableCell: {
      styleOverrides: {
        head: { fontWeight: 650, color: '#545D6B', whiteSpace: 'nowrap' },
        root: {
          borderColor: '#ECEDEF',
          padding: '11px 14px',
          '@media (max-width: 599px)': { padding: '10px 7px' },
        },
      },
    },
    MuiAlertTitle: { styleOverrides: { root: { fontWeight: 650, fontSize: '1rem' } } },
    MuiAlert: { styleOverrides: { root: { borderRadius: 8 } } },
    MuiLinearProgress: { styleOverrides: { root: { height: 8, borderRadius: 4 } } },
  },
};
