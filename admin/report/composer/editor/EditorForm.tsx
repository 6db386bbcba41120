import FormatBoldIcon from '@mui/icons-material/FormatBold';
import FormatItalicIcon from '@mui/icons-material/FormatItalic';
import { Box, Button, IconButton, Typography } from '@mui/material';
import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import { type ReactNode, useId } from 'react';
import { useTranslate } from 'react-admin';
import type { Block } from '../../../../schema/document/document.model.js';
import { extensions } from './editor-schema.js';
import { fromEditor, toEditor } from './editor-content.js';

interface EditorFormProps {
  /** Names the text for those who do not see it. */
  label: string;
  content: readonly Block[];
  running: boolean;
  onType: (content: Block[]) => void;
  onSave: (content: Block[]) => Promise<void>;
  onCancel: () => void;
  /** Stands between the text and its buttons. */
  children?: ReactNode;
}

const LOOK = {
  '& .ProseMirror': {
    outline: '2px solid',
    outlineColor: 'primary.main',
    borderRadius: 0.5,
    p: 1.5,
    minHeight: '3.5em',
    lineHeight: 1.5,
    overflowWrap: 'anywhere',
    bgcolor: 'background.paper',
    whiteSpace: 'pre-wrap',
  },
  '& .ProseMirror:focus-visible': { outlineWidth: 3 },
  '& .ProseMirror p': { m: 0, mb: 1 },
  '& .ProseMirror p.heading': { fontWeight: 700 },
  '& .ProseMirror [data-before]::before': { content: 'attr(data-before)' },
  '& .ProseMirror .figure': {
    bgcolor: '#FBF1F1',
    borderBottom: '2px dotted',
    borderColor: 'primary.main',
    borderRadius: 0.5,
    px: '2px',
  },
  '& .ProseMirror .ProseMirror-selectednode': {
    outline: '2px solid',
    outlineColor: 'primary.main',
  },
};

/** A text in its place, written with the keyboard like any other. Ctrl+Enter saves. */
export function EditorForm(props: EditorFormProps) {
  const { label, content, running, onType, onSave, onCancel, children } = props;
  const translate = useTranslate();
  const hintId = useId();
  const editor = useEditor({
    extensions,
    content: toEditor(content),
    injectCSS: false,
    autofocus: 'end',
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'aria-describedby': hintId,
      },
    },
    onUpdate: (update) => onType(fromEditor(update.editor.getJSON())),
  });
  const save = () => void onSave(fromEditor(editor.getJSON()));
  return (
    <Box
      sx={LOOK}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          save();
        }
        if (event.key === 'Escape') onCancel();
      }}
    >
      <Marks editor={editor} />
      <EditorContent editor={editor} />
      <Typography
        id={hintId}
        variant="caption"
        component="p"
        color="textSecondary"
        sx={{ my: 0.5 }}
      >
        {translate('composer.editor.hint')}
      </Typography>
      {children}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button variant="contained" size="small" loading={running} onClick={save}>
          {translate('composer.editor.save')}
        </Button>
        <Button color="inherit" size="small" disabled={running} onClick={onCancel}>
          {translate('ra.action.cancel')}
        </Button>
      </Box>
    </Box>
  );
}

function Marks({ editor }: { editor: Editor }) {
  const translate = useTranslate();
  const marks = [
    ['bold', FormatBoldIcon, () => editor.chain().focus().toggleBold().run()],
    ['italic', FormatItalicIcon, () => editor.chain().focus().toggleItalic().run()],
  ] as const;
  return (
    <Box role="toolbar" aria-label={translate('composer.editor.marks')} sx={{ mb: 0.5 }}>
      {marks.map(([mark, Icon, toggle]) => (
        <IconButton
          key={mark}
          size="small"
          aria-label={translate(`composer.editor.${mark}`)}
          onClick={toggle}
        >
          <Icon fontSize="small" />
        </IconButton>
      ))}
    </Box>
  );
}
