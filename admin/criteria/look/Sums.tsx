import { Box, Chip, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Criterion } from '../../../schema/criteria/criteria.model.js';
import { HostType } from '../../../schema/template/template.model.js';
import { tones } from '../../core/frame/tones.js';
import { formatMilli } from '../points.js';

interface SumsProps {
  label: string;
  criteria: readonly Criterion[];
  /** What the points should add up to, in thousandths; nothing in particular where it is left out. */
  target?: number;
}

/** Points at most by kind of host, worked out as they are typed. */
export function Sums({ label, criteria, target }: SumsProps) {
  const translate = useTranslate();
  return (
    <Box
      role="status"
      aria-label={label}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center' }}
    >
      <Typography variant="body2" sx={{ fontWeight: 500 }}>
        {label}
      </Typography>
      {Object.values(HostType).map((host) => {
        const sum = criteria.reduce((all, { maximum }) => all + (maximum[host] ?? 0), 0);
        const isOff = target !== undefined && sum !== 0 && sum !== target;
        const { surface, ink } = tones[isOff ? 'attention' : 'neutral'];
        const text = `${translate(`hostType.${host}`)} ${formatMilli(sum)}`;
        return (
          <Chip
            key={host}
            size="small"
            label={
              isOff ? translate('criteria.sum.off', { text, target: formatMilli(target) }) : text
            }
            sx={{ bgcolor: surface, color: ink }}
          />
        );
      })}
    </Box>
  );
}

/** The sums of the whole set, which should be 100 points each. */
export function SetSums({ standards }: { standards: readonly { criteria: Criterion[] }[] }) {
  const translate = useTranslate();
  const criteria = standards.flatMap((standard) => standard.criteria);
  return <Sums label={translate('criteria.sum.label')} criteria={criteria} target={100_000} />;
}
