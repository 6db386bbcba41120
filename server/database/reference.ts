import { writtenDay } from '../../schema/core/calendar.js';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Holiday } from '../../schema/calendar/calendar.entity.js';
import { holidays, substituteWorkdays } from '../../schema/core/holidays.js';
import { LayoutProfileRow } from '../../schema/document/document.entity.js';
import { layoutProfiles } from '../../schema/document/layout-profiles.js';
import { lintWords } from '../../schema/report/lint/lint-words.js';
import { CompositionRuleRow } from '../../schema/report/composition/composition.entity.js';
import { compositionRules } from '../../schema/report/composition/composition-rules.js';
import { LintWordList } from '../../schema/report/review.entity.js';
import { RecognitionTermsRow } from '../../schema/recognition/recognition.entity.js';
import { shippedTerms } from '../../schema/recognition/recognition-terms.model.js';
import { QuantifierScale } from '../../schema/template/template.entity.js';
import { quantifierScales } from '../../schema/template/quantifier-bands.js';

/** Writes the rows that ship with the product: layout profiles, scales, rules, holidays. */
export async function seedReference(em: SqlEntityManager): Promise<void> {
  await em.upsertMany(LayoutProfileRow, [...layoutProfiles], { onConflictFields: ['code'] });
  await em.upsertMany(RecognitionTermsRow, [...shippedTerms], { onConflictFields: ['code'] });
  await em.upsertMany(QuantifierScale, [...quantifierScales], { onConflictFields: ['validFrom'] });
  await em.upsertMany(LintWordList, [...lintWords], { onConflictFields: ['validFrom'] });
  await em.upsertMany(CompositionRuleRow, [...compositionRules], {
    onConflictFields: ['validFrom'],
  });
  await em.upsertMany(
    Holiday,
    [
      ...holidays.map(({ date, name, certain }) => ({ date, name, worked: false, certain })),
      ...substituteWorkdays.map(({ date, insteadOf }) => ({
        date,
        name: `Làm bù cho ngày ${writtenDay(insteadOf)}`,
        worked: true,
        certain: true,
      })),
    ],
    { onConflictFields: ['date'] },
  );
}
