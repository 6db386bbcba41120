import { Box, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { groupsOf } from '../../../schema/template/template-check.rule.js';
import type { TemplateContent, TemplatePart } from '../../../schema/template/template.model.js';

interface PartHeadingsProps {
  content: TemplateContent;
  onChange: (parts: TemplatePart[]) => void;
}

/** The headings that group sections: one for each ordinal that sections begin with. */
export function PartHeadings({ content, onChange }: PartHeadingsProps) {
  const translate = useTranslate();
  const { parts, sections } = content;
  const ordinals = groupsOf(sections);
  const headingOf = (ordinal: string) =>
    parts.find((part) => part.ordinal === ordinal)?.heading ?? '';
  const sectionsOf = (ordinal: string) =>
    sections
      .map(({ code }) => code)
      .filter((code) => code.startsWith(`${ordinal}.`))
      .join(', ');
  if (ordinals.length === 0) return null;
  const title = translate('template.frame.parts');
  return (
    <Box component="section" aria-label={title} sx={{ display: 'grid', gap: 1.5 }}>
      <Typography component="h3" variant="subtitle1" sx={{ fontWeight: 600 }}>
        {title}
      </Typography>
      {ordinals.map((changed) => (
        <TextField
          key={changed}
          size="small"
          label={translate('template.frame.part', { ordinal: changed })}
          helperText={translate('template.frame.partHint', { sections: sectionsOf(changed) })}
          value={headingOf(changed)}
          onChange={({ target }) =>
            onChange(
              ordinals.map((ordinal) => ({
                ordinal,
                heading: ordinal === changed ? target.value : headingOf(ordinal),
              })),
            )
          }
          slotProps={{ htmlInput: { maxLength: 400 } }}
        />
      ))}
    </Box>
  );
}
