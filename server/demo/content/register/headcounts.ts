import type { DemoOrganization } from '../organizations.js';
import { randomFor } from '../random.js';

/** How many people an organization had on a day. */
export interface DemoHeadcount {
  asOf: string;
  membersTotal: number;
  membersExempt: number;
  staffTotal: number;
  subCells: number | null;
}

/** Members that make a cell of their own under a committee. */
const CELL_OF = 14;

/** The days on which the committee counts, the latest first: year's ends and the middle between. */
function countedDays(today: string): string[] {
  const year = Number(today.slice(0, 4));
  const days = [year, year - 1, year - 2].flatMap((each) => [`${each}-12-31`, `${each}-06-30`]);
  return days.filter((day) => day < today).slice(0, 4);
}

/** Counts of an organization, the latest first: the latest are those of its description. */
export function demoHeadcounts(
  { code, members, staff, kind }: DemoOrganization,
  today: string,
): DemoHeadcount[] {
  const random = randomFor('headcount', code);
  const shrink = 0.01 + random() * 0.02;
  return countedDays(today).map((asOf, ago) => {
    const part = 1 - shrink * ago;
    const membersTotal = Math.max(3, Math.round(members * part));
    return {
      asOf,
      membersTotal,
      membersExempt: Math.floor(membersTotal * 0.04),
      staffTotal: Math.max(membersTotal + 1, Math.round(staff * part)),
      subCells: kind === 'GRASSROOTS_COMMITTEE' ? Math.ceil(membersTotal / CELL_OF) : null,
    };
  });
}
