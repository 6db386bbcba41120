import { TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { FormDialog } from '../core/frame/FormDialog.js';
import { graphql } from '../core/graphql.js';
import { ADD_DOCUMENT, ADD_LINK, CHANGE_EVIDENCE } from './evidence.graphql.js';
import type { Evidence } from './evidence.shape.js';

type Texts = Record<string, string>;

const ALL = ['title', 'validFrom', 'validTo', 'note'];
const fieldsOf = {
  LINK: ['url', ...ALL],
  DOCUMENT: ['documentNumber', 'documentIssuer', 'documentOn', 'url', ...ALL],
  CHANGE: ALL,
} as const;

const NEEDED: Record<keyof typeof fieldsOf, readonly string[]> = {
  LINK: ['url', 'title'],
  DOCUMENT: ['documentNumber', 'documentIssuer', 'documentOn', 'title'],
  CHANGE: ['title'],
};
const DAYS = new Set(['validFrom', 'validTo', 'documentOn']);

interface FieldsProps {
  fields: readonly string[];
  needed: readonly string[];
  texts: Texts;
  onType: (texts: Texts) => void;
}

function Fields({ fields, needed, texts, onType }: FieldsProps) {
  const translate = useTranslate();
  return fields.map((field) => (
    <TextField
      key={field}
      label={translate(`evidence.field.${field}`)}
      value={texts[field] ?? ''}
      onChange={({ target }) => onType({ ...texts, [field]: target.value })}
      required={needed.includes(field)}
      multiline={field === 'note'}
      {...(DAYS.has(field)
        ? { type: 'date', slotProps: { inputLabel: { shrink: true } } }
        : { slotProps: { htmlInput: { maxLength: field === 'note' ? 2000 : 300 } } })}
    />
  ));
}

/** What was typed; an empty box is nothing. */
const inputOf = (fields: readonly string[], texts: Texts) =>
  Object.fromEntries(fields.map((field) => [field, texts[field]?.trim() || null]));

interface AddDialogProps {
  kind: 'LINK' | 'DOCUMENT';
  open: boolean;
  onClose: () => void;
  onKept: (id: string) => unknown;
}

/** Notes a page of the web or a document by its number. */
export function AddDialog({ kind, open, onClose, onKept }: AddDialogProps) {
  const translate = useTranslate();
  const [texts, setTexts] = useState<Texts>({});
  const add = async () => {
    const input = inputOf(fieldsOf[kind], texts);
    const reply = await graphql<Record<string, { id: string }>>(
      kind === 'LINK' ? ADD_LINK : ADD_DOCUMENT,
      { input },
    );
    const [kept] = Object.values(reply);
    if (kept) await onKept(kept.id);
    setTexts({});
  };
  return (
    <FormDialog
      open={open}
      title={translate(`evidence.add.${kind}`)}
      explanation={translate(`evidence.add.${kind}_HINT`)}
      confirmLabel={translate('evidence.add.confirm')}
      onClose={onClose}
      onConfirm={add}
    >
      <Fields fields={fieldsOf[kind]} needed={NEEDED[kind]} texts={texts} onType={setTexts} />
    </FormDialog>
  );
}

interface ChangeDialogProps {
  evidence: Evidence;
  onClose: () => void;
  onChanged: () => unknown;
}

/** Changes what is said of a piece of evidence. */
export function ChangeDialog({ evidence, onClose, onChanged }: ChangeDialogProps) {
  const translate = useTranslate();
  const { id, version, title, note, validFrom, validTo } = evidence;
  const [texts, setTexts] = useState<Texts>({
    title,
    note: note ?? '',
    validFrom: validFrom ?? '',
    validTo: validTo ?? '',
  });
  const change = async () => {
    await graphql(CHANGE_EVIDENCE, { input: { id, version, ...inputOf(ALL, texts) } });
    await onChanged();
  };
  return (
    <FormDialog
      open
      title={translate('evidence.change.title')}
      explanation={translate('evidence.change.hint')}
      confirmLabel={translate('evidence.change.confirm')}
      onClose={onClose}
      onConfirm={change}
    >
      <Fields fields={ALL} needed={NEEDED.CHANGE} texts={texts} onType={setTexts} />
    </FormDialog>
  );
}
