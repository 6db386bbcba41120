import { Alert, Box, Button, MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { usePermission } from '../../core/acting.js';
import { answerName } from '../answer/answer-fields.js';
import { useForm } from '../form/form-context.js';
import type { Section } from '../form/sections.js';
import { useOfficers, useShareOut } from './OfficerChoice.js';

/** What is done with a whole section at once: confirming what was taken over, and giving it out. */
export function SectionActs({ section }: { section: Section }) {
  return (
    <>
      <ConfirmAll section={section} />
      <GiveOut section={section} />
    </>
  );
}

function ConfirmAll({ section }: { section: Section }) {
  const translate = useTranslate();
  const { fields, set } = useForm();
  const names = section.asked.map(({ code }) => answerName(code, 'carried'));
  const waiting = names.filter((name) => fields[name]);
  if (!set || waiting.length < 2) return null;
  return (
    <Alert
      severity="warning"
      action={
        <Button color="inherit" onClick={() => waiting.forEach((name) => set(name, ''))}>
          {translate('selfAssessment.carried.confirmAll')}
        </Button>
      }
    >
      {translate('selfAssessment.carried.waiting', { smart_count: waiting.length })}
    </Alert>
  );
}

function GiveOut({ section }: { section: Section }) {
  const translate = useTranslate();
  const { set } = useForm();
  const mayShareOut = usePermission('assessment:submit');
  const officers = useOfficers();
  const { shareOut, running } = useShareOut();
  if (!set || !mayShareOut || officers.length < 2) return null;
  const codes = section.asked.map(({ code }) => code);
  return (
    <Box>
      <TextField
        select
        size="small"
        label={translate('selfAssessment.officer.section')}
        value=""
        disabled={running}
        onChange={({ target }) => void shareOut(codes, target.value || null)}
        sx={{ width: '22rem', maxWidth: '100%' }}
      >
        {officers.map(({ id, fullName }) => (
          <MenuItem key={id} value={id}>
            {fullName}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
}
