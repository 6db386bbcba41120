import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ProposalReason } from '../../schema/recognition/recognition.model.js';
import { formatDay, formatNumber } from '../core/format.js';
import type { Recognition } from './recognition.shape.js';

/** Thousandths of a point as they are written. */
export const written = (thousandths: number | null | undefined) =>
  formatNumber((thousandths ?? 0) / 1000);

function useReasonWords() {
  const translate = useTranslate();
  return ({ code, of, name, least, reached }: ProposalReason) =>
    translate(`recognition.reasonOf.${code}`, {
      of,
      name,
      least: written(least),
      reached: written(reached),
    });
}

/** Reasons against it in one line each; the band where there is none. */
export function Reasons({ ruled }: Pick<Recognition, 'ruled'>) {
  const translate = useTranslate();
  const wordsOf = useReasonWords();
  const { reasons, band, total, maximum } = ruled;
  if (reasons.length === 0 && band) {
    const params = { band: band.name, points: written(total), maximum: written(maximum) };
    return <>{translate('recognition.passedBy', params)}</>;
  }
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
      {reasons.map((reason) => (
        <li key={`${reason.code} ${reason.of}`}>{wordsOf(reason)}</li>
      ))}
    </Box>
  );
}

function LookBack({ ruled }: Pick<Recognition, 'ruled'>) {
  const translate = useTranslate();
  const { years, from, rounds } = ruled.lookBack;
  return (
    <Box>
      <div>{translate('recognition.lookBack', { years, from: formatDay(from) })}</div>
      {rounds.length === 0 && (
        <Typography color="text.secondary">{translate('recognition.lookBackNone')}</Typography>
      )}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {rounds.map(({ label, outcome }) => (
          <li key={label}>
            {translate('recognition.lookBackRound', {
              label,
              outcome: translate(`state.recognitionOutcome.${outcome}`).toLocaleLowerCase('vi'),
            })}
          </li>
        ))}
      </Box>
    </Box>
  );
}

/** What the rule said, and from what. */
export function Explanation({ ruled }: Pick<Recognition, 'ruled'>) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <div>
        <Reasons ruled={ruled} />
      </div>
      {ruled.gates.length > 0 && (
        <div>
          <div>{translate('recognition.gates')}</div>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {ruled.gates.map(({ gate, name, state }) => (
              <li key={gate}>
                {`${gate}. ${name}: `}
                <strong>{translate(`recognition.gate.${state}`)}</strong>
              </li>
            ))}
          </Box>
        </div>
      )}
      <LookBack ruled={ruled} />
    </Box>
  );
}
