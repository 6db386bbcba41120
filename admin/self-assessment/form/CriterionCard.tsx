import { Alert, Box, Button, Card, CardContent, Chip, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Asked } from '../../../schema/self-assessment/self-assessment.rule.js';
import { APART } from '../answer/answer-fields.js';
import { useAnswerText } from '../answer/answer-text.js';
import { pointsText, useExplanation } from '../answer/explain.js';
import { MeasureInput } from '../answer/MeasureInput.js';
import { EvidenceShelf } from '../evidence/EvidenceShelf.js';
import { answerId, criterionOf, useAnswer, useForm } from './form-context.js';
import { OfficerChoice } from '../share/OfficerChoice.js';

/** One thing that is asked: its answer, its points and why, its evidence, who is to answer it. */
export function CriterionCard({ asked }: { asked: Asked }) {
  const translate = useTranslate();
  const { measures } = useForm();
  const { code, name, evidence } = asked;
  const state = useAnswer(code);
  const { read, type, score, faults, remark, last } = state;
  const measure = measures.get(code) ?? { kind: 'GATE' as const };
  const label = `${code} ${name}`;
  const isApart = read('apart') === APART;
  return (
    <Card
      component="section"
      id={answerId(code)}
      tabIndex={-1}
      aria-label={label}
      sx={{ scrollMarginTop: 80, outlineOffset: 2 }}
    >
      <CardContent sx={{ display: 'grid', gap: 1.5, p: { xs: 2, sm: 2.5 } }}>
        <Heading asked={asked} />
        {remark && (
          <Alert severity="warning">{translate('selfAssessment.remark', { reason: remark })}</Alert>
        )}
        <CarriedMark code={code} label={label} />
        {!isApart && <MeasureInput {...{ measure, label, read, type }} />}
        <ApartPart asked={asked} />
        {score && <Points code={code} />}
        {last && <LastYear code={code} />}
        <NotePart code={code} label={label} />
        {evidence && <EvidenceShelf asked={asked} />}
        <OfficerChoice code={code} label={label} />
        {faults.map((fault) => (
          <Alert key={fault} severity="error">
            {fault}
          </Alert>
        ))}
      </CardContent>
    </Card>
  );
}

function Heading({ asked: { code, name } }: { asked: Asked }) {
  const translate = useTranslate();
  const { assessment } = useForm();
  const criterion = criterionOf(assessment, code);
  const maximum = criterion?.maximum[assessment.organization.hostType];
  const hints = [criterion?.guidance, criterion?.legalBasis, criterion?.evidence.note];
  return (
    <div>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: 'space-between' }}>
        <Typography component="h3" sx={{ fontWeight: 650, flex: '1 1 16rem' }}>
          {code} {name}
        </Typography>
        {maximum !== undefined && (
          <Chip
            size="small"
            variant="outlined"
            label={translate('selfAssessment.maximum', { points: pointsText(maximum) })}
          />
        )}
      </Box>
      {hints.filter(Boolean).map((hint) => (
        <Typography key={hint} variant="body2" color="text.secondary">
          {hint}
        </Typography>
      ))}
    </div>
  );
}

/** Where an answer was taken from, and one click that it still holds. */
function CarriedMark({ code, label }: { code: string; label: string }) {
  const translate = useTranslate();
  const { read, type } = useAnswer(code);
  const from = read('carried');
  if (from === '') return null;
  return (
    <Alert
      severity="warning"
      action={
        type && (
          <Button
            color="inherit"
            size="small"
            aria-label={translate('selfAssessment.carried.confirmOf', { name: label })}
            onClick={() => type('carried', '')}
          >
            {translate('selfAssessment.carried.confirm')}
          </Button>
        )
      }
    >
      {translate(`selfAssessment.carried.${from}`)}
    </Alert>
  );
}

/** That it does not apply here, and why. */
function ApartPart({ asked: { code, name, notApplicable } }: { asked: Asked }) {
  const translate = useTranslate();
  const { read, type } = useAnswer(code);
  const isApart = read('apart') === APART;
  if (!notApplicable.allowed && !isApart) return null;
  return (
    <>
      {type && (
        <Button
          size="small"
          color="inherit"
          sx={{ justifySelf: 'start' }}
          aria-label={`${translate(`selfAssessment.apart.${isApart ? 'back' : 'say'}`)}: ${code} ${name}`}
          onClick={() => type('apart', isApart ? '' : APART)}
        >
          {translate(`selfAssessment.apart.${isApart ? 'back' : 'say'}`)}
        </Button>
      )}
      {isApart && (
        <TextField
          label={translate('selfAssessment.apart.reason')}
          value={read('reason')}
          onChange={({ target }) => type?.('reason', target.value)}
          required={notApplicable.needsReason}
          disabled={!type}
          multiline
          slotProps={{ htmlInput: { maxLength: 1000 } }}
          helperText={translate('selfAssessment.apart.hint')}
        />
      )}
    </>
  );
}

/** Points as they are now, and why. */
function Points({ code }: { code: string }) {
  const { score } = useAnswer(code);
  const explain = useExplanation();
  const translate = useTranslate();
  if (!score) return null;
  return (
    <Typography
      component="output"
      variant="body2"
      sx={{ p: 1.25, borderRadius: 1, bgcolor: 'action.hover', overflowWrap: 'anywhere' }}
    >
      <Box component="span" sx={{ fontWeight: 700, mr: 1 }}>
        {translate('selfAssessment.pointsOf', {
          points: pointsText(score.points),
          maximum: pointsText(score.maximum),
        })}
      </Box>
      {explain(score)}
    </Typography>
  );
}

function LastYear({ code }: { code: string }) {
  const translate = useTranslate();
  const { measures } = useForm();
  const { last } = useAnswer(code);
  const text = useAnswerText();
  const measure = measures.get(code);
  if (!last || !measure) return null;
  return (
    <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
      {translate('selfAssessment.lastYear', { text: text(measure, last) })}
    </Typography>
  );
}

/** Shown where there is one; otherwise behind a button, so that the form stays short. */
function NotePart({ code, label }: { code: string; label: string }) {
  const translate = useTranslate();
  const { read, type } = useAnswer(code);
  const [isOpen, setOpen] = useState(false);
  if (!isOpen && read('note') === '') {
    return type ? (
      <Button
        size="small"
        color="inherit"
        sx={{ justifySelf: 'start' }}
        aria-label={`${translate('selfAssessment.note.add')}: ${label}`}
        onClick={() => setOpen(true)}
      >
        {translate('selfAssessment.note.add')}
      </Button>
    ) : null;
  }
  return (
    <TextField
      label={translate('selfAssessment.note.label')}
      value={read('note')}
      onChange={({ target }) => type?.('note', target.value)}
      disabled={!type}
      autoFocus={isOpen}
      multiline
      slotProps={{ htmlInput: { maxLength: 4000 } }}
    />
  );
}
