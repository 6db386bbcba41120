import ArrowDownwardIcon from '@mui/icons-material/ArrowDownward';
import ArrowUpwardIcon from '@mui/icons-material/ArrowUpward';
import { Box, Button, Checkbox, FormControlLabel, IconButton } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { chosenPractices, type PracticeCandidate } from '../../../../schema/report/quote.rule.js';
import { FormDialog } from '../../../core/frame/FormDialog.js';
import type { DraftBlock } from '../composer.shape.js';
import { useComposer } from '../useComposer.js';

interface QuotePickerProps {
  block: DraftBlock;
  onClose: () => void;
}

function swapped<T>(list: readonly T[], at: number, to: number): T[] {
  const copy = [...list];
  const [moved] = copy.splice(at, 1);
  if (moved !== undefined) copy.splice(to, 0, moved);
  return copy;
}

/** Which practices the report quotes, and in which order. */
export function QuotePicker({ block, onClose }: QuotePickerProps) {
  const translate = useTranslate();
  const { quote } = useComposer();
  const candidates = block.candidates ?? [];
  const [chosen, setChosen] = useState(() => chosenPractices(candidates, block.quotes));
  const others = candidates.filter(({ id }) => !chosen.some((each) => each.id === id));
  const word = (key: string) => translate(`composer.quote.${key}`);
  return (
    <FormDialog
      open
      title={word('title')}
      explanation={word('text')}
      confirmLabel={word('save')}
      onClose={onClose}
      onConfirm={() =>
        quote(
          block,
          chosen.map(({ id }) => id),
        )
      }
    >
      <Box component="ol" aria-label={word('chosen')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {chosen.map((practice, at) => (
          <Choice
            key={practice.id}
            practice={practice}
            onToggle={() => setChosen(chosen.filter((each) => each !== practice))}
            {...(at > 0 ? { onUp: () => setChosen(swapped(chosen, at, at - 1)) } : {})}
            {...(at < chosen.length - 1
              ? { onDown: () => setChosen(swapped(chosen, at, at + 1)) }
              : {})}
          />
        ))}
      </Box>
      {others.length > 0 && (
        <Box component="ul" aria-label={word('others')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {others.map((practice) => (
            <Choice
              key={practice.id}
              practice={practice}
              isOut
              onToggle={() => setChosen([...chosen, practice])}
            />
          ))}
        </Box>
      )}
      {block.quotes && (
        <Button onClick={() => void quote(block, null).then((done) => done && onClose())}>
          {word('automatic')}
        </Button>
      )}
    </FormDialog>
  );
}

interface ChoiceProps {
  practice: PracticeCandidate;
  isOut?: boolean;
  onToggle: () => void;
  onUp?: () => void;
  onDown?: () => void;
}

function Choice({ practice, isOut = false, onToggle, onUp, onDown }: ChoiceProps) {
  const translate = useTranslate();
  const name = practice.phrase;
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center' }}>
      <FormControlLabel
        sx={{ flex: 1 }}
        control={<Checkbox checked={!isOut} onChange={onToggle} />}
        label={`${practice.organizationName}: ${practice.phrase}`}
      />
      {onUp && (
        <IconButton aria-label={translate('composer.tool.up', { name })} onClick={onUp}>
          <ArrowUpwardIcon fontSize="small" />
        </IconButton>
      )}
      {onDown && (
        <IconButton aria-label={translate('composer.tool.down', { name })} onClick={onDown}>
          <ArrowDownwardIcon fontSize="small" />
        </IconButton>
      )}
    </Box>
  );
}
