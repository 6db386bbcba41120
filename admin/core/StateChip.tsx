import CheckCircleIcon from '@mui/icons-material/CheckCircle';
import CircleOutlinedIcon from '@mui/icons-material/CircleOutlined';
import DoNotDisturbOnIcon from '@mui/icons-material/DoNotDisturbOn';
import EditNoteIcon from '@mui/icons-material/EditNote';
import ErrorIcon from '@mui/icons-material/Error';
import ScheduleIcon from '@mui/icons-material/Schedule';
import SendIcon from '@mui/icons-material/Send';
import UndoIcon from '@mui/icons-material/Undo';
import { Chip, type SvgIconProps } from '@mui/material';
import type { ComponentType } from 'react';
import { useTranslate } from 'react-admin';
import { type Tone, tones } from './frame/tones.js';

type Look = [Tone, ComponentType<SvgIconProps>];

const waiting: Look = ['neutral', ScheduleIcon];
const done: Look = ['good', CheckCircleIcon];
const failed: Look = ['bad', ErrorIcon];

const looks = {
  round: {
    SCHEDULED: waiting,
    OPEN: ['active', CircleOutlinedIcon],
    CUT_OFF: ['active', ScheduleIcon],
    COLLECTING: ['attention', ScheduleIcon],
    CONSOLIDATING: ['active', EditNoteIcon],
    CLOSED: done,
  },
  submission: {
    DUE: ['neutral', CircleOutlinedIcon],
    DRAFT: ['draft', EditNoteIcon],
    SUBMITTED: ['active', SendIcon],
    RETURNED: ['attention', UndoIcon],
    ACCEPTED: done,
    EXEMPT: ['neutral', DoNotDisturbOnIcon],
  },
  assessmentRound: {
    DRAFT: ['draft', EditNoteIcon],
    OPEN: ['active', CircleOutlinedIcon],
    VERIFYING: ['attention', ScheduleIcon],
    COUNCIL: ['attention', ScheduleIcon],
    RECOGNISED: done,
    ARCHIVED: done,
    CANCELLED: ['neutral', DoNotDisturbOnIcon],
  },
  selfAssessment: {
    NOT_STARTED: ['neutral', CircleOutlinedIcon],
    IN_PROGRESS: ['draft', EditNoteIcon],
    SUBMITTED: ['active', SendIcon],
    IN_VERIFICATION: ['active', ScheduleIcon],
    RETURNED: ['attention', UndoIcon],
    VERIFIED: done,
    APPEALED: ['attention', ErrorIcon],
    PASSED: done,
    NOT_PASSED: failed,
  },
  report: {
    GENERATING: ['active', ScheduleIcon],
    DRAFT: ['draft', EditNoteIcon],
    IN_REVIEW: ['attention', ScheduleIcon],
    APPROVED: ['active', CheckCircleIcon],
    NUMBERED: ['active', EditNoteIcon],
    SIGNED: ['good', EditNoteIcon],
    DISPATCHED: ['good', SendIcon],
    ARCHIVED: done,
    SUPERSEDED: ['neutral', DoNotDisturbOnIcon],
  },
  criteria: {
    DRAFT: ['draft', EditNoteIcon],
    PUBLISHED: done,
    SUPERSEDED: ['neutral', DoNotDisturbOnIcon],
  },
  delivery: {
    PENDING: waiting,
    SENDING: ['active', SendIcon],
    SENT: done,
    RETRY_WAIT: ['attention', ScheduleIcon],
    FAILED: failed,
    UNKNOWN: ['attention', ErrorIcon],
    BOUNCED: failed,
  },
  change: {
    PROPOSED: ['draft', EditNoteIcon],
    DECIDED: ['attention', ScheduleIcon],
    EXECUTED: ['active', CheckCircleIcon],
    HANDED_OVER: done,
    REVERTED: ['neutral', UndoIcon],
  },
  membership: {
    COMING: waiting,
    IN_FORCE: done,
    ENDED: ['neutral', DoNotDisturbOnIcon],
  },
  invitation: {
    PENDING: ['active', SendIcon],
    ACCEPTED: done,
    EXPIRED: ['attention', ScheduleIcon],
    REVOKED: ['neutral', DoNotDisturbOnIcon],
  },
  recognition: {
    PROPOSED: ['draft', EditNoteIcon],
    DECIDED: done,
    EXPIRED: ['neutral', ScheduleIcon],
    REVOKED: failed,
    REFUSED: ['neutral', DoNotDisturbOnIcon],
  },
  recognitionOutcome: { PASSED: done, NOT_PASSED: failed },
  recognitionDecision: { DRAFT: ['attention', ScheduleIcon], DECIDED: done },
  webhook: { ON: done, OFF: ['attention', DoNotDisturbOnIcon] },
  succession: {
    INVITED: waiting,
    APPOINTED: ['attention', EditNoteIcon],
    CONFIRMED: done,
    WITHDRAWN: ['neutral', DoNotDisturbOnIcon],
  },
  support: { OPEN: ['active', ScheduleIcon], OVER: ['neutral', DoNotDisturbOnIcon] },
  apiKey: { LIVE: done, EXPIRED: waiting, REVOKED: ['neutral', DoNotDisturbOnIcon] },
  schemaChange: {
    REMOVED: failed,
    CHANGED: ['attention', EditNoteIcon],
    DEPRECATED: waiting,
  },
  failure: {
    RETRYING: ['attention', ScheduleIcon],
    GIVEN_UP: failed,
    ASKED_AGAIN: ['active', ScheduleIcon],
  },
  progress: { RUNNING: ['active', ScheduleIcon], DONE: done, FAILED: failed },
  mark: { late: ['attention', ScheduleIcon], overdue: failed },
} satisfies Record<string, Record<string, Look>>;

export type StateKind = keyof typeof looks;

interface StateChipProps {
  /** What is in the state; "mark" is for `late` and `overdue`. */
  kind: StateKind;
  state: string;
  size?: 'small' | 'medium';
}

/** A state in words, with its sign and colour. Words are those of `state.<kind>.<state>`. */
export function StateChip({ kind, state, size = 'small' }: StateChipProps) {
  const translate = useTranslate();
  const [tone, Icon] = (looks[kind] as Record<string, Look>)[state] ?? waiting;
  const { surface, ink } = tones[tone];
  return (
    <Chip
      size={size}
      icon={<Icon aria-hidden />}
      label={translate(`state.${kind}.${state}`)}
      sx={{
        bgcolor: surface,
        color: ink,
        fontWeight: 600,
        '& .MuiChip-icon': { color: 'inherit' },
      }}
    />
  );
}
