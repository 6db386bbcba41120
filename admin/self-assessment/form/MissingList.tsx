import { Alert, AlertTitle, Box, Link } from '@mui/material';
import { useEffect, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { useForm } from './form-context.js';

interface MissingListProps {
  /** Grows with every check, so that the list takes the focus anew. */
  checks: number;
  onGoTo: (code: string) => void;
}

/** What is to be mended before it can be handed in, each line leading to its criterion. */
export function MissingList({ checks, onGoTo }: MissingListProps) {
  const translate = useTranslate();
  const { faults } = useForm();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (checks > 0) box.current?.focus();
  }, [checks]);
  if (checks === 0) return null;
  if (faults.length === 0) {
    return (
      <Alert ref={box} tabIndex={-1} severity="success" sx={{ mb: 2 }}>
        {translate('selfAssessment.check.fine')}
      </Alert>
    );
  }
  return (
    <Alert ref={box} tabIndex={-1} severity="error" sx={{ mb: 2 }}>
      <AlertTitle>
        {translate('selfAssessment.check.title', { smart_count: faults.length })}
      </AlertTitle>
      <Box component="ul" sx={{ m: 0, pl: 2.5, maxHeight: 260, overflowY: 'auto' }} tabIndex={0}>
        {faults.map(({ field, code, params }) => {
          const criterion = field.replace(/^answers\./, '');
          return (
            <li key={`${field} ${code}`}>
              <Link
                component="button"
                type="button"
                color="inherit"
                onClick={() => onGoTo(criterion)}
                sx={{ textAlign: 'left' }}
              >
                {criterion} {params?.['name']}
              </Link>
              : {translate(`selfAssessment.fault.${code}`)}
            </li>
          );
        })}
      </Box>
    </Alert>
  );
}
