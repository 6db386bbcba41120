import ArrowBackIcon from '@mui/icons-material/ArrowBack';
import ArrowForwardIcon from '@mui/icons-material/ArrowForward';
import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { CriterionCard } from './CriterionCard.js';
import { useForm } from './form-context.js';
import { MissingList } from './MissingList.js';
import { NextSteps } from './NextSteps.js';
import { ScoreBoard } from './ScoreBoard.js';
import { type Section, sectionsOf } from './sections.js';
import { SectionActs } from '../share/SectionActs.js';
import { panelId, StandardTabs, tabId, useSectionName } from './StandardTabs.js';
import { useSection } from './useSection.js';

const codesAt = (faults: readonly { field: string }[]) =>
  new Set(faults.map(({ field }) => field.replace(/^answers\./, '')));

/** Progress and points, what is best done next, and one section after the other. */
export function FormBody({ checks }: { checks: number }) {
  const state = useForm();
  const { faults, isChecked, set } = state;
  const sections = sectionsOf(state, isChecked ? codesAt(faults) : new Set());
  const { codes, current, show, turnTo, goTo } = useSection(sections);
  const at = codes.indexOf(current);
  const section = sections[at];
  return (
    <>
      <ScoreBoard sections={sections} />
      {set && <MissingList checks={checks} onGoTo={goTo} />}
      {set && <NextSteps onGoTo={goTo} />}
      <Box sx={{ display: { lg: 'flex' }, gap: 3, alignItems: 'flex-start' }}>
        <StandardTabs sections={sections} current={current} onChoose={show} />
        {section && (
          <SectionPanel
            key={current}
            section={section}
            before={codes[at - 1]}
            after={codes[at + 1]}
            onChoose={turnTo}
          />
        )}
      </Box>
    </>
  );
}

interface SectionPanelProps {
  section: Section;
  before: string | undefined;
  after: string | undefined;
  onChoose: (code: string) => void;
}

function SectionPanel({ section, before, after, onChoose }: SectionPanelProps) {
  const translate = useTranslate();
  const nameOf = useSectionName();
  return (
    <Box
      role="tabpanel"
      tabIndex={-1}
      id={panelId(section.code)}
      aria-labelledby={tabId(section.code)}
      sx={{ flex: 1, minWidth: 0, display: 'grid', gap: 2, alignContent: 'start', outline: 'none' }}
    >
      <Typography component="h2" variant="h6">
        {nameOf(section)}
      </Typography>
      <SectionActs section={section} />
      {section.asked.map((asked) => (
        <CriterionCard key={asked.code} asked={asked} />
      ))}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: 'space-between' }}>
        {before ? (
          <Button startIcon={<ArrowBackIcon />} onClick={() => onChoose(before)}>
            {translate('selfAssessment.section.previous')}
          </Button>
        ) : (
          <span />
        )}
        {after && (
          <Button endIcon={<ArrowForwardIcon />} onClick={() => onChoose(after)}>
            {translate('selfAssessment.section.next')}
          </Button>
        )}
      </Box>
    </Box>
  );
}
