import { Link, type SxProps } from '@mui/material';
import type { ReactNode } from 'react';
import { LinkBase } from 'react-admin';

interface TextLinkProps {
  /** A page of the console. */
  to: string;
  children: ReactNode;
  /** Heads a row or card: dark, and underlined under the pointer only. */
  heading?: boolean;
  sx?: SxProps;
}

/** A link to another page, in running text or as the heading of a row. */
export function TextLink({ to, children, heading = false, sx }: TextLinkProps) {
  const look = heading ? ({ color: 'text.primary', underline: 'hover' } as const) : {};
  return (
    <Link
      component={LinkBase}
      to={to}
      {...look}
      sx={[heading && { fontWeight: 600 }, sx ?? {}].flat()}
    >
      {children}
    </Link>
  );
}
