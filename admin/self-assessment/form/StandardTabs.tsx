import CheckIcon from '@mui/icons-material/Check';
import ErrorIcon from '@mui/icons-material/Error';
import { Box, Tab, Tabs, type Theme, Typography, useMediaQuery } from '@mui/material';
import { useTranslate } from 'react-admin';
import { pointsText } from '../answer/explain.js';
import { BONUSES, GATES, type Section } from './sections.js';

export const panelId = (code: string) => `standard-${code}`;
export const tabId = (code: string) => `standard-tab-${code}`;

export function useSectionName() {
  const translate = useTranslate();
  return ({ code, name }: Pick<Section, 'code' | 'name'>) =>
    code === GATES || code === BONUSES
      ? translate(`selfAssessment.section.${code}`)
      : `${code}. ${name ?? ''}`;
}

interface StandardTabsProps {
  sections: readonly Section[];
  current: string;
  onChoose: (code: string) => void;
}

/** Standards as a list at the side; in a row of their numbers on a narrow screen. */
export function StandardTabs({ sections, current, onChoose }: StandardTabsProps) {
  const translate = useTranslate();
  const isWide = useMediaQuery((theme: Theme) => theme.breakpoints.up('lg'));
  return (
    <Tabs
      value={current}
      onChange={(_, code: string) => onChoose(code)}
      orientation={isWide ? 'vertical' : 'horizontal'}
      variant="scrollable"
      scrollButtons={false}
      aria-label={translate('selfAssessment.section.label')}
      sx={
        isWide
          ? { alignSelf: 'start', position: 'sticky', top: 80, width: 272, flexShrink: 0 }
          : { borderBottom: 1, borderColor: 'divider', mb: 2, maxWidth: '100%' }
      }
    >
      {sections.map((section) => (
        <Tab
          key={section.code}
          value={section.code}
          id={tabId(section.code)}
          aria-controls={section.code === current ? panelId(section.code) : undefined}
          label={<TabLabel section={section} isWide={isWide} />}
          sx={{
            textTransform: 'none',
            minWidth: isWide ? undefined : 64,
            alignItems: isWide ? 'stretch' : 'center',
            textAlign: isWide ? 'left' : 'center',
            maxWidth: 'none',
            px: isWide ? 1.5 : 1,
          }}
        />
      ))}
    </Tabs>
  );
}

function TabLabel({ section, isWide }: { section: Section; isWide: boolean }) {
  const translate = useTranslate();
  const nameOf = useSectionName();
  const { code, asked, answered, faults, points, maximum } = section;
  const isLettered = code === GATES || code === BONUSES;
  const short = isLettered ? translate(`selfAssessment.section.short.${code}`) : code;
  return (
    <Box
      component="span"
      sx={{ display: 'grid', gap: 0.25, justifyItems: isWide ? 'start' : 'center' }}
    >
      <Typography component="span" variant="body2" sx={{ fontWeight: 600 }}>
        {isWide ? nameOf(section) : short}
      </Typography>
      <Typography
        component="span"
        variant="caption"
        sx={{ display: 'inline-flex', gap: 0.5, alignItems: 'center', color: 'text.secondary' }}
      >
        {answered === asked.length && faults === 0 && (
          <CheckIcon aria-hidden sx={{ fontSize: 16, color: 'success.main' }} />
        )}
        {translate(`selfAssessment.section.${isWide ? 'answered' : 'answeredShort'}`, {
          answered,
          total: asked.length,
        })}
        {faults > 0 && (
          <ErrorIcon
            titleAccess={translate('selfAssessment.section.faults', { smart_count: faults })}
            sx={{ fontSize: 16, color: 'error.main' }}
          />
        )}
      </Typography>
      {isWide && points !== null && (
        <Typography component="span" variant="caption" sx={{ color: 'text.secondary' }}>
          {translate('selfAssessment.pointsOf', {
            points: pointsText(points),
            maximum: pointsText(maximum),
          })}
        </Typography>
      )}
    </Box>
  );
}
