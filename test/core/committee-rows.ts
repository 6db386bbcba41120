import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Committee, Term } from '../../schema/committee/committee.entity.js';
import { RecipientRow } from '../../schema/recipient/recipient.entity.js';
import { Indicator, ReportTemplate } from '../../schema/template/template.entity.js';
import { owned } from './owned.js';
import { testIndicators, testTemplateContent } from './template.js';

/** Writes a committee with its term and recipients, and says its id. */
export async function addCommittee(em: SqlEntityManager) {
  const { committeeId: _none, ...row } = owned('');
  await em.insert(Committee, {
    ...row,
    code: `test-${row.id}`,
    name: 'Đảng ủy Thử nghiệm',
    superiorLine: 'ĐẢNG BỘ TỈNH THỬ NGHIỆM',
    issuerLine: 'ĐẢNG ỦY THỬ NGHIỆM',
    symbol: 'ĐUT',
    place: 'Thử Nghiệm',
    timeZone: 'Asia/Ho_Chi_Minh',
    signingAuthority: 'T/M BAN CHẤP HÀNH',
    requiresSecondFactor: false,
    // As in committees that are used to it; tests of releasing turn it off.
    releasesAtOnce: true,
  });
  await em.insert(Term, { ...owned(row.id), name: 'Nhiệm kỳ', startOn: '2020-01-01', endOn: null });
  await em.insertMany(RecipientRow, [
    {
      ...owned(row.id),
      position: 0,
      label: 'Ban Thường vụ',
      note: 'để b/c',
      audience: 'STANDING_COMMITTEE',
    },
    { ...owned(row.id), position: 1, label: 'Lưu', note: null, audience: null },
  ]);
  return row.id;
}

/** Writes the template of tests, and says its id and that of each indicator. */
export async function addTemplate(em: SqlEntityManager, committeeId: string) {
  const template = owned(committeeId);
  await em.insert(ReportTemplate, {
    ...template,
    code: 'test',
    number: 1,
    name: 'Báo cáo thử',
    state: 'PUBLISHED',
    content: testTemplateContent,
  });
  const rows = testIndicators.map((indicator, position) => ({
    ...owned(committeeId),
    template: [committeeId, template.id],
    numeratorLabel: null,
    denominatorLabel: null,
    categories: null,
    ...indicator,
    position,
  }));
  await em.insertMany(Indicator, rows);
  return {
    templateId: template.id,
    indicators: Object.fromEntries(rows.map(({ code, id }) => [code, id])),
  };
}
