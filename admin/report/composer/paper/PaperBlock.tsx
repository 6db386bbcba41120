import { Alert, Box, Button, Chip } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { useTranslate } from 'react-admin';
import { isEditable, shownBlocks } from '../../../../schema/report/block.rule.js';
import { formatInstant } from '../../../core/format.js';
import type { DraftBlock } from '../composer.shape.js';
import { BlockEditor } from '../editor/BlockEditor.js';
import { useKeptComment, useKeptText } from '../editor/kept-text.js';
import { BlockComments } from '../review/BlockComments.js';
import { useComposer } from '../useComposer.js';
import { BlockText } from './BlockText.js';
import { type BlockTool, BlockTools, goToTool, nameOf } from './BlockTools.js';
import { type Drag, DROP_LINE, useDropPlace } from './useDropPlace.js';
import { ComparedTexts } from './ComparedTexts.js';
import { QuotePicker } from './QuotePicker.js';

interface PaperBlockProps {
  block: DraftBlock;
  index: number;
  drag: Drag;
  onAdd: () => void;
  /** Stands below the block. */
  children?: ReactNode;
}

type Open = 'edit' | 'compare' | 'quote' | 'comment' | null;

/** One block: its text, what can be done about it, and what was opened of it. */
export function PaperBlock({ block, index, drag, onAdd, children }: PaperBlockProps) {
  const { draft, canEdit, move, hide } = useComposer();
  const kept = useKeptText(draft.id, block.id);
  const { kept: unsent } = useKeptComment(draft.id, block.key);
  const [open, setOpen] = useState<Open>(() => {
    if (canEdit && kept.text) return 'edit';
    return unsent ? 'comment' : null;
  });
  const translate = useTranslate();
  const editable = isEditable(block.generated);
  const said = draft.comments.filter(
    ({ blockKey, answersId, resolvedAt }) => blockKey === block.key && !answersId && !resolvedAt,
  ).length;
  const behind = (at: number) => draft.blocks[at]?.id ?? null;
  const tools: Record<BlockTool, () => void> = {
    edit: () => setOpen('edit'),
    up: () => void move(block, behind(index - 2)).then(() => goToTool(block, 'up')),
    down: () => void move(block, behind(index + 1)).then(() => goToTool(block, 'down')),
    hide: () => void hide(block, !block.hidden),
    compare: () => setOpen(open === 'compare' ? null : 'compare'),
    quote: () => setOpen('quote'),
    add: onAdd,
  };
  const { side, handlers } = useDropPlace(block, drag);
  return (
    <Box
      component="li"
      id={`block-${block.id}`}
      data-block={block.key}
      tabIndex={-1}
      {...handlers}
      sx={{
        position: 'relative',
        py: 0.75,
        px: 1,
        borderLeft: 3,
        borderColor: block.stale ? 'warning.main' : block.edited ? 'primary.light' : 'transparent',
        '&:hover, &:focus-within': { bgcolor: '#FAFAF9' },
        ...(side ? { boxShadow: DROP_LINE[side] } : {}),
      }}
    >
      {open === 'edit' ? (
        <BlockEditor block={block} kept={kept} onClose={() => setOpen(null)} />
      ) : (
        <Reading block={block} />
      )}
      {canEdit && open !== 'edit' && (
        <BlockTools
          block={block}
          place={{ isFirst: index === 0, isLast: index === draft.blocks.length - 1 }}
          editable={editable}
          onTool={(tool) => tools[tool]()}
          onDrag={drag.onDrag}
        />
      )}
      {open !== 'edit' && (
        <Button
          size="small"
          color="inherit"
          aria-expanded={open === 'comment'}
          aria-label={translate('composer.comment.at', { name: nameOf(block), count: said })}
          onClick={() => setOpen(open === 'comment' ? null : 'comment')}
        >
          {translate('composer.comment.button', { count: said })}
        </Button>
      )}
      {open === 'comment' && <BlockComments block={block} />}
      {(open === 'compare' || (block.stale && open !== 'edit')) && <ComparedTexts block={block} />}
      {open === 'quote' && <QuotePicker block={block} onClose={() => setOpen(null)} />}
      {children}
    </Box>
  );
}

function Reading({ block }: { block: DraftBlock }) {
  const translate = useTranslate();
  const { findings } = useComposer();
  const shown = shownBlocks({ ...block, hidden: false });
  const here = findings.open.filter(({ key }) => key === block.key);
  return (
    <>
      {block.hidden && <Chip size="small" label={translate('composer.hidden')} sx={{ mb: 0.5 }} />}
      {shown.length === 0 && <Alert severity="info">{translate('composer.emptyBlock')}</Alert>}
      <Box sx={block.hidden ? { color: 'text.secondary', textDecoration: 'line-through' } : {}}>
        <BlockText blocks={shown} findings={here} />
      </Box>
      {block.editedBy && (
        <Box sx={{ typography: 'caption', color: 'text.secondary', mt: 0.5 }}>
          {translate('composer.editedBy', {
            name: block.editedBy.fullName,
            instant: formatInstant(block.editedAt),
          })}
        </Box>
      )}
    </>
  );
}
