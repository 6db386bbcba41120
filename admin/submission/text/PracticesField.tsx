import AddIcon from '@mui/icons-material/Add';
import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import {
  type PracticeRow,
  practiceRows,
  practicesField,
  writePracticeRows,
} from '../../../schema/submission/draft/draft-fields.rule.js';
import { useField, useForm } from '../form/form-context.js';
import { PracticeInputs } from './PracticeInputs.js';
import { RemovedNotice } from './RemovedNotice.js';
import { useRows } from './useRows.js';

/** Model practices of a section: kind, title and one sentence each. */
export function PracticesField({ section }: { section: string }) {
  const translate = useTranslate();
  const { submission, fields } = useForm();
  const { id, set } = useField(practicesField(section));
  const kinds = submission.round.template.practiceKinds;
  const practices = practiceRows(fields, section);
  const rows = useRows<PracticeRow>(practices, (next) => set(writePracticeRows(next)));
  return (
    <Box component="section" aria-labelledby={`${id}-title`} sx={{ display: 'grid', gap: 1.5 }}>
      <Box>
        <Typography component="h3" variant="subtitle1" id={`${id}-title`} sx={{ fontWeight: 600 }}>
          {translate('submission.text.practices')}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {translate('submission.text.practicesHint')}
        </Typography>
      </Box>
      {practices.length === 0 && (
        <Typography color="textSecondary">{translate('submission.text.noPractices')}</Typography>
      )}
      {practices.map((practice, at) => (
        <PracticeInputs
          // Rows have no identity of their own; the text moves with its place.
          key={at}
          field={`${practicesField(section)}.${at}`}
          number={at + 1}
          practice={practice}
          kinds={kinds}
          firstInput={rows.focusFresh(at)}
          onChange={(row) => rows.change(at, row)}
          onRemove={() => rows.remove(at)}
        />
      ))}
      <RemovedNotice
        text={rows.removed && translate('submission.text.practiceRemoved')}
        onUndo={rows.undo}
      />
      <Button
        id={id}
        startIcon={<AddIcon />}
        sx={{ justifySelf: 'start' }}
        onClick={() => rows.add({ kind: kinds[0]?.code ?? '', title: '', sentence: '' })}
      >
        {translate('submission.text.addPractice')}
      </Button>
    </Box>
  );
}
