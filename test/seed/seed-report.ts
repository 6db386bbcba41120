/** Báo cáo số 167-BC/ĐUK of 2023, piece by piece and with its slips, as it was signed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface SeedPiece {
  /** Its place in the report, from 1. */
  number: number;
  kind: 'part' | 'section' | 'text';
  /** "opening", "I", "II.1" … as sections of a template are named. */
  section: string;
  text: string;
}

const lines = readFileSync(join(import.meta.dirname, 'report-2023.txt'), 'utf8')
  .trim()
  .split('\n');

function readPieces(): SeedPiece[] {
  let part = '';
  let section = 'opening';
  return lines.map((line, index): SeedPiece => {
    const [, marks, ordinal = '', heading = ''] = /^(#+) (\w+)\. (.*)$/.exec(line) ?? [];
    const number = index + 1;
    if (!marks) return { number, kind: 'text', section, text: line };
    if (marks === '#') part = ordinal;
    section = marks === '#' ? ordinal : `${part}.${ordinal}`;
    const text = heading.replace(/\.$/, '');
    return { number, kind: marks === '#' ? 'part' : 'section', section, text };
  });
}

export const seedReport: readonly SeedPiece[] = readPieces();

/** What each paragraph and item is about, in the order of the report. */
export const subjects: readonly string[] = [
  'on which programme the committee reports, and of which resolution',
  'the committee studies the resolution with its key cadres and has it studied',
  'speakers and members charged with propaganda carry it on',
  'the organizations take it up in meetings of their cells',
  'whose responsibility it is, and the plans of the organizations',
  'regulations, the subject in regular meetings, pledges and their review',
  'unions and youth: moves, ideas, works, cultural and sports activities',
  'political education, and answering false claims',
  'staff: conduct, discipline, leaders who set an example',
  'training in conduct, mailboxes and telephone lines for complaints',
  'following Conclusion 01 and Conclusion 21, pledges of every member',
  'training and further education',
  'political education, policies for staff, recruitment',
  'premises, equipment and care for staff',
  'regulations, thirteen model practices, discipline',
  'democracy at the workplace',
  'reform of administration',
  'the movement, workplaces made better, activities on great days',
  'rules of conduct, and mailboxes for complaints',
  'supervision is part of each year’s programme',
  'seventeen organizations and seventeen persons supervised',
  'what has changed for the better after two years',
  'awareness is not full',
  'regulations too general; workplaces not yet in order',
  'rules not kept, methods of work, conduct',
  'the epidemic',
  'leaders who think too little of it',
  'go on with the resolution',
  'administrative reform and digital work',
  'regulations and standards of conduct',
  'a healthy environment and workplaces',
  'inspection, handling of breaches, praise',
];
