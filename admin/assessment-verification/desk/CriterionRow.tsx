import { Alert, Box, Button, Card, Chip, TextField, Typography } from '@mui/material';
import { type KeyboardEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import {
  isSettled,
  LEAST_RETURN_REASON,
} from '../../../schema/assessment-verification/verification.rule.js';
import type { AnswerValue } from '../../../schema/criteria/answer.model.js';
import type { Asked } from '../../../schema/self-assessment/self-assessment.rule.js';
import { graphql } from '../../core/graphql.js';
import { errorSentence } from '../../core/useMutationNotice.js';
import { points } from '../points.js';
import { useTyped } from '../useTyped.js';
import { SAVE_VERIFIED } from '../verification.graphql.js';
import type { WholeVerification } from '../verification.shape.js';
import { Proofs } from './Proofs.js';
import { measureOf, useValueText } from './value-text.js';
import { ValueInput } from './ValueInput.js';

interface Typed {
  value: AnswerValue | null;
  notApplicable: string | null;
  remark: string;
  returnReason: string;
}

export interface RowProps {
  whole: WholeVerification;
  asked: Asked;
  self: number | null;
  verified: number | null;
  maximum: number | null;
  mayJudge: boolean;
  fault?: string | undefined;
  onSaved: () => Promise<unknown>;
}

function useRow({ whole, asked, onSaved }: RowProps) {
  const { code } = asked;
  const claimed = whole.answers.find(({ criterion }) => criterion === code);
  const found = whole.verifiedAnswers.find(({ criterion }) => criterion === code);
  const basis = found && isSettled(found, claimed) ? found : claimed;
  const saved: Typed = {
    value: basis?.value ?? null,
    notApplicable: basis?.notApplicable ?? null,
    remark: found?.remark ?? '',
    returnReason: found?.returnReason ?? '',
  };
  const send = async (typed: Typed) => {
    const version = found?.version ?? 0;
    const input = { assessmentId: whole.id, criterion: code, version, ...typed };
    await graphql(SAVE_VERIFIED, { input });
    await onSaved();
  };
  const isReady = ({ returnReason: reason }: Typed) =>
    reason.trim() === '' || reason.trim().length >= LEAST_RETURN_REASON;
  const typing = useTyped<Typed>({ place: `${whole.id}/${code}`, saved, isReady, send });
  const last = whole.lastAnswers.find(({ criterion }) => criterion === code);
  return { claimed, found, last, typing, isJudged: isSettled(found, claimed) };
}

type Row = ReturnType<typeof useRow>;

/** What the organization says, with what proves it, and what it said the year before. */
function Claimed({ whole, asked, self, row }: RowProps & { row: Row }) {
  const translate = useTranslate();
  const textOf = useValueText();
  const measure = measureOf(whole.round.criteria, asked.code);
  return (
    <Box sx={{ flex: '1 1 18rem', minWidth: 0 }}>
      <Typography sx={{ fontWeight: 650 }}>
        {translate('verifying.self', { points: points(self) })}
      </Typography>
      <Typography sx={{ overflowWrap: 'anywhere' }}>{textOf(measure, row.claimed)}</Typography>
      {row.claimed?.note && <Typography variant="body2">{row.claimed.note}</Typography>}
      {row.last && (
        <Typography variant="body2" color="text.secondary">
          {translate('verifying.lastYear', { text: textOf(measure, row.last) })}
        </Typography>
      )}
      <Box sx={{ mt: 1 }}>
        <Proofs proofs={row.claimed?.evidence ?? []} />
      </Box>
    </Box>
  );
}

function Judgement({ whole, asked, verified, maximum, mayJudge, row }: RowProps & { row: Row }) {
  const translate = useTranslate();
  const textOf = useValueText();
  const { code } = asked;
  const { value, change, status, error } = row.typing;
  const [asksReturn, setAsksReturn] = useState(false);
  const measure = measureOf(whole.round.criteria, code);
  const isReturning = asksReturn || value.returnReason !== '';
  return (
    <Box sx={{ flex: '1 1 20rem', minWidth: 0, display: 'grid', gap: 1, alignContent: 'start' }}>
      <Typography sx={{ fontWeight: 650 }}>
        {translate('verifying.verified', { points: row.isJudged ? points(verified) : '–' })}
      </Typography>
      {row.found && <Typography>{textOf(measure, row.found)}</Typography>}
      {!mayJudge && row.found?.remark && <Typography>{row.found.remark}</Typography>}
      {mayJudge && (
        <>
          <ValueInput
            {...{ code, measure, maximum, value: value.value }}
            onChange={(given) => change({ ...value, value: given, notApplicable: null })}
          />
          <TextField
            multiline
            size="small"
            label={translate('verifying.input.remark', { code })}
            value={value.remark}
            onChange={({ target }) => change({ ...value, remark: target.value })}
            slotProps={{ htmlInput: { maxLength: 4000 } }}
          />
          {isReturning && (
            <TextField
              multiline
              size="small"
              label={translate('verifying.input.returnReason', { code })}
              value={value.returnReason}
              onChange={({ target }) => change({ ...value, returnReason: target.value })}
              helperText={translate('verifying.input.least', { least: LEAST_RETURN_REASON })}
              slotProps={{ htmlInput: { maxLength: 1000 } }}
            />
          )}
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
            <Button
              size="small"
              variant={row.isJudged ? 'text' : 'outlined'}
              onClick={() => {
                const { value: own = null, notApplicable = null } = row.claimed ?? {};
                change({ ...value, value: own, notApplicable });
              }}
            >
              {translate('verifying.accept', { code })}
            </Button>
            {!isReturning && (
              <Button size="small" color="inherit" onClick={() => setAsksReturn(true)}>
                {translate('verifying.askReturn', { code })}
              </Button>
            )}
            <Typography variant="body2" role="status" color="text.secondary">
              {translate(`verifying.saving.${status}`)}
            </Typography>
          </Box>
          {status === 'FAILED' && <Alert severity="error">{errorSentence(error, translate)}</Alert>}
        </>
      )}
    </Box>
  );
}

/** One criterion: what is claimed beside what is found. Ctrl+Enter accepts it as claimed. */
export function CriterionRow(props: RowProps) {
  const { asked, maximum, mayJudge, fault } = props;
  const translate = useTranslate();
  const row = useRow(props);
  const accept = (event: KeyboardEvent) => {
    if (!mayJudge || event.key !== 'Enter' || !event.ctrlKey) return;
    const { value = null, notApplicable = null } = row.claimed ?? {};
    row.typing.change({ ...row.typing.value, value, notApplicable });
  };
  return (
    <Card
      component="section"
      aria-label={`${asked.code} ${asked.name}`}
      onKeyDown={accept}
      sx={{ p: 2, mb: 2 }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1 }}>
        <Typography component="h3" variant="subtitle1" sx={{ flex: '1 1 16rem', fontWeight: 650 }}>
          {asked.code} {asked.name}
        </Typography>
        {maximum !== null && (
          <Chip size="small" label={translate('verifying.most', { points: points(maximum) })} />
        )}
        <Chip
          size="small"
          label={translate(
            row.isJudged
              ? row.found?.unopened
                ? 'verifying.unopened'
                : 'verifying.judged'
              : 'verifying.open',
          )}
        />
      </Box>
      {fault && (
        <Alert severity="error" sx={{ mb: 1 }}>
          {fault}
        </Alert>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3 }}>
        <Claimed {...props} row={row} />
        <Judgement {...props} row={row} />
      </Box>
    </Card>
  );
}
