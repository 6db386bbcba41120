/**
 * Remarks of the office at fields of a report: kept in this browser until they are sent back with
 * it.
 */
import AddCommentOutlinedIcon from '@mui/icons-material/AddCommentOutlined';
import { Alert, Box, Button, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useMe } from '../../core/acting.js';
import type { FieldRemark } from '../submission.shape.js';

/** Remarks not sent yet, by field. */
export interface RemarkBook {
  texts: Readonly<Record<string, string>>;
  write: (field: string, text: string) => void;
  remove: (field: string) => void;
  clear: () => void;
}

function read(key: string): Record<string, string> {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, string>;
  } catch {
    return {};
  }
}

function keep(key: string, texts: Record<string, string>): void {
  try {
    if (Object.keys(texts).length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(texts));
  } catch {
    // Where nothing can be kept the remarks still stand on the page.
  }
}

/** The component is keyed by the submission. */
export function useRemarks(submissionId: string): RemarkBook {
  const key = `remarks/${useMe()?.id ?? ''}/${submissionId}`;
  const [texts, setTexts] = useState(() => read(key));
  const change = (next: Record<string, string>) => {
    setTexts(next);
    keep(key, next);
  };
  return {
    texts,
    write: (field, text) => change({ ...texts, [field]: text }),
    remove: (field) => {
      const { [field]: _gone, ...others } = texts;
      change(others);
    },
    clear: () => change({}),
  };
}

/** The remarks that say something, as the server takes them. */
export function writtenRemarks({ texts }: RemarkBook): FieldRemark[] {
  return Object.entries(texts)
    .filter(([, reason]) => reason.trim() !== '')
    .map(([field, reason]) => ({ field, reason: reason.trim() }));
}

interface RemarkBoxProps {
  /** An indicator's or a section's code. */
  field: string;
  /** The field for people. */
  name: string;
  /** Remarks the report was returned with last. */
  given: readonly FieldRemark[];
  remarks: RemarkBook | undefined;
  /** Words of the button that begins a remark; without them another control begins it. */
  opener?: string;
}

/** The remark at a field: the one it was returned with, or a box for a new one. */
export function RemarkBox({ field, name, given, remarks, opener }: RemarkBoxProps) {
  const translate = useTranslate();
  const last = given.find((remark) => remark.field === field)?.reason;
  const text = remarks?.texts[field];
  return (
    <>
      {last && (
        <Alert severity="warning" sx={{ mt: 1 }}>
          {translate('submission.page.remark', { reason: last })}
        </Alert>
      )}
      {remarks && opener && text === undefined && (
        <Button
          size="small"
          color="inherit"
          startIcon={<AddCommentOutlinedIcon />}
          aria-label={translate('submission.judge.addRemark', { field: name })}
          sx={{ mt: 0.5, justifySelf: 'start', color: 'text.secondary', displayPrint: 'none' }}
          onClick={() => remarks.write(field, '')}
        >
          {opener}
        </Button>
      )}
      {remarks && text !== undefined && (
        <Box sx={{ mt: 1, display: 'flex', gap: 1, alignItems: 'flex-start' }}>
          <TextField
            label={translate('submission.judge.remark')}
            value={text}
            onChange={({ target }) => remarks.write(field, target.value)}
            autoFocus={text === ''}
            multiline
            fullWidth
            slotProps={{
              htmlInput: {
                maxLength: 1000,
                'aria-label': translate('submission.judge.addRemark', { field: name }),
              },
            }}
          />
          <Button
            size="small"
            color="inherit"
            aria-label={translate('submission.judge.removeRemark', { field: name })}
            onClick={() => remarks.remove(field)}
          >
            {translate('submission.judge.drop')}
          </Button>
        </Box>
      )}
    </>
  );
}
