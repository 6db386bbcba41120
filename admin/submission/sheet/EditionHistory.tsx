import { Button, List, ListItem, ListItemText, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import {
  type EditionChange,
  editionChanges,
  type EditionFigure,
} from '../../../schema/submission/edition-difference.rule.js';
import { formatInstant } from '../../core/format.js';
import { FailureNotice } from '../../core/frame/FailureNotice.js';
import { useReading } from '../../core/reading/useReading.js';
import { figureText } from '../figure/figure-text.js';
import { SUBMISSION_EDITIONS } from '../submission.graphql.js';
import type { Submission } from '../submission.shape.js';

interface Edition {
  edition: number;
  handedInAt: string;
  handedInBy: string | null;
  figures: EditionFigure[];
}

/** What was handed in each time, and which figures changed from one time to the next. */
export function EditionHistory({ submission }: { submission: Submission }) {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  const { current, error, refresh } = useReading<{ submission: { editions: Edition[] } | null }>(
    SUBMISSION_EDITIONS,
    { id: submission.id },
    { enabled: open },
  );
  if (submission.edition === 0) return null;
  const editions = current?.submission?.editions ?? [];
  return (
    <section aria-label={translate('submission.history.title')}>
      <Button aria-expanded={open} onClick={() => setOpen(!open)}>
        {translate('submission.history.title')}
      </Button>
      {open && error && <FailureNotice error={error} onRetry={() => void refresh()} />}
      {open && current && editions.length === 0 && (
        <Typography color="textSecondary">{translate('submission.history.none')}</Typography>
      )}
      {open &&
        editions.map((edition, at) => (
          <EditionPart
            key={edition.edition}
            edition={edition}
            changes={
              at === 0 ? [] : editionChanges(editions[at - 1]?.figures ?? [], edition.figures)
            }
            submission={submission}
          />
        ))}
    </section>
  );
}

interface EditionPartProps {
  edition: Edition;
  changes: EditionChange[];
  submission: Submission;
}

function EditionPart({ edition, changes, submission }: EditionPartProps) {
  const translate = useTranslate();
  const { edition: number, handedInAt, handedInBy } = edition;
  const said = (code: string, figure: EditionFigure | null) => {
    const indicator = submission.round.template.indicators.find((each) => each.code === code);
    const text = indicator && figure ? figureText(indicator, figure) : '';
    return text || translate('draft.contest.blank');
  };
  return (
    <>
      <Typography component="h3" variant="subtitle2" sx={{ mt: 1 }}>
        {translate('submission.history.edition', {
          number,
          instant: formatInstant(handedInAt),
          person: handedInBy ?? '–',
        })}
      </Typography>
      {number > 1 && changes.length === 0 && (
        <Typography variant="body2">{translate('submission.history.same')}</Typography>
      )}
      <List dense disablePadding>
        {changes.map(({ code, before, after }) => (
          <ListItem key={code} disableGutters>
            <ListItemText
              primary={`${code}: ${said(code, before)} → ${said(code, after)}`}
              secondary={
                after &&
                translate('submission.history.by', {
                  person: after.changedBy ?? '–',
                  instant: formatInstant(after.changedAt),
                })
              }
            />
          </ListItem>
        ))}
      </List>
    </>
  );
}
