import { Box } from '@mui/material';
import { encode } from 'uqr';

/** A text as a picture that a camera reads. `label` is translated already. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { border: 2 });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <Box
      component="svg"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      sx={{ width: 200, height: 200, bgcolor: '#FFFFFF', border: 1, borderColor: 'divider' }}
    >
      <path d={path} fill="#000000" />
    </Box>
  );
}
