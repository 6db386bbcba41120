import { Box, Link, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Light, Section } from '../../schema/operations/operations.rule.js';
import { tones } from '../core/frame/tones.js';
import { LightChip, lightTones } from './LightChip.js';

const ORDER: Section[] = ['wall', 'worker', 'jobs', 'mails', 'webhooks', 'audit'];

/** Where the section of a light stands on the page. */
export const sectionId = (section: Section) => `operations-${section}`;

function Card({ section, light }: { section: Section; light: Light }) {
  const translate = useTranslate();
  const look = () => {
    const place = document.getElementById(sectionId(section));
    place?.scrollIntoView({ block: 'start' });
    place?.focus();
  };
  return (
    <Box
      component="li"
      sx={{
        border: 1,
        borderColor: 'divider',
        borderLeft: `6px solid ${tones[lightTones[light]].bar}`,
        borderRadius: 1,
        bgcolor: 'background.paper',
        p: 1.5,
        display: 'flex',
        flexDirection: { xs: 'row', sm: 'column' },
        justifyContent: 'space-between',
        alignItems: { xs: 'center', sm: 'flex-start' },
        gap: 1,
      }}
    >
      <Link
        component="button"
        type="button"
        onClick={look}
        color="text.primary"
        underline="hover"
        sx={{ textAlign: 'left' }}
      >
        <Typography component="span" sx={{ fontWeight: 600 }}>
          {translate(`operations.section.${section}`)}
        </Typography>
      </Link>
      <LightChip light={light} />
    </Box>
  );
}

/** The light of every section; each leads to it. */
export function LightCards({ lights }: { lights: Record<Section, Light> }) {
  const translate = useTranslate();
  return (
    <Box
      component="ul"
      aria-label={translate('operations.overview')}
      sx={{
        listStyle: 'none',
        p: 0,
        m: 0,
        mb: 3,
        display: 'grid',
        gap: 1.5,
        gridTemplateColumns: {
          xs: '1fr',
          sm: 'repeat(3, minmax(0, 1fr))',
          lg: 'repeat(6, minmax(0, 1fr))',
        },
      }}
    >
      {ORDER.map((section) => (
        <Card key={section} section={section} light={lights[section]} />
      ))}
    </Box>
  );
}
