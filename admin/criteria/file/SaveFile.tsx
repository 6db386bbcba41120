import DownloadIcon from '@mui/icons-material/Download';
import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { CriteriaDraft } from '../../../schema/criteria/criteria-check.rule.js';
import { fileText } from './set-file.js';

interface SaveFileProps {
  draft: CriteriaDraft;
  /** Of the file, without its ending. */
  fileName: string;
}

/** Saves a version as a file that can be read in again, here or elsewhere. */
export function SaveFile({ draft, fileName }: SaveFileProps) {
  const translate = useTranslate();
  const save = () => {
    const address = URL.createObjectURL(new Blob([fileText(draft)], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = `${fileName}.json`;
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <Button startIcon={<DownloadIcon />} onClick={save}>
      {translate('criteria.file.save')}
    </Button>
  );
}
