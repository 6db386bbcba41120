import { Box, Paper, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { exampleSentence } from '../../../schema/template/example-sentence.rule.js';
import { groupsOf, type TemplateDraft } from '../../../schema/template/template-check.rule.js';
import type { TemplateContent } from '../../../schema/template/template.model.js';

/** A text with its placeholders marked. */
function Marked({ text }: { text: string }) {
  return (
    <Typography sx={{ textAlign: 'justify' }}>
      {text.split(/(\{\w+\})/).map((piece, at) =>
        piece.startsWith('{') ? (
          <Box
            component="mark"
            key={at}
            sx={{ bgcolor: '#FFF3D6', color: 'inherit', px: 0.5, borderRadius: 0.5 }}
          >
            {piece}
          </Box>
        ) : (
          piece
        ),
      )}
    </Typography>
  );
}

/** "II. KẾT QUẢ" where the section is the first under that heading. */
function headingAbove({ sections, parts }: TemplateContent, at: number): string {
  const groupAt = (place: number) => groupsOf(sections.slice(place, place + 1))[0];
  const ordinal = groupAt(at);
  if (!ordinal || ordinal === groupAt(at - 1)) return '';
  const part = parts.find((each) => each.ordinal === ordinal);
  return part ? `${ordinal}. ${part.heading}` : '';
}

/** The report as it will be built: headings, standing text, sentences with made-up figures. */
export function ReportSkeleton({ draft }: { draft: TemplateDraft }) {
  const translate = useTranslate();
  const { content, indicators } = draft;
  return (
    <>
      <Typography color="textSecondary" sx={{ mb: 2 }}>
        {translate('template.report.hint')}
      </Typography>
      <Paper variant="outlined" sx={{ p: { xs: 2, sm: 4 }, maxWidth: '56rem' }}>
        <Box sx={{ display: 'grid', gap: 1.5 }}>
          {content.abstract.map((line) => (
            <Marked key={line} text={line} />
          ))}
          <Marked text={content.opening} />
          {content.sections.map(({ code, heading, lead, close, prompt }, at) => (
            <Box key={code} component="section" sx={{ display: 'grid', gap: 1 }}>
              {headingAbove(content, at) && (
                <Typography component="h2" variant="subtitle1" sx={{ fontWeight: 700 }}>
                  {headingAbove(content, at)}
                </Typography>
              )}
              <Typography component="h2" variant="subtitle1" sx={{ fontWeight: 700 }}>
                {`${code}. ${heading}`}
              </Typography>
              {lead.map((text) => (
                <Marked key={text} text={text} />
              ))}
              {indicators
                .filter(({ sectionCode }) => sectionCode === code)
                .map((indicator) => (
                  <Typography key={indicator.code} sx={{ fontStyle: 'italic' }}>
                    {exampleSentence(indicator)}
                  </Typography>
                ))}
              {(close ?? []).map((text) => (
                <Marked key={text} text={text} />
              ))}
              {prompt && (
                <Typography color="textSecondary">
                  {translate('template.report.written', { prompt })}
                </Typography>
              )}
            </Box>
          ))}
        </Box>
      </Paper>
    </>
  );
}
