import ChevronLeft from '@mui/icons-material/ChevronLeft';
import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';

interface PageTitleProps {
  /** Already translated. */
  title: string;
  /** A link above: the page this one belongs to. */
  above?: ReactNode;
  /** A line below the heading. */
  children?: ReactNode;
  /** Chips and buttons to the right; below on a narrow screen. */
  actions?: ReactNode;
}

/** The one h1 of a page; it also names the browser tab. */
export function PageTitle({ title, above, children, actions }: PageTitleProps) {
  const translate = useTranslate();
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 2,
        alignItems: 'flex-end',
        justifyContent: 'space-between',
        mt: { xs: 1, sm: 3 },
        mb: { xs: 2, sm: 3 },
      }}
    >
      <title>{`${title} – ${translate('core.product')}`}</title>
      <Box sx={{ minWidth: 0, flex: '1 1 min(26rem, 100%)' }}>
        {above && (
          <Typography
            component="div"
            variant="body2"
            sx={{ display: 'flex', alignItems: 'center', ml: -0.75, mb: 0.5 }}
          >
            <ChevronLeft aria-hidden sx={{ fontSize: 20 }} />
            {above}
          </Typography>
        )}
        <Typography component="h1" variant="h4" sx={{ overflowWrap: 'anywhere' }}>
          {title}
        </Typography>
        {children && (
          <Typography
            component="div"
            color="text.secondary"
            sx={{ mt: 0.5, overflowWrap: 'anywhere' }}
          >
            {children}
          </Typography>
        )}
      </Box>
      {actions && <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>{actions}</Box>}
    </Box>
  );
}
