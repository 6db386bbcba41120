import { Box, Paper, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type {
  CriteriaContent,
  Criterion,
  EvidenceRule,
  Explained,
  Penalty,
} from '../../../schema/criteria/criteria.model.js';
import { formatMilli, formatShare } from '../points.js';
import { useMaximumText, useMeasureSentence } from './sentences.js';
import { SetSums, Sums } from './Sums.js';

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box component="section" aria-label={title} sx={{ display: 'grid', gap: 1, mb: 3 }}>
      <Typography component="h2" variant="h6">
        {title}
      </Typography>
      {children}
    </Box>
  );
}

/** A line that is there only where it says something. */
function Said({ label, text }: { label: string; text: string | undefined }) {
  const translate = useTranslate();
  if (!text) return null;
  return (
    <Typography variant="body2" sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
      <strong>{translate(label)}</strong> {text}
    </Typography>
  );
}

function Because({ part }: { part: Explained }) {
  const translate = useTranslate();
  const { guidance, legalBasis, certainty, sections = [] } = part;
  return (
    <>
      <Said label="criteria.read.guidance" text={guidance} />
      <Said label="criteria.read.legalBasis" text={legalBasis} />
      <Said
        label="criteria.read.certainty"
        text={certainty && translate(`criteria.certainty.${certainty}`)}
      />
      <Said label="criteria.read.sections" text={sections.join(', ')} />
    </>
  );
}

function Proof({ evidence: { required, kinds, note } }: { evidence: EvidenceRule }) {
  const translate = useTranslate();
  if (kinds.length === 0) return null;
  const names = kinds.map((kind) => translate(`criteria.evidence.${kind}`)).join(', ');
  const must = translate(`criteria.read.${required ? 'evidenceMust' : 'evidenceMay'}`, { names });
  return <Said label="criteria.read.evidence" text={note ? `${must} ${note}` : must} />;
}

function CriterionReading({ criterion }: { criterion: Criterion }) {
  const translate = useTranslate();
  const measureSentence = useMeasureSentence();
  const maximumText = useMaximumText();
  const { code, name, maximum, measure, evidence, notApplicable } = criterion;
  const { allowed, needsReason } = notApplicable;
  return (
    <Paper variant="outlined" component="section" aria-label={`${code} ${name}`} sx={{ p: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: 'space-between' }}>
        <Typography sx={{ fontWeight: 600, flex: '1 1 16rem' }}>{`${code} ${name}`}</Typography>
        <Typography variant="body2">{maximumText(maximum)}</Typography>
      </Box>
      <Said label="criteria.read.measure" text={measureSentence(measure)} />
      <Proof evidence={evidence} />
      <Said
        label="criteria.read.notApplicable"
        text={
          allowed ? translate(`criteria.read.${needsReason ? 'naReason' : 'naAllowed'}`) : undefined
        }
      />
      <Because part={criterion} />
    </Paper>
  );
}

function Counted({ list, rows, cap }: { list: string; rows: readonly Penalty[]; cap: number }) {
  const translate = useTranslate();
  if (rows.length === 0) return null;
  return (
    <Part title={translate(`criteria.${list}.title`)}>
      <Typography color="textSecondary">
        {translate(`criteria.${list}.capIs`, { cap: formatMilli(cap) })}
      </Typography>
      {rows.map((row) => (
        <Paper key={row.code} variant="outlined" sx={{ p: 1.5 }}>
          <Typography sx={{ fontWeight: 600 }}>{`${row.code} ${row.name}`}</Typography>
          <Typography variant="body2">
            {translate('criteria.read.counted', {
              each: formatMilli(row.each),
              cap: formatMilli(row.cap),
            })}{' '}
            {row.automatic && translate(`criteria.automatic.${row.automatic}`)}
          </Typography>
          <Because part={row} />
        </Paper>
      ))}
    </Part>
  );
}

/** A version as it is read: what is asked, how it is measured, what it takes to pass. */
export function SetReading({ content }: { content: CriteriaContent }) {
  const translate = useTranslate();
  const { gates, standards, bonuses, penalties, bands, source, fieldVisitGap } = content;
  return (
    <Box sx={{ maxWidth: '60rem' }}>
      <Box sx={{ mb: 3 }}>
        <SetSums standards={standards} />
        <Said label="criteria.read.source" text={source} />
      </Box>
      {gates.length > 0 && (
        <Part title={translate('criteria.gate.title')}>
          <Typography color="textSecondary">{translate('criteria.gate.text')}</Typography>
          {gates.map((gate) => (
            <Paper key={gate.code} variant="outlined" sx={{ p: 1.5 }}>
              <Typography sx={{ fontWeight: 600 }}>{`${gate.code} ${gate.name}`}</Typography>
              <Said
                label="criteria.read.appliesTo"
                text={gate.appliesTo.map((host) => translate(`hostType.${host}`)).join(', ')}
              />
              <Proof evidence={gate.evidence} />
              <Because part={gate} />
            </Paper>
          ))}
        </Part>
      )}
      {standards.map(({ code, name, criteria }) => (
        <Part key={code} title={`${code}. ${name}`}>
          <Sums label={translate('criteria.standard.sum')} criteria={criteria} />
          {criteria.map((criterion) => (
            <CriterionReading key={criterion.code} criterion={criterion} />
          ))}
        </Part>
      ))}
      <Counted list="bonuses" rows={bonuses} cap={content.bonusCap} />
      <Counted list="penalties" rows={penalties} cap={content.penaltyCap} />
      <Part title={translate('criteria.band.title')}>
        <Box component="ul" sx={{ m: 0, pl: 3 }}>
          {bands.map(({ code, name, from, minimumShareOfEachStandard: share }) => (
            <li key={code}>
              {translate('criteria.read.band', { name, from: formatMilli(from) })}
              {share
                ? ` ${translate('criteria.read.bandShare', { share: formatShare(share) })}`
                : ''}
            </li>
          ))}
        </Box>
        <Typography variant="body2" color="textSecondary">
          {translate('criteria.read.fieldVisitGap', { points: formatMilli(fieldVisitGap) })}
        </Typography>
      </Part>
    </Box>
  );
}
