import DeleteIcon from '@mui/icons-material/Delete';
import {
  Box,
  Button,
  FormControlLabel,
  IconButton,
  Switch,
  TextField,
  Typography,
} from '@mui/material';
import { useTranslate } from 'react-admin';
import type { PracticeKind } from '../../../schema/template/template.model.js';
import { freeCode } from '../editor/move.js';

interface PracticeKindsProps {
  kinds: PracticeKind[];
  onChange: (kinds: PracticeKind[]) => void;
}

interface OneKindProps {
  kind: PracticeKind;
  number: number;
  onChange: (part: Partial<PracticeKind>) => void;
  onRemove: () => void;
}

function OneKind({ kind, number, onChange, onRemove }: OneKindProps) {
  const translate = useTranslate();
  const text = (name: 'label' | 'intro', label: string) => (
    <TextField
      size="small"
      label={translate(label, { number })}
      value={kind[name]}
      onChange={({ target }) => onChange({ [name]: target.value })}
      slotProps={{ htmlInput: { maxLength: 400 } }}
      sx={{ flex: '1 1 12rem' }}
    />
  );
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      {text('label', 'template.frame.kindLabel')}
      {text('intro', 'template.frame.kindIntro')}
      <FormControlLabel
        control={
          <Switch
            checked={kind.quoted}
            onChange={({ target }) => onChange({ quoted: target.checked })}
          />
        }
        label={translate('template.frame.kindQuoted', { number })}
        sx={{ flex: '1 1 14rem' }}
      />
      <IconButton
        aria-label={translate('template.frame.removeKind', { number })}
        onClick={onRemove}
      >
        <DeleteIcon />
      </IconButton>
    </Box>
  );
}

/** Kinds of model practices: what organizations choose, and how the report introduces one. */
export function PracticeKinds({ kinds, onChange }: PracticeKindsProps) {
  const translate = useTranslate();
  const title = translate('template.frame.kinds');
  const added = () => ({ code: freeCode('K', kinds), label: '', intro: '', quoted: true });
  return (
    <Box component="section" aria-label={title} sx={{ display: 'grid', gap: 1.5 }}>
      <Box>
        <Typography component="h3" variant="subtitle1" sx={{ fontWeight: 600 }}>
          {title}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {translate('template.frame.kindsHint')}
        </Typography>
      </Box>
      {kinds.map((kind, at) => (
        <OneKind
          key={kind.code}
          kind={kind}
          number={at + 1}
          onChange={(part) =>
            onChange(kinds.map((each) => (each.code === kind.code ? { ...each, ...part } : each)))
          }
          onRemove={() => onChange(kinds.filter(({ code }) => code !== kind.code))}
        />
      ))}
      <Button sx={{ justifySelf: 'start' }} onClick={() => onChange([...kinds, added()])}>
        {translate('template.frame.addKind')}
      </Button>
    </Box>
  );
}
