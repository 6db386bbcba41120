import {
  Box,
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  TextField,
  Typography,
} from '@mui/material';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { fold } from '../../../schema/core/fold.js';
import type { TemplateDraft } from '../../../schema/template/template-check.rule.js';
import type { IndicatorDefinition } from '../../../schema/template/template.model.js';
import { FailureNotice } from '../../core/frame/FailureNotice.js';
import { LoadingScreen } from '../../core/frame/LoadingScreen.js';
import { useReading } from '../../core/reading/useReading.js';
import { LIBRARY } from '../template.graphql.js';
import type { LibraryIndicator } from '../template.shape.js';

interface LibraryDialogProps {
  draft: TemplateDraft;
  section: string;
  onClose: () => void;
  onChange: (after: TemplateDraft) => void;
}

/** An indicator of the library as a template keeps it, in the section it was chosen for. */
function definitionOf(indicator: LibraryIndicator, sectionCode: string): IndicatorDefinition {
  const { answeredBy: _answeredBy, isUsual: _isUsual, ...definition } = indicator;
  return { ...definition, sectionCode };
}

/** Chooses indicators of the library for a section. */
export function LibraryDialog({ draft, section, onClose, onChange }: LibraryDialogProps) {
  const translate = useTranslate();
  const titleId = useId();
  const { current, error, refresh } = useReading<{ indicatorLibrary: LibraryIndicator[] }>(LIBRARY);
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const taken = new Set(draft.indicators.map(({ code }) => code));
  const library = current?.indicatorLibrary ?? [];
  const shown = library.filter(
    ({ code, label, sectionCode }) =>
      !taken.has(code) &&
      (search ? fold(`${code} ${label}`).includes(fold(search)) : sectionCode === section),
  );
  const put = () => {
    const added = library.filter(({ code }) => chosen.includes(code));
    const indicators = added.map((each) => definitionOf(each, section));
    onChange({ ...draft, indicators: [...draft.indicators, ...indicators] });
    onClose();
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{translate('template.library.title', { section })}</DialogTitle>
      <DialogContent>
        <TextField
          label={translate('template.library.search')}
          helperText={translate('template.library.searchHint')}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
          fullWidth
          sx={{ mt: 1, mb: 1 }}
        />
        {error && <FailureNotice error={error} onRetry={() => void refresh()} />}
        {!current && !error && <LoadingScreen />}
        {current && shown.length === 0 && (
          <Typography color="textSecondary">{translate('template.library.none')}</Typography>
        )}
        {shown.map((indicator) => (
          <LibraryRow
            key={indicator.code}
            indicator={indicator}
            checked={chosen.includes(indicator.code)}
            onToggle={(code) =>
              setChosen(
                chosen.includes(code) ? chosen.filter((each) => each !== code) : [...chosen, code],
              )
            }
          />
        ))}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {translate('ra.action.cancel')}
        </Button>
        <Button variant="contained" onClick={put} disabled={chosen.length === 0}>
          {translate('template.library.put', { smart_count: chosen.length })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

interface LibraryRowProps {
  indicator: LibraryIndicator;
  checked: boolean;
  onToggle: (code: string) => void;
}

/** What nobody is asked is shown with who answers it instead. */
function LibraryRow({ indicator, checked, onToggle }: LibraryRowProps) {
  const translate = useTranslate();
  const { code, label, definition, answeredBy } = indicator;
  const isAsked = answeredBy === 'ORGANIZATION';
  return (
    <Box sx={{ py: 0.5, borderBottom: 1, borderColor: 'divider' }}>
      {isAsked ? (
        <FormControlLabel
          label={`${code} ${label}`}
          control={<Checkbox checked={checked} onChange={() => onToggle(code)} />}
        />
      ) : (
        <Typography>{`${code} ${label}`}</Typography>
      )}
      <Typography variant="body2" color="textSecondary">
        {isAsked ? definition : `${definition} ${translate(`template.library.${answeredBy}`)}`}
      </Typography>
    </Box>
  );
}
