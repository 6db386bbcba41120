import { Alert, Button } from '@mui/material';
import { useTranslate } from 'react-admin';

interface RemovedNoticeProps {
  /** Already translated; null where nothing was removed. */
  text: string | null;
  onUndo: () => void;
}

/** Says that a row is gone and brings it back; takes the focus the removed row had. */
export function RemovedNotice({ text, onUndo }: RemovedNoticeProps) {
  const translate = useTranslate();
  if (text === null) return null;
  return (
    <Alert
      severity="info"
      role="status"
      action={
        <Button color="inherit" size="small" autoFocus onClick={onUndo}>
          {translate('submission.text.undo')}
        </Button>
      }
    >
      {text}
    </Alert>
  );
}
