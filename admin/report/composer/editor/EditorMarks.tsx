import FormatBoldIcon from '@mui/icons-material/FormatBold';
import FormatItalicIcon from '@mui/icons-material/FormatItalic';
import NumbersIcon from '@mui/icons-material/Numbers';
import { Box, IconButton } from '@mui/material';
import type { Editor } from '@tiptap/react';
import { useTranslate } from 'react-admin';
import type { FigureChoice } from './figure-choices.js';
import { FigurePicker } from './FigurePicker.js';

/** Puts a figure where the cursor is; behind a heading, which holds none. */
function insertFigure(editor: Editor, { code, part, text }: FigureChoice): void {
  const attrs = { text, indicatorCode: code, part };
  editor.chain().focus().insertContent({ type: 'figure', attrs }).run();
}

interface EditorMarksProps {
  editor: Editor;
  /** Whether a figure is being looked for. */
  isPicking: boolean;
  onPicking: (isPicking: boolean) => void;
}

/** Bold, italic, and a figure of the consolidation at the cursor. */
export function EditorMarks({ editor, isPicking, onPicking }: EditorMarksProps) {
  const translate = useTranslate();
  const marks = [
    ['bold', FormatBoldIcon, () => editor.chain().focus().toggleBold().run()],
    ['italic', FormatItalicIcon, () => editor.chain().focus().toggleItalic().run()],
    ['insert', NumbersIcon, () => onPicking(true)],
  ] as const;
  return (
    <>
      <Box role="toolbar" aria-label={translate('composer.editor.marks')} sx={{ mb: 0.5 }}>
        {marks.map(([mark, Icon, press]) => {
          const label = translate(`composer.editor.${mark}`);
          return (
            <IconButton key={mark} size="small" aria-label={label} title={label} onClick={press}>
              <Icon fontSize="small" />
            </IconButton>
          );
        })}
      </Box>
      {isPicking && (
        <FigurePicker
          onChoose={(choice) => {
            onPicking(false);
            insertFigure(editor, choice);
          }}
          onClose={() => {
            onPicking(false);
            editor.commands.focus();
          }}
        />
      )}
    </>
  );
}
