import { Box } from '@mui/material';
import { visuallyHidden } from '../frame/hidden.js';

export interface Bar {
  /** What it is, already translated. */
  label: string;
  value: number;
  /** As it is written beside the bar. */
  text: string;
  color: string;
}

/**
 * Bars below each other on one scale, each with its number: a chart that stands in the cell of a
 * table, so that what is seen and what is read out is the same.
 */
export function Bars({ bars, most }: { bars: Bar[]; most: number }) {
  return (
    <Box sx={{ display: 'grid', gap: 0.5, minWidth: '9rem' }}>
      {bars.map(({ label, value, text, color }) => (
        <Box key={label} sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
          <Box aria-hidden sx={{ flex: 1, height: 10, bgcolor: 'action.hover', borderRadius: 1 }}>
            <Box
              sx={{
                width: `${most > 0 ? Math.max(0, Math.min(100, (value / most) * 100)) : 0}%`,
                height: '100%',
                bgcolor: color,
                borderRadius: 1,
              }}
            />
          </Box>
          <Box component="span" sx={{ minWidth: '3.2rem', textAlign: 'right' }}>
            <Box component="span" sx={visuallyHidden}>{`${label}: `}</Box>
            {text}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

/** Which colour stands for what. */
export function BarKey({ entries }: { entries: { label: string; color: string }[] }) {
  return (
    <Box aria-hidden sx={{ display: 'flex', gap: 2, mb: 1, fontSize: '0.85rem' }}>
      {entries.map(({ label, color }) => (
        <Box key={label} sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
          <Box sx={{ width: 12, height: 12, borderRadius: 0.5, bgcolor: color }} />
          {label}
        </Box>
      ))}
    </Box>
  );
}
