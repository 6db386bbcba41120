import { useTranslate } from 'react-admin';
import { EditorForm } from '../editor/EditorForm.js';
import { useKeptText } from '../editor/kept-text.js';
import { useComposer } from '../useComposer.js';

interface NewTextProps {
  afterId: string;
  /** Of the block it is going to follow. */
  afterKey: string;
  onClose: () => void;
}

/** A text of one's own, written where it is going to stand. */
export function NewText({ afterId, afterKey, onClose }: NewTextProps) {
  const translate = useTranslate();
  const { draft, addText, running } = useComposer();
  const kept = useKeptText(draft.id, `after-${afterId}`);
  return (
    <EditorForm
      label={translate('composer.editor.new')}
      blockKey={afterKey}
      content={kept.text ?? []}
      running={running}
      onType={kept.keep}
      onSave={async (content) => {
        if (!(await addText(afterId, content))) return;
        kept.forget();
        onClose();
      }}
      onCancel={() => {
        kept.forget();
        onClose();
      }}
    />
  );
}
