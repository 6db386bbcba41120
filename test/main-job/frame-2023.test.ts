/**
 * The frame of Báo cáo số 167-BC/ĐUK (2023), reached by the product's own use cases with clock and
 * counter set.
 */
import { sql } from 'kysely';
import type { DocumentModel } from '../../schema/document/document.model.js';
import { OfficialDocument } from '../../schema/document/document.entity.js';
import { Report } from '../../schema/report/report.entity.js';
import { asOperator } from '../../server/database/owner.js';
import { frame2023 } from '../../server/demo/content/committee.js';
import { approveReport, numberReport, sendForReview } from '../../server/report/report.service.js';
import { layoutProfiles } from '../../schema/document/layout-profiles.js';
import { renderPdf } from '../../worker/document/pdf/render-pdf.js';
import { personActing } from '../core/api.js';
import { database } from '../core/database.js';
import { owned } from '../core/owned.js';
import { newTenant, type Tenant } from '../core/world.js';
import { linesOf, readPdf } from '../document/read-rendering.js';

const now = () => new Date('2023-07-20T03:00:00Z');

async function draftOf({ committeeId, roundId }: Tenant): Promise<string> {
  const { owner } = await database();
  const { number: _number, date: _date, draft: _draft, ...frame } = frame2023;
  const model: DocumentModel = {
    ...frame,
    number: null,
    date: null,
    draft: 1,
    body: [{ kind: 'paragraph', runs: [{ text: 'Hết.' }] }],
  };
  const row = owned(committeeId);
  await asOperator(owner, async (em) => {
    await em.insert(Report, {
      ...row,
      round: [committeeId, roundId] as never,
      state: 'DRAFT',
      draftNumber: 1,
      model,
      composedAt: now(),
      preparedBy: null,
      preparedAt: null,
      approvedBy: null,
      approvedAt: null,
      returnReason: null,
    });
    await sql`insert into app.document_counter (committee_id, id, created_at, updated_at, term_id,
        document_type, last_number)
      select committee_id, uuidv7(), now(), now(), id, 'BC', 166 from app.term
      where committee_id = ${committeeId}`.execute(em.getKysely());
  });
  return row.id;
}

test('is numbered 167 and laid out by the guideline then in force', async () => {
  const tenant = await newTenant();
  const id = await draftOf(tenant);
  const [office, standing] = await Promise.all(
    [tenant.office, tenant.standing].map((person) => personActing({ ...person, now })),
  );
  await sendForReview(office!.ctx, { id });
  await approveReport(standing!.ctx, { id });

  await numberReport(office!.ctx, { id });

  const { owner } = await database();
  const document = await asOperator(owner, (em) =>
    em.findOneOrFail(OfficialDocument, { report: { id } }),
  );
  expect(document).toMatchObject({
    number: 167,
    symbol: 'BC/ĐUK',
    layoutProfile: 'HD36',
    documentOn: '2023-07-20',
  });
  const profile = layoutProfiles.find(({ code }) => code === document.layoutProfile)!;
  const signature = { ...document.model.signature, title: 'PHÓ BÍ THƯ', name: 'Vũ Tất Thắng' };
  const { pages } = await readPdf(
    await renderPdf({ ...document.model, signature }, profile.settings),
  );
  const lines = linesOf(pages[0]!).map(({ text }) => text.replace(/\s+/g, ' ').trim());
  const text = lines.join('\n');
  for (const line of [
    'ĐẢNG BỘ TỈNH NAM ĐỊNH',
    'ĐẢNG CỘNG SẢN VIỆT NAM',
    'Số 167-BC/ĐUK',
    'BÁO CÁO',
    ...frame2023.abstract,
    '-----',
    'Hết./.',
    'Nơi nhận:',
    '- Ban Thường vụ Tỉnh ủy (để b/c),',
    '- Lưu.',
    'T/M BAN CHẤP HÀNH',
    'PHÓ BÍ THƯ',
    'Vũ Tất Thắng',
  ]) {
    expect(text).toContain(line);
  }
});
