import { zonedDate } from '../../schema/core/calendar.js';
import type { RoundState } from '../../schema/round/round.entity.js';
import type { RoundKind } from '../../schema/round/round.model.js';
import { demoCommittee } from './content/committee.js';
import type { DemoPeriod } from './content/figures.js';
import { demoPlaceholders } from './content/report-template.js';

const DAY = 86_400_000;

export interface DemoRound {
  period: DemoPeriod;
  label: string;
  state: RoundState;
  startOn: string;
  endOn: string;
  opensAt: Date;
  cutoffAt: Date;
  organizationDueAt: Date;
  committeeDueAt: Date;
  kind: RoundKind;
  lockedAt: Date | null;
  superiorDueAt: Date | null;
  placeholders: Record<string, string>;
}

/** End of the working day, 17:00 in Việt Nam (which keeps no summer time), some days from now. */
function atFive(now: Date, days: number): Date {
  const day = zonedDate(new Date(now.getTime() + days * DAY), demoCommittee.timeZone);
  return new Date(`${day}T17:00:00+07:00`);
}

function day(date: Date): string {
  return zonedDate(date, demoCommittee.timeZone);
}

function quarterOf(now: Date): { label: string; startOn: string; endOn: string } {
  const [year = '', month = ''] = day(now).split('-');
  const quarter = Math.ceil(Number(month) / 3);
  const first = String(quarter * 3 - 2).padStart(2, '0');
  const end = new Date(Date.UTC(Number(year), quarter * 3, 0)).toISOString().slice(0, 10);
  const numeral = ['I', 'II', 'III', 'IV'][quarter - 1] ?? '';
  return {
    label: `Báo cáo quý ${numeral} năm ${year}`,
    startOn: `${year}-${first}-01`,
    endOn: end,
  };
}

function review(years = ''): string {
  return `Sơ kết ${years} năm thực hiện Nghị quyết số 04-NQ/ĐUK`;
}

/** The instants of a round, each so many days from now. */
function moments(now: Date, days: readonly number[]) {
  const [opens = 0, cutoff = 0, due = 0, committee = 0, locked = 0, superior = 0] = days;
  return {
    opensAt: atFive(now, opens),
    cutoffAt: atFive(now, cutoff),
    organizationDueAt: atFive(now, due),
    committeeDueAt: atFive(now, committee),
    lockedAt: atFive(now, locked),
    superiorDueAt: atFive(now, superior),
  };
}

/**
 * Three rounds around today: the year before (its figures are "the last period"), the one that
 * falls due right now, and a quarter half-way to its due date.
 */
export function demoRounds(now: Date): DemoRound[] {
  const span = (from: number, to: number) => ({
    startOn: day(new Date(now.getTime() + from * DAY)),
    endOn: day(new Date(now.getTime() + to * DAY)),
  });
  return [
    {
      period: 'previous',
      label: review(demoPlaceholders.previous.years),
      kind: 'INTERIM_REVIEW',
      state: 'CLOSED',
      ...span(-730, -385),
      ...moments(now, [-410, -385, -370, -365, -362, -360]),
      placeholders: demoPlaceholders.previous,
    },
    {
      period: 'current',
      label: review(demoPlaceholders.current.years),
      kind: 'INTERIM_REVIEW',
      state: 'COLLECTING',
      ...span(-385, -20),
      ...moments(now, [-45, -20, -6, 0, 10, 14]),
      committeeDueAt: now,
      placeholders: demoPlaceholders.current,
    },
    {
      period: 'open',
      ...quarterOf(now),
      kind: 'QUARTER',
      state: 'OPEN',
      ...moments(now, [-14, 7, 14, 20, 22, 25]),
      placeholders: demoPlaceholders.current,
    },
  ];
}
