import { Box, Button, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { CRITERIA_CODE } from '../../../schema/criteria/writing/criteria-code.rule.js';

interface CodeFieldProps {
  code: string;
  /** Codes that are given away already. */
  taken: readonly string[];
  onChange: (code: string) => void;
}

/** The code of a part. It changes in one step, as answers of earlier rounds are found by it. */
export function CodeField({ code, taken, onChange }: CodeFieldProps) {
  const translate = useTranslate();
  const [typed, setTyped] = useState<string | null>(null);
  if (typed === null) {
    return (
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        <Typography>{translate('criteria.code.is', { code })}</Typography>
        <Button
          size="small"
          aria-label={translate('criteria.code.changeOf', { code })}
          onClick={() => setTyped(code)}
        >
          {translate('criteria.code.change')}
        </Button>
      </Box>
    );
  }
  const isTaken = typed !== code && taken.includes(typed);
  const isWrong = !CRITERIA_CODE.test(typed);
  const fault = isWrong ? 'CRITERIA_CODE_WRONG' : isTaken ? 'CRITERIA_CODE_TWICE' : null;
  const take = () => {
    setTyped(null);
    if (typed !== code) onChange(typed);
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'flex-start' }}>
      <TextField
        size="small"
        label={translate('criteria.code.label')}
        value={typed}
        onChange={({ target }) => setTyped(target.value.toUpperCase().trim())}
        error={fault !== null}
        helperText={translate(fault ? `criteria.fault.${fault}` : 'criteria.code.hint')}
        slotProps={{ htmlInput: { maxLength: 22 } }}
        sx={{ flex: '1 1 14rem' }}
      />
      <Button variant="outlined" disabled={fault !== null} onClick={take}>
        {translate('criteria.code.take')}
      </Button>
      <Button color="inherit" onClick={() => setTyped(null)}>
        {translate('ra.action.cancel')}
      </Button>
    </Box>
  );
}
