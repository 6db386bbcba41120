import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Block, Run } from '../../../../schema/document/document.model.js';
import { useComposer } from '../useComposer.js';

const CHIP = {
  font: 'inherit',
  color: 'inherit',
  border: 0,
  borderBottom: '2px dotted',
  borderColor: 'primary.main',
  bgcolor: '#FBF1F1',
  borderRadius: 0.5,
  p: '0 2px',
  cursor: 'pointer',
};

/** A stretch of text; a figure opens its sources. */
function RunText({ run }: { run: Run }) {
  const translate = useTranslate();
  const { showSources } = useComposer();
  const style = {
    ...(run.bold ? { fontWeight: 700 } : {}),
    ...(run.italic ? { fontStyle: 'italic' } : {}),
  };
  const { figure } = run;
  if (!figure) {
    return run.bold || run.italic ? <span style={style}>{run.text}</span> : <>{run.text}</>;
  }
  return (
    <Box
      component="button"
      type="button"
      sx={CHIP}
      style={style}
      title={translate('composer.figure', { code: figure.indicatorCode })}
      onClick={({ currentTarget }: { currentTarget: HTMLElement }) =>
        showSources(figure.indicatorCode, currentTarget)
      }
    >
      {run.text}
    </Box>
  );
}

function Runs({ runs }: { runs: readonly Run[] }) {
  // Runs have no names of their own, and a text is drawn anew as a whole.
  return runs.map((run, index) => <RunText key={`${index} ${run.text}`} run={run} />);
}

function Piece({ block }: { block: Block }) {
  const translate = useTranslate();
  switch (block.kind) {
    case 'heading':
      return (
        <Box
          component={block.level === 1 ? 'h2' : 'h3'}
          sx={{
            m: 0,
            fontSize: 'inherit',
            fontWeight: 700,
            textTransform: block.level === 1 ? 'uppercase' : undefined,
          }}
        >
          {block.ordinal && `${block.ordinal}. `}
          {block.text}
        </Box>
      );
    case 'paragraph':
      return (
        <Box component="p" sx={{ m: 0, textIndent: '1.5em' }}>
          <Runs runs={block.runs} />
        </Box>
      );
    case 'item':
      return (
        <Box component="p" sx={{ m: 0, pl: 3 }}>
          {block.ordinal ? `${block.ordinal}. ` : '- '}
          <Runs runs={block.runs} />
        </Box>
      );
    default:
      return (
        <Box component="p" sx={{ m: 0, fontStyle: 'italic', color: 'text.secondary' }}>
          {translate(`composer.piece.${block.kind}`, {
            caption: 'caption' in block ? (block.caption ?? '') : '',
          })}
        </Box>
      );
  }
}

/** Pieces of the document as they read, without their page. */
export function BlockText({ blocks }: { blocks: readonly Block[] }) {
  return (
    <Box sx={{ display: 'grid', gap: 1, overflowWrap: 'anywhere', lineHeight: 1.5 }}>
      {blocks.map((block, index) => (
        <Piece key={`${index} ${block.kind}`} block={block} />
      ))}
    </Box>
  );
}
