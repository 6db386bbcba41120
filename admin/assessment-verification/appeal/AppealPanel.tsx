import {
  Alert,
  Box,
  Button,
  Card,
  Checkbox,
  FormControlLabel,
  TextField,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { judgedOf } from '../../../schema/assessment-verification/verification.rule.js';
import { usePermission } from '../../core/acting.js';
import { formatDay, formatInstant } from '../../core/format.js';
import { graphql } from '../../core/graphql.js';
import { ReasonDialog } from '../../core/ReasonDialog.js';
import { useMutationNotice } from '../../core/useMutationNotice.js';
import { points } from '../points.js';
import { APPEAL, RESOLVE } from '../verification.graphql.js';
import type { Appeal, WholeVerification } from '../verification.shape.js';

interface PanelProps {
  whole: WholeVerification;
  refresh: () => Promise<unknown>;
}

/** The secretary names criteria, each with its grounds. */
function FileAppeal({ whole, refresh }: PanelProps) {
  const translate = useTranslate();
  const { run, running, sentence } = useMutationNotice();
  const [grounds, setGrounds] = useState<Record<string, string>>({});
  const chosen = Object.keys(grounds);
  const toggle = (code: string) => {
    const { [code]: had, ...rest } = grounds;
    setGrounds(had === undefined ? { ...grounds, [code]: '' } : rest);
  };
  const send = () =>
    run(async () => {
      const list = chosen.map((criterion) => ({ criterion, grounds: grounds[criterion] ?? '' }));
      await graphql(APPEAL, { id: whole.id, points: list });
      await refresh();
    }, 'verifying.appeal.filed');
  return (
    <Box component="details" sx={{ mb: 2 }}>
      <Typography component="summary" sx={{ fontWeight: 650, cursor: 'pointer' }}>
        {translate('verifying.appeal.open')}
      </Typography>
      <Typography variant="body2">{translate('verifying.appeal.hint')}</Typography>
      {judgedOf(whole.round.criteria, whole.organization.hostType).map(({ code, name }) => (
        <Box key={code}>
          <FormControlLabel
            label={`${code} ${name}`}
            control={<Checkbox checked={code in grounds} onChange={() => toggle(code)} />}
          />
          {code in grounds && (
            <TextField
              fullWidth
              multiline
              size="small"
              label={translate('verifying.appeal.grounds', { code })}
              value={grounds[code]}
              onChange={({ target }) => setGrounds({ ...grounds, [code]: target.value })}
              helperText={translate('verifying.input.least', { least: 20 })}
              slotProps={{ htmlInput: { maxLength: 2000 } }}
            />
          )}
        </Box>
      ))}
      {sentence && <Alert severity="error">{sentence}</Alert>}
      <Button
        variant="contained"
        disabled={chosen.length === 0}
        loading={running}
        onClick={() => void send()}
      >
        {translate('verifying.appeal.send')}
      </Button>
    </Box>
  );
}

/** The board grants criteria, which are scored as claimed, and says why. */
function Resolve({ whole, appeal, refresh }: PanelProps & { appeal: Appeal }) {
  const translate = useTranslate();
  const [granted, setGranted] = useState<string[]>([]);
  const [isOpen, setOpen] = useState(false);
  const claimedOf = (code: string) => whole.answers.find(({ criterion }) => criterion === code);
  const toggle = (code: string) =>
    setGranted(
      granted.includes(code) ? granted.filter((each) => each !== code) : [...granted, code],
    );
  const resolve = async (reason: string) => {
    const outcomes = appeal.points.map(({ criterion }) => ({
      ...{ criterion, granted: granted.includes(criterion) },
      value: claimedOf(criterion)?.value ?? null,
      notApplicable: claimedOf(criterion)?.notApplicable ?? null,
    }));
    await graphql(RESOLVE, { input: { id: whole.id, reason, outcomes } });
    await refresh();
  };
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        {translate('verifying.appeal.resolve')}
      </Button>
      <ReasonDialog
        open={isOpen}
        title={translate('verifying.appeal.resolve')}
        explanation={translate('verifying.appeal.resolveHint')}
        confirmLabel={translate('verifying.appeal.resolve')}
        length={{ min: 20, max: 2000 }}
        onClose={() => setOpen(false)}
        onConfirm={resolve}
      >
        {appeal.points.map(({ criterion }) => (
          <FormControlLabel
            key={criterion}
            label={translate('verifying.appeal.grant', { code: criterion })}
            control={
              <Checkbox checked={granted.includes(criterion)} onChange={() => toggle(criterion)} />
            }
          />
        ))}
      </ReasonDialog>
    </>
  );
}

function History({ appeal }: { appeal: Appeal }) {
  const translate = useTranslate();
  return (
    <>
      <Typography>
        {translate('verifying.appeal.filedAt', {
          ...{ at: formatInstant(appeal.filedAt), name: appeal.filedBy ?? '' },
          due: formatDay(appeal.dueBy),
        })}
      </Typography>
      <ul>
        {appeal.points.map(({ criterion, grounds, before, after }) => (
          <li key={criterion}>
            {translate('verifying.appeal.point', {
              ...{ code: criterion, grounds, before: points(before.points) },
              after: points(after?.points),
            })}
          </li>
        ))}
      </ul>
      {appeal.resolution && (
        <Alert severity="info">
          {translate(`verifying.appeal.${appeal.resolution}`)} {appeal.reason}
        </Alert>
      )}
    </>
  );
}

/** What is contested and what came of it, for both sides. */
export function AppealPanel({ whole, refresh }: PanelProps) {
  const translate = useTranslate();
  const mayAppeal = usePermission('assessment:appeal');
  const mayResolve = usePermission('assessment:manage');
  const { appeal } = whole;
  if (!appeal) return mayAppeal ? <FileAppeal {...{ whole, refresh }} /> : null;
  return (
    <Card component="section" aria-labelledby="appeal-heading" sx={{ p: 2, mb: 2 }}>
      <Typography id="appeal-heading" component="h2" variant="h6">
        {translate('verifying.appeal.title')}
      </Typography>
      <History appeal={appeal} />
      {mayResolve && whole.state === 'APPEALED' && <Resolve {...{ whole, appeal, refresh }} />}
    </Card>
  );
}
