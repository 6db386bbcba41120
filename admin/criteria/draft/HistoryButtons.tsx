import RedoIcon from '@mui/icons-material/Redo';
import UndoIcon from '@mui/icons-material/Undo';
import { IconButton } from '@mui/material';
import { useEffect } from 'react';
import { useTranslate } from 'react-admin';

interface HistoryButtonsProps {
  /** Null where there is nothing to take back. */
  undo: (() => void) | null;
  redo: (() => void) | null;
}

const isText = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]');

/** Takes changes back and makes them again; outside of a text also by the usual keys. */
export function HistoryButtons({ undo, redo }: HistoryButtonsProps) {
  const translate = useTranslate();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || isText(event.target)) return;
      const key = event.key.toLowerCase();
      const step =
        key === 'y' || (key === 'z' && event.shiftKey) ? redo : key === 'z' ? undo : null;
      if (!step) return;
      event.preventDefault();
      step();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [undo, redo]);
  return (
    <>
      <IconButton
        disabled={!undo}
        aria-label={translate('criteria.history.undo')}
        onClick={() => undo?.()}
      >
        <UndoIcon />
      </IconButton>
      <IconButton
        disabled={!redo}
        aria-label={translate('criteria.history.redo')}
        onClick={() => redo?.()}
      >
        <RedoIcon />
      </IconButton>
    </>
  );
}
