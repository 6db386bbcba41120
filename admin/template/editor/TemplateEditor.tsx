import { Box, Button, Typography } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { TemplateDraft } from '../../../schema/template/template-check.rule.js';
import { FrameFields } from '../frame/FrameFields.js';
import { addSection, type EditorProps } from './move.js';
import { SectionEditor } from './SectionEditor.js';
import { SectionOrder } from './SectionOrder.js';

interface TemplateEditorProps extends EditorProps {
  /** Field of the check list that was asked for. */
  place: string | null;
  onPlace: (place: string | null) => void;
}

/** Which section a field of the check list is in; empty is the frame. */
function sectionAt(place: string, { indicators, content }: TemplateDraft): string {
  const [list, ...rest] = place.split('.');
  const name = rest.join('.');
  if (list === 'indicators') {
    const found = indicators.find(({ code }) => code === rest[0]);
    return found?.sectionCode ?? '';
  }
  const codes = content.sections.map(({ code }) => code);
  return codes.findLast((code) => name === code || name.startsWith(`${code}.`)) ?? '';
}

/** The frame of the report and its sections, one of them on show. */
export function TemplateEditor({ draft, onChange, place, onPlace }: TemplateEditorProps) {
  const translate = useTranslate();
  const [shown, setShown] = useState('');
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place === null) return;
    setShown(sectionAt(place, draft));
    onPlace(null);
    panel.current?.focus();
  }, [place, draft, onPlace]);
  const section = draft.content.sections.find(({ code }) => code === shown);
  const add = () => {
    const { draft: after, code } = addSection(draft);
    onChange(after);
    setShown(code);
  };
  return (
    <Box sx={{ display: { lg: 'flex' }, gap: 3, alignItems: 'flex-start' }}>
      <Box sx={{ width: { lg: 320 }, flexShrink: 0, mb: 2 }}>
        <Button
          fullWidth
          variant={section ? 'text' : 'outlined'}
          sx={{ justifyContent: 'flex-start', mb: 1 }}
          aria-pressed={!section}
          onClick={() => setShown('')}
        >
          {translate('template.frame.title')}
        </Button>
        <SectionOrder draft={draft} onChange={onChange} shown={shown} onShow={setShown} />
        <Button onClick={add}>{translate('template.section.add')}</Button>
      </Box>
      <Box
        ref={panel}
        tabIndex={-1}
        component="section"
        aria-label={section ? section.code : translate('template.frame.title')}
        sx={{ flex: 1, minWidth: 0, display: 'grid', gap: 2, outline: 'none' }}
      >
        {section ? (
          <SectionEditor key={section.code} draft={draft} section={section} onChange={onChange} />
        ) : (
          <>
            <Typography component="h2" variant="h6">
              {translate('template.frame.title')}
            </Typography>
            <FrameFields draft={draft} onChange={onChange} />
          </>
        )}
      </Box>
    </Box>
  );
}
