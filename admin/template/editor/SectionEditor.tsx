import { Box, Button, FormControlLabel, Switch, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { TemplateSection } from '../../../schema/template/template.model.js';
import { sectionHeading } from '../../submission/section-heading.js';
import { IndicatorRows } from './IndicatorRows.js';
import { type EditorProps, putSection, removeSection } from './move.js';
import { TextArea } from './TextArea.js';

interface SectionEditorProps extends EditorProps {
  section: TemplateSection;
}

/** One section: heading, standing text, what is asked, its indicators. Keyed by the section. */
export function SectionEditor({ draft, section, onChange }: SectionEditorProps) {
  const translate = useTranslate();
  const set = (part: Partial<TemplateSection>) =>
    onChange(putSection(draft, { ...section, ...part }));
  const { code, heading, lead, close, prompt, quotesPractices } = section;
  return (
    <>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        <Typography component="h2" variant="h6" sx={{ flex: 1 }}>
          {sectionHeading(section)}
        </Typography>
        {section.part === 'RESULT' && (
          <Button color="error" onClick={() => onChange(removeSection(draft, code))}>
            {translate('template.section.remove')}
          </Button>
        )}
      </Box>
      <TextField
        label={translate('template.section.heading')}
        value={heading}
        onChange={({ target }) => set({ heading: target.value })}
        multiline
      />
      <TextArea
        label={translate('template.section.lead')}
        hint={translate('template.section.leadHint')}
        value={lead}
        between={'\n\n'}
        onChange={(paragraphs) => set({ lead: paragraphs })}
      />
      <TextArea
        label={translate('template.section.close')}
        hint={translate('template.section.closeHint')}
        value={close ?? []}
        between={'\n\n'}
        onChange={(paragraphs) => set({ close: paragraphs })}
      />
      <TextField
        label={translate('template.section.prompt')}
        helperText={translate('template.section.promptHint')}
        value={prompt ?? ''}
        onChange={({ target }) => set({ prompt: target.value })}
      />
      <FormControlLabel
        control={
          <Switch
            checked={Boolean(quotesPractices)}
            onChange={({ target }) => set({ quotesPractices: target.checked })}
          />
        }
        label={translate('template.section.quotesPractices')}
      />
      <IndicatorRows draft={draft} section={code} onChange={onChange} />
    </>
  );
}
