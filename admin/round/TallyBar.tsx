import { Box, ButtonBase, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { visuallyHidden } from '../core/frame/hidden.js';
import { type Tone, tones } from '../core/frame/tones.js';
import { formatNumber } from '../core/format.js';
import type { Tally } from './round.shape.js';

export type TallyPart = Exclude<keyof Tally, 'expected'>;

/** Every organization is in exactly one of these, in the order of the bar. */
const PARTS: [TallyPart, Tone][] = [
  ['accepted', 'good'],
  ['submitted', 'active'],
  ['returned', 'attention'],
  ['draft', 'draft'],
  ['due', 'neutral'],
  ['exempt', 'neutral'],
];

/** These cut across the states and stand beside the bar. */
const MARKS: [TallyPart, Tone][] = [
  ['opened', 'draft'],
  ['late', 'attention'],
  ['missing', 'bad'],
];

const STRIPES = `repeating-linear-gradient(45deg, #fff 0 4px, ${tones.neutral.bar} 4px 7px)`;

function fill(part: TallyPart, tone: Tone) {
  return part === 'exempt' ? { background: STRIPES } : { bgcolor: tones[tone].bar };
}

interface EntryProps {
  part: TallyPart;
  tone: Tone;
  count: number;
  round: boolean;
  onChoose?: ((part: TallyPart) => void) | undefined;
}

function Entry({ part, tone, count, round, onChoose }: EntryProps) {
  const translate = useTranslate();
  const contents = (
    <>
      <Box
        component="span"
        aria-hidden
        sx={{
          width: 12,
          height: 12,
          borderRadius: round ? '50%' : 0.5,
          flexShrink: 0,
          ...fill(part, tone),
        }}
      />
      <Typography component="span" variant="body2">
        {translate(`round.tally.${part}`)}
      </Typography>
      <Typography component="span" variant="body2" sx={{ fontWeight: 700 }}>
        {formatNumber(count)}
      </Typography>
    </>
  );
  const layout = { display: 'inline-flex', alignItems: 'center', gap: 0.75, borderRadius: 1 };
  return (
    <Box component="li">
      {onChoose && count > 0 ? (
        <ButtonBase
          onClick={() => onChoose(part)}
          sx={{ ...layout, px: 1, py: 0.5, mx: -1, '&:hover': { bgcolor: 'action.hover' } }}
        >
          {contents}
          <Box component="span" sx={visuallyHidden}>
            {translate('round.tally.filter')}
          </Box>
        </ButtonBase>
      ) : (
        <Box component="span" sx={{ ...layout, py: 0.5 }}>
          {contents}
        </Box>
      )}
    </Box>
  );
}

interface TallyBarProps {
  tally: Tally;
  /** Where the list below can be narrowed to a part. */
  onChoose?: (part: TallyPart) => void;
}

/** How many organizations are where: a bar, and the same as text beside it. */
export function TallyBar({ tally, onChoose }: TallyBarProps) {
  const translate = useTranslate();
  const marks = MARKS.filter(([part]) => tally[part] > 0);
  return (
    <Box>
      <Box
        aria-hidden
        sx={{
          display: 'flex',
          height: 18,
          borderRadius: 1.5,
          overflow: 'hidden',
          gap: '2px',
          bgcolor: 'divider',
        }}
      >
        {PARTS.filter(([part]) => tally[part] > 0).map(([part, tone]) => (
          <Box
            key={part}
            sx={{ flexGrow: tally[part], flexBasis: 0, minWidth: 4, ...fill(part, tone) }}
          />
        ))}
      </Box>
      <Box
        component="ul"
        aria-label={translate('round.tally.label')}
        sx={{
          listStyle: 'none',
          m: 0,
          mt: 1.5,
          p: 0,
          display: 'flex',
          flexWrap: 'wrap',
          columnGap: 3,
          rowGap: 0.25,
        }}
      >
        {PARTS.map(([part, tone]) => (
          <Entry
            key={part}
            part={part}
            tone={tone}
            count={tally[part]}
            round={false}
            onChoose={onChoose}
          />
        ))}
        {marks.map(([part, tone]) => (
          <Entry key={part} part={part} tone={tone} count={tally[part]} round onChoose={onChoose} />
        ))}
      </Box>
    </Box>
  );
}
