import ArrowDownwardIcon from '@mui/icons-material/ArrowDownward';
import ArrowUpwardIcon from '@mui/icons-material/ArrowUpward';
import ErrorIcon from '@mui/icons-material/Error';
import { Box, Button, Chip, IconButton, Paper, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Criterion } from '../../../schema/criteria/criteria.model.js';
import { useMaximumText } from '../look/sentences.js';
import { type EditorProps, moveCriterion, removeCriterion } from '../draft/change.js';
import { CriterionFields } from './CriterionFields.js';
import { useFaultCount } from '../draft/faults.js';

interface CriterionRowProps extends EditorProps {
  criterion: Criterion;
  standard: string;
  /** Codes of those before and after it in the standard. */
  neighbours: [before: string | undefined, after: string | undefined];
  isOpen: boolean;
  /** Opens a criterion; null closes it. */
  onOpen: (code: string | null) => void;
  onCopy: () => void;
}

export const DRAGGED = 'criterion';

/** A criterion in its standard: a line of what it is about, and its form while it is open. */
export function CriterionRow(props: CriterionRowProps) {
  const { draft, onChange, criterion, standard, neighbours, isOpen, onOpen, onCopy } = props;
  const translate = useTranslate();
  const maximumText = useMaximumText();
  const { code, name } = criterion;
  const faults = useFaultCount([`criteria.${code}`]);
  const [before, after] = neighbours;
  const move = (onto: string | undefined) => onto && onChange(moveCriterion(draft, code, onto));
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-label={translate('criteria.criterion.of', { code })}
      draggable={!isOpen}
      onDragStart={({ dataTransfer }) => dataTransfer.setData(DRAGGED, code)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const dragged = event.dataTransfer.getData(DRAGGED);
        if (dragged) onChange(moveCriterion(draft, dragged, code));
      }}
      sx={{ p: 1.5 }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, alignItems: 'flex-start' }}>
        <Box sx={{ flex: '1 1 14rem', minWidth: 0 }}>
          <Typography sx={{ fontWeight: 500, overflowWrap: 'anywhere' }}>
            {`${code} ${name || translate('criteria.criterion.nameless')}`}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {`${translate(`criteria.measure.${criterion.measure.kind}`)} · ${maximumText(criterion.maximum)}`}
          </Typography>
          {faults > 0 && (
            <Chip
              size="small"
              color="error"
              variant="outlined"
              icon={<ErrorIcon />}
              label={translate('criteria.fault.count', { smart_count: faults })}
            />
          )}
        </Box>
        <IconButton
          size="small"
          disabled={!before}
          aria-label={translate('criteria.criterion.up', { code })}
          onClick={() => move(before)}
        >
          <ArrowUpwardIcon fontSize="small" />
        </IconButton>
        <IconButton
          size="small"
          disabled={!after}
          aria-label={translate('criteria.criterion.down', { code })}
          onClick={() => move(after)}
        >
          <ArrowDownwardIcon fontSize="small" />
        </IconButton>
        <Button
          size="small"
          aria-expanded={isOpen}
          aria-label={translate(`criteria.criterion.${isOpen ? 'closeOf' : 'editOf'}`, { code })}
          onClick={() => onOpen(isOpen ? null : code)}
        >
          {translate(isOpen ? 'criteria.close' : 'criteria.edit')}
        </Button>
        <Button
          size="small"
          aria-label={translate('criteria.criterion.copyOf', { code })}
          onClick={onCopy}
        >
          {translate('criteria.copy')}
        </Button>
        <Button
          size="small"
          color="error"
          aria-label={translate('criteria.criterion.removeOf', { code })}
          onClick={() => onChange(removeCriterion(draft, code))}
        >
          {translate('criteria.remove')}
        </Button>
      </Box>
      {isOpen && (
        <CriterionFields
          key={code}
          draft={draft}
          onChange={onChange}
          criterion={criterion}
          standard={standard}
          onRename={onOpen}
        />
      )}
    </Paper>
  );
}
