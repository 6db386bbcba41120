import { Box } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useComposer } from '../useComposer.js';
import { NewText } from './NewText.js';
import { PaperBlock } from './PaperBlock.js';

const SERIF = '"Times New Roman", Tinos, "Liberation Serif", serif';

/** The body of the report as a sheet of paper, block by block. */
export function Paper() {
  const translate = useTranslate();
  const { draft, move, canEdit } = useComposer();
  const [dragged, setDragged] = useState<string | null>(null);
  const [adding, setAdding] = useState<string | null>(null);
  /** Puts the dragged block behind the one at an index; -1 is the head. */
  const drop = (index: number) => {
    const block = draft.blocks.find(({ id }) => id === dragged);
    setDragged(null);
    const afterId = draft.blocks[index]?.id ?? null;
    if (!block || afterId === block.id) return;
    const from = draft.blocks.indexOf(block);
    if (from !== index + 1) void move(block, afterId);
  };
  return (
    <Box
      component="ol"
      aria-label={translate('composer.paper')}
      sx={{
        listStyle: 'none',
        m: '0 auto',
        maxWidth: '58rem',
        py: { xs: 2, sm: 5 },
        px: { xs: 1, sm: 5 },
        bgcolor: 'background.paper',
        outline: '1px solid',
        outlineColor: 'divider',
        fontFamily: SERIF,
        fontSize: '1.15rem',
      }}
    >
      {draft.blocks.map((block, index) => (
        <PaperBlock
          key={block.id}
          block={block}
          index={index}
          onAdd={() => setAdding(block.id)}
          drag={{
            dragged,
            onDrag: setDragged,
            onDrop: (side) => drop(side === 'before' ? index - 1 : index),
          }}
        >
          {canEdit && adding === block.id && (
            <NewText afterId={block.id} afterKey={block.key} onClose={() => setAdding(null)} />
          )}
        </PaperBlock>
      ))}
    </Box>
  );
}
