import { Alert, Box } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Block } from '../../../../schema/document/document.model.js';
import type { DraftBlock } from '../composer.shape.js';
import { linesOf } from '../paper/word-difference.js';
import { nameOf } from '../paper/BlockTools.js';
import { useComposer } from '../useComposer.js';
import { EditorForm } from './EditorForm.js';
import type { KeptText } from './kept-text.js';

interface BlockEditorProps {
  block: DraftBlock;
  kept: KeptText;
  onClose: () => void;
}

/**
 * Edits a block in its place. Where somebody else changed it meanwhile, the save is refused, their
 * text is shown, and saving once more is a decision.
 */
export function BlockEditor({ block, kept, onClose }: BlockEditorProps) {
  const translate = useTranslate();
  const { edit, running } = useComposer();
  const [version] = useState(block.version);
  const [restored] = useState(kept.text);
  const shown = block.edited ?? block.generated;
  const save = async (content: Block[]) => {
    if (!(await edit(block, content))) return;
    kept.forget();
    onClose();
  };
  return (
    <EditorForm
      label={translate('composer.editor.label', { name: nameOf(block) })}
      blockKey={block.key}
      content={restored ?? shown}
      running={running}
      onType={kept.keep}
      onSave={save}
      onCancel={() => {
        kept.forget();
        onClose();
      }}
    >
      {restored && (
        <Alert severity="info" sx={{ mb: 1 }}>
          {translate('composer.editor.restored')}
        </Alert>
      )}
      {block.version !== version && (
        <Alert severity="warning" sx={{ mb: 1 }}>
          {translate('composer.editor.changed')}
          <Box sx={{ whiteSpace: 'pre-wrap', mt: 1 }}>{linesOf(shown)}</Box>
        </Alert>
      )}
    </EditorForm>
  );
}
