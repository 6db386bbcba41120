import ArrowDownwardIcon from '@mui/icons-material/ArrowDownward';
import ArrowUpwardIcon from '@mui/icons-material/ArrowUpward';
import ErrorIcon from '@mui/icons-material/Error';
import { Box, Button, IconButton } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Standard } from '../../../schema/criteria/criteria.model.js';
import { type EditorProps, moveStandard, moveToStandard } from '../draft/change.js';
import { useFaultCount } from '../draft/faults.js';
import { DRAGGED } from './CriterionRow.js';

/** The parts of a set that have a panel; a standard is named by its code: "standards.1". */
export const FRAME = 'frame';
export const GATES = 'gates';
export const COUNTED = 'counted';
export const BANDS = 'bands';
export const standardPanel = (code: string) => `standards.${code}`;

interface OutlineProps extends EditorProps {
  shown: string;
  onShow: (panel: string) => void;
}

interface EntryProps {
  label: string;
  /** Fields of the check list that belong to it. */
  fields: readonly string[];
  isShown: boolean;
  onShow: () => void;
}

function Entry({ label, fields, isShown, onShow }: EntryProps) {
  const translate = useTranslate();
  const faults = useFaultCount(fields);
  return (
    <Button
      size="small"
      color={isShown ? 'primary' : 'inherit'}
      variant={isShown ? 'outlined' : 'text'}
      aria-current={isShown ? 'true' : undefined}
      onClick={onShow}
      endIcon={
        faults > 0 ? (
          <ErrorIcon
            color="error"
            titleAccess={translate('criteria.fault.count', { smart_count: faults })}
          />
        ) : undefined
      }
      sx={{ flex: 1, width: '100%', justifyContent: 'flex-start', textAlign: 'left' }}
    >
      {label}
    </Button>
  );
}

interface StandardEntryProps extends OutlineProps {
  standard: Standard;
  neighbours: [before: string | undefined, after: string | undefined];
}

const STANDARD = 'standard';

function StandardEntry(props: StandardEntryProps) {
  const { draft, onChange, standard, neighbours, shown, onShow } = props;
  const translate = useTranslate();
  const { code, name, criteria } = standard;
  const [before, after] = neighbours;
  const move = (onto: string | undefined) => onto && onChange(moveStandard(draft, code, onto));
  const fields = [`standards.${code}`, ...criteria.map((each) => `criteria.${each.code}`)];
  return (
    <Box
      component="li"
      draggable
      onDragStart={({ dataTransfer }) => dataTransfer.setData(STANDARD, code)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const criterion = event.dataTransfer.getData(DRAGGED);
        const moved = event.dataTransfer.getData(STANDARD);
        if (criterion) onChange(moveToStandard(draft, criterion, code));
        else if (moved) onChange(moveStandard(draft, moved, code));
      }}
      sx={{ display: 'flex', alignItems: 'center', listStyle: 'none' }}
    >
      <Entry
        label={`${code}. ${name || translate('criteria.criterion.nameless')}`}
        fields={fields}
        isShown={shown === standardPanel(code)}
        onShow={() => onShow(standardPanel(code))}
      />
      <IconButton
        size="small"
        disabled={!before}
        aria-label={translate('criteria.standard.up', { code })}
        onClick={() => move(before)}
      >
        <ArrowUpwardIcon fontSize="small" />
      </IconButton>
      <IconButton
        size="small"
        disabled={!after}
        aria-label={translate('criteria.standard.down', { code })}
        onClick={() => move(after)}
      >
        <ArrowDownwardIcon fontSize="small" />
      </IconButton>
    </Box>
  );
}

/** The set in its order; standards are moved here, and criteria dropped onto a standard. */
export function Outline(props: OutlineProps) {
  const { draft, shown, onShow } = props;
  const translate = useTranslate();
  const { standards } = draft.content;
  const entry = (panel: string, title: string, fields: readonly string[]) => (
    <Entry
      label={translate(title)}
      fields={fields}
      isShown={shown === panel}
      onShow={() => onShow(panel)}
    />
  );
  return (
    <Box component="nav" aria-label={translate('criteria.outline')}>
      {entry(FRAME, 'criteria.frame.title', ['name'])}
      {entry(GATES, 'criteria.gate.title', ['gates'])}
      <Box component="ol" aria-label={translate('criteria.standard.list')} sx={{ p: 0, m: 0 }}>
        {standards.map((standard, at) => (
          <StandardEntry
            key={standard.code}
            {...props}
            standard={standard}
            neighbours={[standards[at - 1]?.code, standards[at + 1]?.code]}
          />
        ))}
      </Box>
      {entry(COUNTED, 'criteria.counted.title', ['bonuses', 'penalties'])}
      {entry(BANDS, 'criteria.band.title', ['bands'])}
    </Box>
  );
}
