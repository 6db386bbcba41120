import { Box, Card, Typography } from '@mui/material';
import { type ReactNode, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { askedIndicators, previousFigures } from '../form/faults.js';
import { sectionHeading } from '../section-heading.js';
import type { Section, Submission } from '../submission.shape.js';
import { FigureSheet } from './FigureSheet.js';
import { type RemarkBook, RemarkBox } from './remarks.js';
import { TextSheet } from './TextSheet.js';

interface SubmissionSheetProps {
  submission: Submission;
  /** Given where remarks may be made. */
  remarks?: RemarkBook;
}

/** A report to read and to print: figures with the last period's, texts, model practices. */
export function SubmissionSheet({ submission, remarks }: SubmissionSheetProps) {
  const indicators = useMemo(() => askedIndicators(submission), [submission]);
  const previous = useMemo(() => previousFigures(submission), [submission]);
  const figures = useMemo(
    () => new Map(submission.figures.map((figure) => [figure.indicator.code, figure])),
    [submission],
  );
  return (
    <Card
      sx={{
        p: { xs: 2, sm: 3 },
        display: 'grid',
        gap: 4,
        '& > *': { minWidth: 0 },
        '@media print': { border: 0, p: 0 },
      }}
    >
      {submission.round.template.sections.map((section) => (
        <SectionSheet
          key={section.code}
          section={section}
          submission={submission}
          remarks={remarks}
        >
          <FigureSheet
            indicators={indicators.filter(({ sectionCode }) => sectionCode === section.code)}
            figures={figures}
            previous={previous}
            label={section.heading}
            given={submission.returnRemarks}
            remarks={remarks}
          />
        </SectionSheet>
      ))}
    </Card>
  );
}

interface SectionSheetProps extends SubmissionSheetProps {
  section: Section;
  children: ReactNode;
}

function SectionSheet({ section, submission, remarks, children }: SectionSheetProps) {
  const translate = useTranslate();
  const headingId = `sheet-${section.code}`;
  const asksText = Boolean(section.prompt) || section.quotesPractices === true;
  return (
    <Box component="section" aria-labelledby={headingId} sx={{ display: 'grid', gap: 1.5 }}>
      <Typography component="h2" variant="h6" id={headingId} sx={{ breakAfter: 'avoid' }}>
        {sectionHeading(section)}
      </Typography>
      {children}
      {asksText && <TextSheet section={section} submission={submission} />}
      {asksText && (
        <RemarkBox
          field={section.code}
          name={sectionHeading(section)}
          given={submission.returnRemarks}
          remarks={remarks}
          opener={translate('submission.judge.addRemark', { field: section.code })}
        />
      )}
    </Box>
  );
}
