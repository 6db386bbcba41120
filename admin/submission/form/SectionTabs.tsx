import CheckIcon from '@mui/icons-material/Check';
import ErrorIcon from '@mui/icons-material/Error';
import { Box, Tab, Tabs, type Theme, Typography, useMediaQuery } from '@mui/material';
import { useTranslate } from 'react-admin';
import { sectionHeading } from '../section-heading.js';
import type { SectionProgress } from './faults.js';

export const panelId = (section: string) => `section-${section}`;
export const tabId = (section: string) => `tab-${section}`;

/** A section with how far it has come. */
export interface TabState extends SectionProgress {
  /** Faults to be mended in it. */
  faults: number;
}

interface SectionTabsProps {
  tabs: readonly TabState[];
  current: string;
  onChoose: (section: string) => void;
}

/** The sections as a list at the side; in a row of their ordinals on a narrow screen. */
export function SectionTabs({ tabs, current, onChoose }: SectionTabsProps) {
  const translate = useTranslate();
  const isWide = useMediaQuery((theme: Theme) => theme.breakpoints.up('lg'));
  return (
    <Tabs
      value={current}
      onChange={(_, section: string) => onChoose(section)}
      orientation={isWide ? 'vertical' : 'horizontal'}
      variant="scrollable"
      scrollButtons={false}
      aria-label={translate('submission.section.label')}
      sx={
        isWide
          ? {
              alignSelf: 'start',
              position: 'sticky',
              top: 80,
              width: 272,
              flexShrink: 0,
              maxHeight: 'calc(100vh - 160px)',
            }
          : { borderBottom: 1, borderColor: 'divider', mb: 2, maxWidth: '100%' }
      }
    >
      {tabs.map((tab) => (
        <Tab
          key={tab.section.code}
          value={tab.section.code}
          id={tabId(tab.section.code)}
          aria-controls={panelId(tab.section.code)}
          label={<TabLabel tab={tab} isWide={isWide} />}
          sx={{
            textTransform: 'none',
            minWidth: isWide ? undefined : 64,
            py: isWide ? 0.75 : 1.5,
            px: isWide ? 1.5 : 1,
            alignItems: isWide ? 'stretch' : 'center',
            textAlign: isWide ? 'left' : 'center',
            maxWidth: 'none',
          }}
        />
      ))}
    </Tabs>
  );
}

function TabLabel({ tab, isWide }: { tab: TabState; isWide: boolean }) {
  const { code } = tab.section;
  if (!isWide) {
    return (
      <Box component="span" sx={{ display: 'grid', justifyItems: 'center' }}>
        <Box component="span" sx={{ fontWeight: 600 }}>
          {code}
        </Box>
        <Mark tab={tab} />
      </Box>
    );
  }
  return (
    <Box component="span" sx={{ display: 'grid', gap: 0.25 }}>
      <Typography
        component="span"
        variant="body2"
        sx={{
          fontWeight: 600,
          overflow: 'hidden',
          display: '-webkit-box',
          WebkitLineClamp: 2,
          WebkitBoxOrient: 'vertical',
        }}
      >
        {sectionHeading(tab.section)}
      </Typography>
      <Mark tab={tab} />
    </Box>
  );
}

/** Progress of a section and its faults, in words as well as in colour. */
function Mark({ tab }: { tab: TabState }) {
  const translate = useTranslate();
  const { indicators, entered, asksText, isWritten, faults } = tab;
  const total = indicators.length;
  const isDone = entered === total && (!asksText || isWritten) && total + Number(asksText) > 0;
  const progress =
    total > 0
      ? translate('submission.section.entered', { entered, total })
      : asksText && translate(`submission.section.${isWritten ? 'written' : 'blank'}`);
  return (
    <Typography
      component="span"
      variant="caption"
      sx={{ display: 'inline-flex', gap: 0.5, alignItems: 'center', color: 'text.secondary' }}
    >
      {isDone && faults === 0 && (
        <CheckIcon aria-hidden sx={{ fontSize: 16, color: 'success.main' }} />
      )}
      {progress}
      {faults > 0 && (
        <Box
          component="span"
          sx={{
            display: 'inline-flex',
            alignItems: 'center',
            color: 'error.main',
            fontWeight: 600,
          }}
        >
          <ErrorIcon
            titleAccess={translate('submission.section.faults', { smart_count: faults })}
            sx={{ fontSize: 16, mr: 0.25 }}
          />
          <span aria-hidden>{faults}</span>
        </Box>
      )}
    </Typography>
  );
}
