import ArrowDownwardIcon from '@mui/icons-material/ArrowDownward';
import ArrowUpwardIcon from '@mui/icons-material/ArrowUpward';
import { Box, Button, IconButton, Paper, Typography } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { exampleSentence } from '../../../schema/template/example-sentence.rule.js';
import type { IndicatorDefinition } from '../../../schema/template/template.model.js';
import { IndicatorDialog } from '../indicator/IndicatorDialog.js';
import { LibraryDialog } from '../indicator/LibraryDialog.js';
import { newIndicator } from '../indicator/new-indicator.js';
import { type EditorProps, moveIndicator, putIndicator, removeIndicator } from './move.js';

interface IndicatorRowsProps extends EditorProps {
  section: string;
}

interface Editing {
  indicator: IndicatorDefinition;
  /** Code it stands under; none while it is new. */
  replaces?: string;
}

/** The indicators of a section, in their order. */
export function IndicatorRows({ draft, section, onChange }: IndicatorRowsProps) {
  const translate = useTranslate();
  const [editing, setEditing] = useState<Editing | null>(null);
  const [choosing, setChoosing] = useState(false);
  const rows = draft.indicators.filter(({ sectionCode }) => sectionCode === section);
  return (
    <Box
      component="section"
      aria-label={translate('template.indicator.title')}
      sx={{ display: 'grid', gap: 1.5 }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography component="h3" variant="subtitle1" sx={{ fontWeight: 600, flex: 1 }}>
          {translate('template.indicator.title')}
        </Typography>
        <Button variant="outlined" onClick={() => setChoosing(true)}>
          {translate('template.indicator.choose')}
        </Button>
        <Button
          variant="outlined"
          onClick={() => setEditing({ indicator: newIndicator(draft, section) })}
        >
          {translate('template.indicator.add')}
        </Button>
      </Box>
      {rows.length === 0 && (
        <Typography color="textSecondary">{translate('template.indicator.none')}</Typography>
      )}
      {rows.map((indicator, at) => (
        <IndicatorRow
          key={indicator.code}
          indicator={indicator}
          neighbours={[rows[at - 1]?.code, rows[at + 1]?.code]}
          draft={draft}
          onChange={onChange}
          onEdit={() => setEditing({ indicator, replaces: indicator.code })}
        />
      ))}
      {editing && (
        <IndicatorDialog
          draft={draft}
          indicator={editing.indicator}
          replaces={editing.replaces}
          onClose={() => setEditing(null)}
          onKeep={(indicator) => onChange(putIndicator(draft, indicator, editing.replaces))}
        />
      )}
      {choosing && (
        <LibraryDialog
          draft={draft}
          section={section}
          onClose={() => setChoosing(false)}
          onChange={onChange}
        />
      )}
    </Box>
  );
}

interface IndicatorRowProps extends EditorProps {
  indicator: IndicatorDefinition;
  /** Codes of those before and after it in the section. */
  neighbours: [before: string | undefined, after: string | undefined];
  onEdit: () => void;
}

function IndicatorRow(props: IndicatorRowProps) {
  const { indicator, neighbours, draft, onChange, onEdit } = props;
  const translate = useTranslate();
  const notify = useNotify();
  const { code, label } = indicator;
  const [before, after] = neighbours;
  const move = (onto: string) => onChange(moveIndicator(draft, code, onto));
  const remove = () => {
    onChange(removeIndicator(draft, code));
    notify(translate('template.indicator.removed', { code }), { type: 'info' });
  };
  return (
    <Paper
      variant="outlined"
      draggable
      onDragStart={({ dataTransfer }) => dataTransfer.setData('indicator', code)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={({ dataTransfer }) =>
        onChange(moveIndicator(draft, dataTransfer.getData('indicator'), code))
      }
      sx={{ p: 1.5, display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'flex-start' }}
    >
      <Box sx={{ flex: '1 1 18rem' }}>
        <Typography sx={{ fontWeight: 500 }}>{`${code} ${label}`}</Typography>
        <Typography variant="body2" color="textSecondary">
          {exampleSentence(indicator)}
        </Typography>
      </Box>
      {before && (
        <IconButton
          size="small"
          aria-label={translate('template.indicator.up', { code })}
          onClick={() => move(before)}
        >
          <ArrowUpwardIcon fontSize="small" />
        </IconButton>
      )}
      {after && (
        <IconButton
          size="small"
          aria-label={translate('template.indicator.down', { code })}
          onClick={() => move(after)}
        >
          <ArrowDownwardIcon fontSize="small" />
        </IconButton>
      )}
      <Button size="small" aria-label={`${translate('template.edit')} ${code}`} onClick={onEdit}>
        {translate('template.edit')}
      </Button>
      <Button
        size="small"
        color="error"
        aria-label={`${translate('template.remove')} ${code}`}
        onClick={remove}
      >
        {translate('template.remove')}
      </Button>
    </Paper>
  );
}
