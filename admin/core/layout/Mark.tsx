import { Box } from '@mui/material';

/**
 * The product's mark: three rising columns, drawn. It says nothing that the text beside it does
 * not.
 */
export function Mark({ size = 28, ink = 'primary.main' }: { size?: number; ink?: string }) {
  return (
    <Box
      component="svg"
      viewBox="0 0 28 28"
      aria-hidden
      sx={{ width: size, height: size, flexShrink: 0, color: ink }}
    >
      <rect width="28" height="28" rx="6" fill="currentColor" />
      <g fill={ink === 'primary.main' ? '#FFFFFF' : '#A4161A'}>
        <rect x="7" y="15" width="3.6" height="6" rx="1" />
        <rect x="12.2" y="11" width="3.6" height="10" rx="1" />
        <rect x="17.4" y="7" width="3.6" height="14" rx="1" />
      </g>
    </Box>
  );
}
