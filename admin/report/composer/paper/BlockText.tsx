import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { chartSvg } from '../../../../schema/document/chart/chart.format.js';
import { chartInWords } from '../../../../schema/document/chart/chart.text.js';
import type { Block, ChartBlock, Run } from '../../../../schema/document/document.model.js';
import type { Finding } from '../../../../schema/report/lint/lint.model.js';
import { FindingMark } from '../findings/FindingMark.js';
import { useComposer } from '../useComposer.js';
import { markRuns, type MarkedStretch } from './marked-runs.js';

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

function Stretch({ stretch: { runs, findings } }: { stretch: MarkedStretch }) {
  // Runs have no names of their own, and a text is drawn anew as a whole.
  const words = runs.map((run, index) => <RunText key={`${index} ${run.text}`} run={run} />);
  if (findings.length === 0) return words;
  // A figure is a button already: the sign stands behind it.
  return runs[0]?.figure ? (
    <>
      {words}
      <FindingMark findings={findings} />
    </>
  ) : (
    <FindingMark findings={findings}>{words}</FindingMark>
  );
}

interface RunsProps {
  runs: readonly Run[];
  findings: readonly Finding[];
}

function Runs({ runs, findings }: RunsProps) {
  return markRuns(runs, findings).map((stretch, index) => (
    <Stretch key={`${index} ${stretch.runs[0]?.text}`} stretch={stretch} />
  ));
}

const CHART_PAPER = { width: 460, size: 10, font: 'Tinos, "Times New Roman", serif' };

/** The drawing of the document, with all it shows in words for whoever cannot see it. */
function Chart({ chart }: { chart: ChartBlock }) {
  const drawing = encodeURIComponent(chartSvg(chart, CHART_PAPER));
  return (
    <Box component="figure" sx={{ m: 0, textAlign: 'center' }}>
      <Box
        component="img"
        src={`data:image/svg+xml;charset=utf-8,${drawing}`}
        alt={chartInWords(chart)}
        sx={{ maxWidth: '100%', width: '46rem' }}
      />
      <Box component="figcaption" sx={{ fontWeight: 700 }}>
        {chart.caption}
      </Box>
    </Box>
  );
}

function Piece({ block, findings }: { block: Block; findings: readonly Finding[] }) {
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
          <Runs runs={[{ text: block.text }]} findings={findings} />
        </Box>
      );
    case 'paragraph':
      return (
        <Box component="p" sx={{ m: 0, textIndent: '1.5em' }}>
          <Runs runs={block.runs} findings={findings} />
        </Box>
      );
    case 'item':
      return (
        <Box component="p" sx={{ m: 0, pl: 3 }}>
          {block.ordinal ? `${block.ordinal}. ` : '- '}
          <Runs runs={block.runs} findings={findings} />
        </Box>
      );
    case 'chart':
      return <Chart chart={block} />;
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

interface BlockTextProps {
  blocks: readonly Block[];
  /** Of these pieces; marked where their words stand. */
  findings: readonly Finding[];
}

/** Pieces of the document as they read, without their page. */
export function BlockText({ blocks, findings }: BlockTextProps) {
  return (
    <Box sx={{ display: 'grid', gap: 1, overflowWrap: 'anywhere', lineHeight: 1.5 }}>
      {blocks.map((block, index) => (
        <Piece
          key={`${index} ${block.kind}`}
          block={block}
          findings={findings.filter(({ piece }) => piece === index)}
        />
      ))}
    </Box>
  );
}
