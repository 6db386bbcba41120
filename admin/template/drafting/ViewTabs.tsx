import { Box, Tab, Tabs } from '@mui/material';
import type { ReactNode } from 'react';

interface ViewTabsProps {
  /** By name, in the order of the tabs. */
  views: Record<string, ReactNode>;
  /** What the tabs are, already translated. */
  label: string;
  nameOf: (view: string) => string;
  shown: string;
  onShow: (view: string) => void;
}

/** A version seen from several sides, one at a time. */
export function ViewTabs({ views, label, nameOf, shown, onShow }: ViewTabsProps) {
  return (
    <>
      <Tabs
        value={shown}
        onChange={(_, view: string) => onShow(view)}
        variant="scrollable"
        allowScrollButtonsMobile
        aria-label={label}
        sx={{ mb: 2, borderBottom: 1, borderColor: 'divider' }}
      >
        {Object.keys(views).map((view) => (
          <Tab
            key={view}
            value={view}
            id={`view-tab-${view}`}
            aria-controls={`view-${view}`}
            label={nameOf(view)}
          />
        ))}
      </Tabs>
      <Box role="tabpanel" id={`view-${shown}`} aria-labelledby={`view-tab-${shown}`}>
        {views[shown]}
      </Box>
    </>
  );
}
