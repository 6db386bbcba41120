import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Narrative, Section, Submission, Template } from '../submission.shape.js';
import { sentenceCase } from '../text/ChoiceInput.js';

interface TextSheetProps {
  section: Section;
  submission: Submission;
}

/** What an organization wrote in a section, and the model practices it named there. */
export function TextSheet({ section, submission }: TextSheetProps) {
  const translate = useTranslate();
  const { template } = submission.round;
  const texts = submission.narratives.filter(({ sectionCode }) => sectionCode === section.code);
  const practices = submission.practices.filter(({ sectionCode }) => sectionCode === section.code);
  const kind = (code: string) =>
    template.practiceKinds.find((each) => each.code === code)?.label ?? code;
  return (
    <>
      {section.prompt && texts.length === 0 && (
        <Typography color="textSecondary">{translate('submission.text.empty')}</Typography>
      )}
      {texts.length > 0 && <Texts texts={texts} template={template} />}
      {section.quotesPractices && (
        <Box>
          <Typography component="h3" variant="subtitle1" sx={{ fontWeight: 600 }}>
            {translate('submission.text.practices')}
          </Typography>
          {practices.length === 0 && (
            <Typography color="textSecondary">
              {translate('submission.text.noPractices')}
            </Typography>
          )}
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {practices.map((practice) => (
              <li key={`${practice.kind} ${practice.title}`}>
                {kind(practice.kind)}: <strong>{practice.title}</strong>. {practice.sentence}
              </li>
            ))}
          </Box>
        </Box>
      )}
    </>
  );
}

function choiceText({ choiceCode }: Narrative, { shortcomings, causes }: Template): string {
  const choice = [...shortcomings, ...causes].find(({ code }) => code === choiceCode);
  return choice ? sentenceCase(choice.text) : '';
}

function Texts({ texts, template }: { texts: Narrative[]; template: Template }) {
  const isList = texts.length > 1 || texts.some(({ choiceCode }) => choiceCode);
  if (!isList) {
    return <Typography sx={{ whiteSpace: 'pre-wrap' }}>{texts[0]?.text}</Typography>;
  }
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 0.75 }}>
      {texts.map((narrative) => {
        const choice = choiceText(narrative, template);
        return (
          <Box
            component="li"
            key={`${narrative.choiceCode} ${narrative.text}`}
            sx={{ whiteSpace: 'pre-wrap' }}
          >
            {choice && <strong>{choice}. </strong>}
            {narrative.text}
          </Box>
        );
      })}
    </Box>
  );
}
