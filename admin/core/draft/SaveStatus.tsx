import CloudDoneOutlinedIcon from '@mui/icons-material/CloudDoneOutlined';
import CloudOffOutlinedIcon from '@mui/icons-material/CloudOffOutlined';
import CloudSyncOutlinedIcon from '@mui/icons-material/CloudSyncOutlined';
import { Box, Button, Typography } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import { errorSentence } from '../useMutationNotice.js';
import type { DraftSession, DraftView } from './draft-session.js';

interface SaveStatusProps {
  session: DraftSession;
  view: DraftView;
  /** Boxes whose text is no number. */
  unreadable: number;
}

const clock = (at: Date, locale: string) =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'vi-VN', {
    timeZone: 'Asia/Ho_Chi_Minh',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);

const icons = {
  SAVED: CloudDoneOutlinedIcon,
  WAITING: CloudSyncOutlinedIcon,
  SAVING: CloudSyncOutlinedIcon,
  RETRYING: CloudOffOutlinedIcon,
  REFUSED: CloudOffOutlinedIcon,
  CONTESTED: CloudOffOutlinedIcon,
};

/** Where the typed texts are: with the server, on their way, or still here. */
export function SaveStatus({ session, view, unreadable }: SaveStatusProps) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const { status, savedAt, refusal, kept } = view;
  const Icon = icons[status];
  const isTrouble = status === 'RETRYING' || status === 'REFUSED';
  const sentence = translate(`draft.save.${status === 'SAVED' && !savedAt ? 'NOTHING' : status}`, {
    time: savedAt ? clock(savedAt, locale) : '',
    reason: refusal ? errorSentence(refusal, translate) : '',
  });
  const hints = [
    unreadable > 0 && translate('draft.save.unreadable', { smart_count: unreadable }),
    !kept && translate('draft.save.notKept'),
    isTrouble && kept && translate('draft.save.keptHere'),
  ].filter(Boolean);
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minWidth: 0, flex: '1 1 14rem' }}>
      <Icon aria-hidden color={isTrouble ? 'error' : 'action'} />
      <Box role="status" sx={{ minWidth: 0 }}>
        <Typography variant="body2" color={isTrouble ? 'error' : undefined}>
          {sentence}
        </Typography>
        {hints.length > 0 && (
          <Typography variant="caption" component="p" color="textSecondary">
            {hints.join(' ')}
          </Typography>
        )}
      </Box>
      {(isTrouble || status === 'WAITING') && (
        <Button size="small" onClick={() => void session.saveNow()}>
          {translate('draft.save.now')}
        </Button>
      )}
    </Box>
  );
}
