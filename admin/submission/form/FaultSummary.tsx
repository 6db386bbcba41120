import { Alert, AlertTitle, Box, Link } from '@mui/material';
import { useEffect, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { useFieldTitle } from '../contest/field-title.js';
import { useFaultSentence, useForm } from './form-context.js';

interface FaultSummaryProps {
  /** Grows with every check, so that the summary takes the focus anew. */
  checks: number;
  canHandIn: boolean;
  onGoTo: (field: string) => void;
}

/** What has to be mended before the report can be handed in, each line leading to its field. */
export function FaultSummary({ checks, canHandIn, onGoTo }: FaultSummaryProps) {
  const translate = useTranslate();
  const { submission, faults } = useForm();
  const sentence = useFaultSentence();
  const titleOf = useFieldTitle(submission);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (checks > 0) box.current?.focus();
  }, [checks]);
  if (checks === 0) return null;
  if (faults.length === 0) {
    return (
      <Alert severity="success" ref={box} tabIndex={-1} sx={{ mb: 2 }}>
        {translate(`submission.check.${canHandIn ? 'clean' : 'cleanOfficer'}`)}
      </Alert>
    );
  }
  return (
    <Alert severity="error" ref={box} tabIndex={-1} sx={{ mb: 2 }}>
      <AlertTitle>{translate('submission.check.title', { smart_count: faults.length })}</AlertTitle>
      {translate('submission.check.hint')}
      <Box component="ul" sx={{ m: 0, mt: 1, pl: 2.5, maxHeight: 320, overflowY: 'auto' }}>
        {faults.map((fault) => (
          <li key={`${fault.field} ${fault.code}`}>
            <Link
              component="button"
              type="button"
              color="inherit"
              sx={{
                textAlign: 'left',
                font: 'inherit',
                py: 0.25,
                minHeight: 24,
                verticalAlign: 'top',
              }}
              onClick={() => onGoTo(fault.field)}
            >
              {titleOf(fault.field)}: {sentence(fault)}
            </Link>
          </li>
        ))}
      </Box>
    </Alert>
  );
}
