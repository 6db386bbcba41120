import { Alert, AlertTitle, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { errorSentence } from '../useMutationNotice.js';

interface FailureNoticeProps {
  error: unknown;
  onRetry?: () => void;
}

/** Says that something could not be read, why, and offers to try again. */
export function FailureNotice({ error, onRetry }: FailureNoticeProps) {
  const translate = useTranslate();
  return (
    <Alert
      severity="error"
      action={
        onRetry && (
          <Button color="inherit" size="small" onClick={onRetry}>
            {translate('core.retry')}
          </Button>
        )
      }
    >
      <AlertTitle>{translate('core.error.page')}</AlertTitle>
      {errorSentence(error, translate)}
    </Alert>
  );
}
