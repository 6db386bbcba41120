import { Box, Paper, Typography } from '@mui/material';
import { type ReactNode, useId } from 'react';
import { useTranslate } from 'react-admin';
import type { Light, Section } from '../../../schema/operations/operations.rule.js';
import { sectionId } from '../LightCards.js';
import { LightChip } from '../LightChip.js';

interface PanelProps {
  section: Section;
  light: Light;
  /** Buttons beside the heading. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A section of the page, under its name and light. */
export function Panel({ section, light, actions, children }: PanelProps) {
  const translate = useTranslate();
  const titleId = useId();
  return (
    <Paper
      component="section"
      variant="outlined"
      id={sectionId(section)}
      tabIndex={-1}
      aria-labelledby={titleId}
      sx={{
        p: { xs: 2, sm: 3 },
        mb: 3,
        minWidth: 0,
        overflowWrap: 'anywhere',
        scrollMarginTop: 80,
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', mb: 1.5 }}>
        <Typography id={titleId} component="h2" variant="h6">
          {translate(`operations.section.${section}`)}
        </Typography>
        <LightChip light={light} />
        {actions && <Box sx={{ ml: 'auto' }}>{actions}</Box>}
      </Box>
      {children}
    </Paper>
  );
}
