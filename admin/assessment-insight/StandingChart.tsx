import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { SimpleTable } from '../core/chart/SimpleTable.js';
import { formatNumber } from '../core/format.js';
import { colours, formatPoints, type Standing, type StandingPart } from './insight.shape.js';

/** The middle half of the others as a band, its median as a line, oneself as a dot. */
function Quartiles({ part }: { part: StandingPart }) {
  const { points, maximum, lower, median, upper } = part;
  const at = (value: number) => `${maximum > 0 ? (value / maximum) * 100 : 0}%`;
  return (
    <Box
      aria-hidden
      sx={{ position: 'relative', height: 18, minWidth: '10rem', bgcolor: 'action.hover' }}
    >
      {lower !== null && median !== null && upper !== null && (
        <>
          <Box
            sx={{
              ...{ position: 'absolute', top: 3, bottom: 3, bgcolor: '#9BBAD6' },
              ...{ left: at(lower), width: at(upper - lower), minWidth: 3 },
            }}
          />
          <Box
            sx={{
              ...{ position: 'absolute', top: 0, bottom: 0, width: 3, ml: '-1px' },
              ...{ left: at(median), bgcolor: colours.verified },
            }}
          />
        </>
      )}
      <Box
        sx={{
          ...{ position: 'absolute', top: 2, width: 14, height: 14, ml: '-7px' },
          ...{ left: at(points), borderRadius: '50%', bgcolor: 'primary.main' },
        }}
      />
    </Box>
  );
}

interface StandingProps {
  standing: Standing;
  /** Names of the standards by their codes. */
  names: Record<string, string>;
}

/** An organization's verified points among those of its kind, part by part. */
export function StandingChart({ standing: { parts, hostType }, names }: StandingProps) {
  const translate = useTranslate();
  const written = (value: number | null) => (value === null ? '–' : formatPoints(value));
  const most = parts.find(({ organizations }) => organizations !== null)?.organizations;
  return (
    <>
      <Typography sx={{ mb: 1.5 }}>
        {most
          ? translate('insight.among', {
              count: formatNumber(most),
              kind: translate(`organization.hostType.${hostType}`).toLocaleLowerCase(),
            })
          : translate('insight.tooFew')}
      </Typography>
      <SimpleTable
        label={translate('insight.standing')}
        headings={[
          { text: translate('insight.standard') },
          { text: translate('insight.own'), align: 'right' },
          { text: translate('insight.quarter'), align: 'right' },
          { text: translate('insight.median'), align: 'right' },
          { text: translate('insight.threeQuarters'), align: 'right' },
          { text: translate('insight.picture') },
        ]}
        rows={parts.map((part) => ({
          key: part.standard ?? '',
          cells: [
            part.standard === null
              ? translate('insight.total')
              : (names[part.standard] ?? part.standard),
            `${formatPoints(part.points)}/${formatPoints(part.maximum)}`,
            ...[part.lower, part.median, part.upper].map(written),
            <Quartiles key="picture" part={part} />,
          ],
        }))}
      />
    </>
  );
}
