import CheckCircleIcon from '@mui/icons-material/CheckCircle';
import ErrorIcon from '@mui/icons-material/Error';
import WarningIcon from '@mui/icons-material/Warning';
import { Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Light } from '../../schema/operations/operations.rule.js';
import { type Tone, tones } from '../core/frame/tones.js';

export const lightTones: Record<Light, Tone> = { GREEN: 'good', YELLOW: 'attention', RED: 'bad' };

const icons = { GREEN: CheckCircleIcon, YELLOW: WarningIcon, RED: ErrorIcon };

/** How something is, in words, with its sign and colour. */
export function LightChip({ light }: { light: Light }) {
  const translate = useTranslate();
  const Icon = icons[light];
  const { surface, ink } = tones[lightTones[light]];
  return (
    <Chip
      size="small"
      icon={<Icon aria-hidden />}
      label={translate(`operations.light.${light}`)}
      sx={{
        bgcolor: surface,
        color: ink,
        fontWeight: 600,
        '& .MuiChip-icon': { color: 'inherit' },
      }}
    />
  );
}
