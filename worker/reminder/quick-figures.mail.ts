import type { QuickFigures } from '../../schema/reminder/quick-figures.model.js';
import { bodiesOf } from '../core/plain-mail.js';
import { figureWords, MARK } from '../messages/quick-figures.js';

/** The mail of quick figures: marked at its head, in its subject and at its foot. */
export function quickFiguresMail(
  { asOf, committee, rounds }: QuickFigures,
  { addressee, language }: { addressee: string; language: 'vi' | 'en' },
) {
  const words = figureWords[language];
  const lines = [
    MARK[language].toLocaleUpperCase('vi'),
    words.greeting(addressee),
    words.lead(committee, asOf),
    ...rounds.flatMap(words.round),
    words.close,
  ];
  return { subject: words.subject(asOf), ...bodiesOf(lines, language) };
}
