import { Organization } from '../../../schema/organization/organization.entity.js';
import { Figure, Narrative, Practice } from '../../../schema/submission/contents.entity.js';
import { Submission } from '../../../schema/submission/submission.entity.js';
import { Indicator } from '../../../schema/template/template.entity.js';
import { asOperator } from '../../../server/database/owner.js';
import { database } from '../database.js';
import { owned } from '../owned.js';

export interface GivenFigure {
  numerator?: number;
  denominator?: number;
  value?: number;
  cases?: number;
  category?: string;
  explanation?: string;
}

/** Figures that pass every check; the money is asked of enterprises alone. */
export const soundFigures: Record<string, GivenFigure> = {
  L04: { numerator: 90, denominator: 100 },
  L03: { value: 4 },
  E06: { category: 'ON_TIME' },
};

const empty = {
  numerator: null,
  denominator: null,
  value: null,
  cases: null,
  category: null,
  explanation: null,
};

async function partsOf(submissionId: string) {
  const { owner } = await database();
  const { committeeId, organizationId } = await asOperator(owner, (em) =>
    em.findOneOrFail(Submission, { id: submissionId }),
  );
  const submission = [committeeId, organizationId, submissionId] as never;
  return { owner, committeeId, row: () => ({ ...owned(committeeId), organizationId, submission }) };
}

/** Writes figures into a submission, by indicator code; what stood there before is replaced. */
export async function writeFigures(
  submissionId: string,
  figures: Record<string, GivenFigure> = soundFigures,
): Promise<void> {
  const { owner, committeeId, row } = await partsOf(submissionId);
  await asOperator(owner, async (em) => {
    const indicators = await em.find(Indicator, { committeeId });
    await em.nativeDelete(Figure, { submission: { id: submissionId } as never });
    const rows = Object.entries(figures).map(([code, figure]) => {
      const indicator = indicators.find((each) => each.code === code);
      if (!indicator) throw new Error(`the test template has no ${code}`);
      return { ...row(), ...empty, indicator: [committeeId, indicator.id] as never, ...figure };
    });
    if (rows.length > 0) await em.insertMany(Figure, rows);
  });
}

/** Writes one text into a submission. */
export async function writeNarrative(
  submissionId: string,
  narrative: Pick<Narrative, 'sectionCode' | 'kind' | 'text'> & { choiceCode?: string },
): Promise<void> {
  const { owner, row } = await partsOf(submissionId);
  await asOperator(owner, (em) =>
    em.insert(Narrative, { ...row(), position: 0, choiceCode: null, ...narrative }),
  );
}

/** Writes one model practice into a submission. */
export async function writePractice(
  submissionId: string,
  practice: Partial<Pick<Practice, 'kind' | 'title' | 'sentence'>> = {},
): Promise<void> {
  const { owner, row } = await partsOf(submissionId);
  const given = { kind: 'MOVEMENT', title: 'Sáng, xanh', sentence: 'Đã nhân rộng.', ...practice };
  await asOperator(owner, (em) =>
    em.insert(Practice, { ...row(), position: 0, sectionCode: 'II.1', ...given }),
  );
}

/** Adds organizations of one kind of host to a committee, and says their ids. */
export async function moreOrganizations(
  committeeId: string,
  count: number,
  hostType: Organization['hostType'],
): Promise<string[]> {
  const { owner } = await database();
  return asOperator(owner, async (em) => {
    const position = await em.count(Organization, { committeeId });
    const rows = Array.from({ length: count }, (_none, at) => ({
      ...owned(committeeId),
      code: `org-${position + at}`,
      position: position + at,
      name: `Tổ chức ${position + at + 1}`,
      shortName: `Tổ chức ${position + at + 1}`,
      foldedName: `to chuc ${position + at + 1}`,
      kind: 'GRASSROOTS_CELL' as const,
      hostType,
      issuerSuperior: 'ĐẢNG ỦY THỬ NGHIỆM',
      issuerName: 'CHI BỘ',
      abbreviation: 'CB',
      place: 'Thử Nghiệm',
      openedOn: null,
      closedOn: null,
    }));
    await em.insertMany(Organization, rows);
    return rows.map(({ id }) => id);
  });
}
