import { Box, Card, CardContent, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { formatDay, formatNumber } from '../../core/format.js';
import type { Flow } from '../reorganization.shape.js';

const different = (names: (string | null)[]) => new Set(names).size;

interface SumProps {
  title: string;
  organizations: number;
  members: number;
  note: string | undefined;
}

function Sum({ title, organizations, members, note }: SumProps) {
  const translate = useTranslate();
  return (
    <Card sx={{ flex: '1 1 18rem' }}>
      <CardContent>
        <Typography component="h2" variant="subtitle1" sx={{ fontWeight: 650 }}>
          {title}
        </Typography>
        <Box sx={{ display: 'flex', gap: 4, mt: 1 }}>
          {(['organizations', 'members'] as const).map((what) => (
            <Box key={what}>
              <Typography variant="h4" component="p">
                {formatNumber(what === 'members' ? members : organizations)}
              </Typography>
              <Typography variant="body2" color="text.secondary">
                {translate(`rollUp.${what}`)}
              </Typography>
            </Box>
          ))}
        </Box>
        {note && (
          <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
            {note}
          </Typography>
        )}
      </CardContent>
    </Card>
  );
}

/** Both ways of counting beside each other; their members are the same people. */
export function Sums({ flows, asOf }: { flows: Flow[]; asOf: string }) {
  const translate = useTranslate();
  const members = Math.round(flows.reduce((sum, flow) => sum + flow.members, 0));
  const stayed = flows.filter(({ toId }) => toId !== null);
  const left = Math.round(
    flows.reduce((sum, { toId, members: of }) => sum + (toId === null ? of : 0), 0),
  );
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 1 }}>
      <Sum
        title={translate('rollUp.asWas', { day: formatDay(asOf) })}
        organizations={different(flows.map(({ fromId }) => fromId))}
        members={members}
        note={undefined}
      />
      <Sum
        title={translate('rollUp.asSuccessor')}
        organizations={different(stayed.map(({ toId }) => toId))}
        members={members - left}
        note={left > 0 ? translate('rollUp.left', { count: formatNumber(left) }) : undefined}
      />
    </Box>
  );
}
