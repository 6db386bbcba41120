import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
} from '@mui/material';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import type { DraftSession, DraftView } from '../../core/draft/draft-session.js';

interface MeetingDialogProps {
  session: DraftSession;
  view: DraftView;
  /** What people call a field of the draft. */
  nameOf: (field: string) => string;
}

/** Somebody else saved the same draft: a person chooses, and what is not chosen is kept to copy. */
export function MeetingDialog({ session, view, nameOf }: MeetingDialogProps) {
  const translate = useTranslate();
  const titleId = useId();
  const { contested, setAside } = view;
  const copy = () =>
    void navigator.clipboard.writeText(setAside.map(({ mine }) => mine).join('\n\n'));
  return (
    <>
      {setAside.length > 0 && (
        <Alert
          severity="warning"
          sx={{ mb: 2 }}
          action={
            <>
              <Button color="inherit" onClick={copy}>
                {translate('draft.aside.copy')}
              </Button>
              <Button color="inherit" onClick={() => session.dropSetAside()}>
                {translate('draft.aside.drop')}
              </Button>
            </>
          }
        >
          {translate('template.meeting.aside', {
            parts: setAside.map(({ name }) => nameOf(name)).join(', '),
          })}
        </Alert>
      )}
      <Dialog open={contested.length > 0} aria-labelledby={titleId}>
        <DialogTitle id={titleId}>{translate('template.meeting.title')}</DialogTitle>
        <DialogContent>
          <DialogContentText>{translate('template.meeting.text')}</DialogContentText>
          <ul>
            {contested.map(({ name }) => (
              <li key={name}>{nameOf(name)}</li>
            ))}
          </ul>
        </DialogContent>
        <DialogActions>
          <Button onClick={() => session.resolve(new Set())}>
            {translate('template.meeting.theirs')}
          </Button>
          <Button
            variant="contained"
            onClick={() => session.resolve(new Set(contested.map(({ name }) => name)))}
          >
            {translate('template.meeting.mine')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
