import { Alert, AlertTitle, Link } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { FieldFault } from '../../../schema/core/field-fault.js';

/** One line of the list; an advice keeps nobody from publishing. */
export interface ListedFault extends FieldFault {
  isAdvice?: boolean;
}

interface CheckListProps {
  faults: readonly ListedFault[];
  /** Where it is and what is wrong, in a sentence. */
  say: (fault: ListedFault) => string;
  onGoTo: (field: string) => void;
}

/** What is left to mend before a draft is published, and what deserves a second look. */
export function CheckList({ faults, say, onGoTo }: CheckListProps) {
  const translate = useTranslate();
  const blocking = faults.filter(({ isAdvice }) => !isAdvice);
  const advice = faults.filter(({ isAdvice }) => isAdvice);
  const lines = (list: readonly ListedFault[]) => (
    <ul style={{ margin: 0, paddingLeft: '1.25rem' }}>
      {list.map((fault) => (
        <li key={`${fault.field} ${fault.code} ${JSON.stringify(fault.params)}`}>
          <Link
            component="button"
            type="button"
            color="inherit"
            sx={{ textAlign: 'left', font: 'inherit', minHeight: 24, verticalAlign: 'top' }}
            onClick={() => onGoTo(fault.field)}
          >
            {say(fault)}
          </Link>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {blocking.length === 0 ? (
        <Alert severity="success" sx={{ mb: 2 }}>
          {translate('template.check.clean')}
        </Alert>
      ) : (
        <Alert severity="error" sx={{ mb: 2 }}>
          <AlertTitle>
            {translate('template.check.blocking', { smart_count: blocking.length })}
          </AlertTitle>
          {lines(blocking)}
        </Alert>
      )}
      {advice.length > 0 && (
        <Alert severity="warning">
          <AlertTitle>{translate('template.check.advice')}</AlertTitle>
          {lines(advice)}
        </Alert>
      )}
    </>
  );
}
