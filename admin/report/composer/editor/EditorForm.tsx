import { Box, Button, Typography } from '@mui/material';
import { EditorContent, useEditor } from '@tiptap/react';
import { type ReactNode, useId, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Block } from '../../../../schema/document/document.model.js';
import { extensions } from './editor-schema.js';
import { useComposer } from '../useComposer.js';
import { fromEditor, toEditor } from './editor-content.js';
import { EditorMarks } from './EditorMarks.js';
import { FindingMarks, findingsWhileWriting } from './finding-marks.js';

interface EditorFormProps {
  /** Names the text for those who do not see it. */
  label: string;
  /** Of the block, or of the one it is going to follow. */
  blockKey: string;
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
  '& .ProseMirror .finding': {
    bgcolor: '#FFF3D1',
    textDecoration: 'underline wavy #8A5A00 1px',
    textUnderlineOffset: '3px',
  },
  '& .ProseMirror .ProseMirror-selectednode': {
    outline: '2px solid',
    outlineColor: 'primary.main',
  },
};

/** A text in its place, written with the keyboard like any other. Ctrl+Enter saves. */
export function EditorForm(props: EditorFormProps) {
  const { label, blockKey, content, running, onType, onSave, onCancel, children } = props;
  const { lint } = useComposer().draft;
  const translate = useTranslate();
  const hintId = useId();
  const [isPicking, setPicking] = useState(false);
  const withMarks = useMemo(
    () => [
      ...extensions,
      FindingMarks.configure({
        findings: (shown) => findingsWhileWriting(shown, { key: blockKey, lint }),
        say: (rule) => translate(`composer.finding.rule.${rule}`),
      }),
    ],
    [blockKey, lint, translate],
  );
  const editor = useEditor({
    extensions: withMarks,
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
        const withControl = event.ctrlKey || event.metaKey;
        if (withControl && event.key === 'Enter') {
          event.preventDefault();
          save();
        }
        if (withControl && event.key === 'k') {
          event.preventDefault();
          setPicking(true);
        }
        if (event.key === 'Escape') onCancel();
      }}
    >
      <EditorMarks editor={editor} isPicking={isPicking} onPicking={setPicking} />
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
