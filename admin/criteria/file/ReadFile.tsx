import UploadFileIcon from '@mui/icons-material/UploadFile';
import { Alert, Box, Button } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { CriteriaDraft } from '../../../schema/criteria/criteria-check.rule.js';
import { criteriaDifference } from '../../../schema/criteria/writing/criteria-difference.rule.js';
import { FormDialog } from '../../core/frame/FormDialog.js';
import { visuallyHidden } from '../../core/frame/hidden.js';
import { ChangeList } from '../look/DifferenceView.js';
import { type ReadFile as Read, readSetFile } from './set-file.js';

interface ReadFileProps {
  draft: CriteriaDraft;
  onTake: (draft: CriteriaDraft) => void;
}

/** Reads a set from a file: what it would change is shown before it is taken over. */
export function ReadFile({ draft, onTake }: ReadFileProps) {
  const translate = useTranslate();
  const [read, setRead] = useState<Read | null>(null);
  const choose = async (file: File | undefined) => {
    if (file) setRead(await readSetFile(file));
  };
  const found = read && 'draft' in read ? read.draft : null;
  return (
    <>
      <Button
        component="label"
        role={undefined}
        tabIndex={-1}
        startIcon={<UploadFileIcon />}
        sx={{ '&:focus-within': { outline: '2px solid', outlineOffset: 2 } }}
      >
        {translate('criteria.file.read')}
        <Box
          component="input"
          type="file"
          accept=".json,application/json"
          onChange={({ target }) => {
            void choose(target.files?.[0]);
            target.value = '';
          }}
          sx={visuallyHidden}
        />
      </Button>
      {read && !found && (
        <Alert severity="error" sx={{ width: '100%' }} onClose={() => setRead(null)}>
          <Faults read={read} />
        </Alert>
      )}
      <FormDialog
        open={found !== null}
        title={translate('criteria.file.title')}
        explanation={translate('criteria.file.text')}
        confirmLabel={translate('criteria.file.take')}
        onClose={() => setRead(null)}
        onConfirm={async () => {
          if (found) onTake(found);
        }}
      >
        {found && <ChangeList changes={criteriaDifference(draft, found)} />}
      </FormDialog>
    </>
  );
}

function Faults({ read }: { read: Read }) {
  const translate = useTranslate();
  if ('code' in read) return translate(`criteria.file.${read.code}`);
  if (!('faults' in read)) return null;
  return (
    <>
      {translate('criteria.file.faults')}
      <Box component="ul" sx={{ m: 0, pl: 3 }}>
        {read.faults.map(({ field, code }) => (
          <li key={`${field} ${code}`}>
            {field}: {translate(`criteria.fault.${code}`)}
          </li>
        ))}
      </Box>
    </>
  );
}
