import PrintOutlinedIcon from '@mui/icons-material/PrintOutlined';
import { Box, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useActing } from '../core/acting.js';
import { formatInstant } from '../core/format.js';
import { contactParts } from '../core/frame/contact.js';
import { roundPath } from '../core/frame/paths.js';
import { TextLink } from '../core/frame/TextLink.js';
import { PageTitle } from '../core/PageTitle.js';
import { StateChip } from '../core/StateChip.js';
import { daysUntil } from './days-until.js';
import type { Submission } from './submission.shape.js';

interface SubmissionHeaderProps {
  submission: Submission;
  canPrint: boolean;
}

/** Which report this is, when it is due, where it stands. */
export function SubmissionHeader({ submission, canPrint }: SubmissionHeaderProps) {
  const translate = useTranslate();
  const isOwn = useActing().organizationId !== null;
  const { round, organizationName, state, late, overdue } = submission;
  return (
    <PageTitle
      title={isOwn ? round.label : organizationName}
      above={
        <TextLink to={isOwn ? '/submissions' : roundPath(round.id)}>
          {isOwn ? translate('submission.list.ownTitle') : round.label}
        </TextLink>
      }
      actions={
        <>
          <StateChip kind="submission" state={state} size="medium" />
          {late && <StateChip kind="mark" state="late" size="medium" />}
          {overdue && <StateChip kind="mark" state="overdue" size="medium" />}
          {canPrint && (
            <Button
              startIcon={<PrintOutlinedIcon />}
              sx={{ displayPrint: 'none' }}
              onClick={() => window.print()}
            >
              {translate('submission.page.print')}
            </Button>
          )}
        </>
      }
    >
      {isOwn && <Box sx={{ display: 'none', displayPrint: 'block' }}>{organizationName}</Box>}
      <Facts submission={submission} />
    </PageTitle>
  );
}

function useDueText({ round, state }: Submission): string {
  const translate = useTranslate();
  const due = translate('submission.page.due', { instant: formatInstant(round.organizationDueAt) });
  if (!['DUE', 'DRAFT', 'RETURNED'].includes(state)) return due;
  const days = daysUntil(new Date(round.organizationDueAt), new Date());
  if (days === 0) return `${due} · ${translate('submission.page.dueToday')}`;
  const key = days > 0 ? 'daysLeft' : 'daysOver';
  return `${due} · ${translate(`submission.page.${key}`, { smart_count: Math.abs(days) })}`;
}

function responsible(contact: string): string {
  const { name, title } = contactParts(contact);
  return [name, title].filter(Boolean).join(', ');
}

function Facts({ submission }: { submission: Submission }) {
  const translate = useTranslate();
  const due = useDueText(submission);
  const { handedInAt, acceptedAt, edition, contact } = submission;
  const instant = (key: string, at: string | null) =>
    at && translate(`submission.page.${key}`, { instant: formatInstant(at) });
  const facts = [
    due,
    edition > 1 && translate('submission.page.edition', { edition }),
    instant('handedIn', handedInAt),
    instant('accepted', acceptedAt),
    contact && translate('submission.page.contact', { contact: responsible(contact) }),
  ].filter(Boolean);
  return (
    <Box
      component="ul"
      sx={{ listStyle: 'none', p: 0, m: 0, display: 'flex', flexWrap: 'wrap', columnGap: 2 }}
    >
      {facts.map((fact) => (
        <li key={String(fact)}>{fact}</li>
      ))}
    </Box>
  );
}
