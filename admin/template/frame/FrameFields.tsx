import { Alert, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { placeholdersOf } from '../../../schema/round/round.rule.js';
import type { TemplateContent } from '../../../schema/template/template.model.js';
import { ChoiceList } from './ChoiceList.js';
import { PartHeadings } from './PartHeadings.js';
import { PracticeKinds } from './PracticeKinds.js';
import type { EditorProps } from '../editor/move.js';
import { TextArea } from '../editor/TextArea.js';

/** Name, abstract and opening of the report, and the lists organizations choose from. */
export function FrameFields({ draft, onChange }: EditorProps) {
  const translate = useTranslate();
  const { name, content } = draft;
  const set = (part: Partial<TemplateContent>) =>
    onChange({ ...draft, content: { ...content, ...part } });
  const placeholders = placeholdersOf(content);
  return (
    <>
      <TextField
        label={translate('template.field.name')}
        value={name}
        onChange={({ target }) => onChange({ ...draft, name: target.value })}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <TextArea
        label={translate('template.frame.abstract')}
        hint={translate('template.frame.abstractHint')}
        value={content.abstract}
        between={'\n'}
        onChange={(abstract) => set({ abstract })}
      />
      <TextField
        label={translate('template.frame.opening')}
        value={content.opening}
        onChange={({ target }) => set({ opening: target.value })}
        multiline
        minRows={3}
      />
      <Alert severity="info">
        {placeholders.length > 0
          ? translate('template.frame.placeholders', {
              names: placeholders.map((each) => `{${each}}`).join(', '),
            })
          : translate('template.frame.noPlaceholders')}
      </Alert>
      <PartHeadings content={content} onChange={(parts) => set({ parts })} />
      <PracticeKinds
        kinds={content.practiceKinds}
        onChange={(practiceKinds) => set({ practiceKinds })}
      />
      <ChoiceList
        title={translate('template.frame.shortcomings')}
        choices={content.shortcomings}
        onChange={(shortcomings) => set({ shortcomings })}
      />
      <ChoiceList
        title={translate('template.frame.causes')}
        choices={content.causes}
        onChange={(causes) => set({ causes })}
      />
    </>
  );
}
