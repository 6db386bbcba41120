import AddIcon from '@mui/icons-material/Add';
import ArrowDownwardIcon from '@mui/icons-material/ArrowDownward';
import ArrowUpwardIcon from '@mui/icons-material/ArrowUpward';
import CompareIcon from '@mui/icons-material/Compare';
import DragIndicatorIcon from '@mui/icons-material/DragIndicator';
import EditIcon from '@mui/icons-material/Edit';
import FormatQuoteIcon from '@mui/icons-material/FormatQuote';
import VisibilityIcon from '@mui/icons-material/Visibility';
import VisibilityOffIcon from '@mui/icons-material/VisibilityOff';
import type { SvgIconComponent } from '@mui/icons-material';
import { Box, IconButton } from '@mui/material';
import { useTranslate } from 'react-admin';
import { textOf } from '../../../../schema/report/block.rule.js';
import type { DraftBlock } from '../composer.shape.js';
import { useComposer } from '../useComposer.js';

export type BlockTool = 'edit' | 'up' | 'down' | 'hide' | 'compare' | 'quote' | 'add';

const icons: Record<BlockTool, SvgIconComponent> = {
  edit: EditIcon,
  up: ArrowUpwardIcon,
  down: ArrowDownwardIcon,
  hide: VisibilityOffIcon,
  compare: CompareIcon,
  quote: FormatQuoteIcon,
  add: AddIcon,
};

interface BlockToolsProps {
  block: DraftBlock;
  place: { isFirst: boolean; isLast: boolean };
  editable: boolean;
  onTool: (tool: BlockTool) => void;
  /** Dragging with the mouse; the arrows do the same for the keyboard. */
  onDrag: (id: string | null) => void;
}

const toolId = ({ id }: DraftBlock, tool: BlockTool) => `tool-${id}-${tool}`;

/** Takes the focus back to a tool of a block that has moved, or to the block at an end. */
export function goToTool(block: DraftBlock, tool: BlockTool): void {
  // Once what was read anew has been drawn.
  requestAnimationFrame(() => {
    const element = document.getElementById(toolId(block, tool));
    (element ?? document.getElementById(`block-${block.id}`))?.focus();
  });
}

/** How a tool is called: a chart is switched on and off, a text is printed or not. */
function wordOf(tool: BlockTool, { hidden, generated }: DraftBlock): string {
  if (tool !== 'hide') return tool;
  const isChart = generated.length > 0 && generated.every(({ kind }) => kind === 'chart');
  if (isChart) return hidden ? 'chartOn' : 'chartOff';
  return hidden ? 'show' : 'hide';
}

const NAME_LENGTH = 40;

/** How a block is called: its first words. */
export function nameOf(block: DraftBlock): string {
  const text = (block.edited ?? block.generated)
    .map((piece) => ('caption' in piece && piece.caption) || textOf(piece))
    .join(' ');
  return text.length > NAME_LENGTH ? `${text.slice(0, NAME_LENGTH)}…` : text;
}

/** What can be done about a block, for mouse, finger and keyboard alike. */
export function BlockTools({ block, place, editable, onTool, onDrag }: BlockToolsProps) {
  const translate = useTranslate();
  const { running } = useComposer();
  const offered: [BlockTool, boolean][] = [
    ['edit', editable],
    ['quote', block.candidates !== null],
    ['compare', block.edited !== null && !block.stale && block.generated.length > 0],
    ['up', !place.isFirst],
    ['down', !place.isLast],
    ['hide', true],
    ['add', true],
  ];
  const name = nameOf(block);
  return (
    <Box
      role="group"
      aria-label={translate('composer.tool.group', { name })}
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', color: 'text.secondary' }}
    >
      <Box
        aria-hidden
        draggable
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move';
          // Without something to carry some browsers do not begin.
          event.dataTransfer.setData('text/plain', nameOf(block));
          onDrag(block.id);
        }}
        onDragEnd={() => onDrag(null)}
        sx={{ cursor: 'grab', display: { xs: 'none', sm: 'flex' } }}
      >
        <DragIndicatorIcon fontSize="small" />
      </Box>
      {offered
        .filter(([, isOffered]) => isOffered)
        .map(([tool]) => {
          const isBack = tool === 'hide' && block.hidden;
          const Icon = isBack ? VisibilityIcon : icons[tool];
          const label = translate(`composer.tool.${wordOf(tool, block)}`, { name });
          return (
            <IconButton
              key={tool}
              id={toolId(block, tool)}
              size="small"
              aria-label={label}
              title={label}
              disabled={running}
              onClick={() => onTool(tool)}
            >
              <Icon fontSize="small" />
            </IconButton>
          );
        })}
    </Box>
  );
}
