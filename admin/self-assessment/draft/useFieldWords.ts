import { useTranslate } from 'react-admin';
import { askedOf } from '../../../schema/self-assessment/self-assessment.rule.js';
import { parseAmount } from '../../../schema/submission/submission.rule.js';
import type { FieldWords } from '../../core/draft/field-words.js';
import { formatNumber } from '../../core/format.js';
import { APART, codeOf, NOTHING_TICKED, partOf, tickedOf } from '../answer/answer-fields.js';
import type { SelfAssessment } from '../self-assessment.shape.js';

/** Names of items and levels of a set, by their codes in an answer's texts. */
function namesIn({ round }: SelfAssessment, code: string): Map<string, string> {
  const measure = round.criteria.standards
    .flatMap(({ criteria }) => criteria)
    .find((each) => each.code === code)?.measure;
  const simple =
    measure?.kind === 'COMBINED' ? measure.parts.map((part) => part.measure) : [measure];
  return new Map(
    simple.flatMap((each): [string, string][] => {
      if (each?.kind === 'RUBRIC') return each.levels.map((level) => [level.code, level.name]);
      return each?.kind === 'CHECKLIST' ? each.items.map((item) => [item.code, item.name]) : [];
    }),
  );
}

/** How the form's fields and texts are written for people. */
export function useFieldWords(assessment: SelfAssessment): FieldWords {
  const translate = useTranslate();
  const asked = askedOf(assessment.round.criteria, assessment.organization.hostType);
  return {
    titleOf: (name) => {
      const code = codeOf(name);
      const part = partOf(name).split('.').at(-1) ?? '';
      const title = asked.find((each) => each.code === code)?.name ?? '';
      return `${code} ${title} – ${translate(`selfAssessment.part.${part}`, { _: part })}`;
    },
    textOf: (name, text) => {
      const part = partOf(name).split('.').at(-1) ?? '';
      const names = namesIn(assessment, codeOf(name));
      if (part === 'ticked') {
        if (text === NOTHING_TICKED) return translate('selfAssessment.answer.none');
        return tickedOf(text)
          .map((each) => names.get(each) ?? each)
          .join(', ');
      }
      if (part === 'answer') {
        return names.get(text) ?? translate(`selfAssessment.answer.${text}`, { _: text });
      }
      if (part === 'apart') return text === APART ? '✓' : '';
      if (part === 'carried') return text && translate(`selfAssessment.carried.${text}`);
      if (part === 'note' || part === 'reason' || text === '') return text;
      return parseAmount(text) === undefined ? text : formatNumber(text);
    },
  };
}
