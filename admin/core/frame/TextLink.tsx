import { Link, type SxProps } from '@mui/material';
import type { ReactNode } from 'react';
import { LinkBase } from 'react-admin';

interface TextLinkProps {
  /** A page of the console. */
  to: string;
  children: ReactNode;
  label?: string;
  sx?: SxProps;
}

/** A link to another page, in running text or as the heading of a row. */
export function TextLink({ to, children, label, sx }: TextLinkProps) {
  return (
    <Link component={LinkBase} to={to} aria-label={label} sx={sx}>
      {children}
    </Link>
  );
}
