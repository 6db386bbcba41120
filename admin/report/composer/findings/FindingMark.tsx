import ReportProblemOutlinedIcon from '@mui/icons-material/ReportProblemOutlined';
import { Box, Popover } from '@mui/material';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Finding } from '../../../../schema/report/lint/lint.model.js';
import { useComposer } from '../useComposer.js';
import { FindingCard } from './FindingCard.js';
import { IgnoreFinding } from './IgnoreFinding.js';

const MARK = {
  bgcolor: '#FFF3D1',
  textDecoration: 'underline wavy #8A5A00 1px',
  textUnderlineOffset: '3px',
  borderRadius: 0.5,
  cursor: 'pointer',
};

interface FindingMarkProps {
  findings: readonly Finding[];
  /** The words in question; without them a small sign stands behind what was found. */
  children?: ReactNode;
}

/**
 * Words that a check found, marked where they stand; a click tells what is the matter and offers
 * what could stand there. No button element: its words would not run on over the end of a line.
 */
export function FindingMark({ findings, children }: FindingMarkProps) {
  const translate = useTranslate();
  const { canEdit } = useComposer();
  const [at, setAt] = useState<HTMLElement | null>(null);
  const said = findings.map(({ rule }) => translate(`composer.finding.rule.${rule}`)).join('; ');
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    setAt(event.currentTarget);
  };
  return (
    <>
      <Box
        component="span"
        role="button"
        tabIndex={0}
        aria-haspopup="dialog"
        aria-expanded={at !== null}
        title={said}
        {...(children ? {} : { 'aria-label': said })}
        sx={MARK}
        onClick={({ currentTarget }) => setAt(currentTarget)}
        onKeyDown={onKeyDown}
      >
        {children ?? (
          <ReportProblemOutlinedIcon sx={{ fontSize: '1em', verticalAlign: '-0.12em' }} />
        )}
      </Box>
      <Popover
        open={at !== null}
        anchorEl={at}
        onClose={() => setAt(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{
          paper: { role: 'dialog', 'aria-label': said, sx: { p: 1.5, maxWidth: '30rem' } },
        }}
      >
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
          {findings.map((finding) => (
            <FindingCard key={finding.id} finding={finding} inText onTake={() => setAt(null)}>
              {canEdit && <IgnoreFinding finding={finding} />}
            </FindingCard>
          ))}
        </Box>
      </Popover>
    </>
  );
}
