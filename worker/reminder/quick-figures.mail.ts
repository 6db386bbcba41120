import type { QuickFigures } from '../../schema/reminder/quick-figures.model.js';
import { quickFiguresText } from '../../schema/reminder/quick-figures.text.js';
import { bodiesOf } from '../core/plain-mail.js';

/** The mail of quick figures. */
export function quickFiguresMail(
  figures: QuickFigures,
  to: { addressee: string; language: 'vi' | 'en' },
) {
  const { subject, lines } = quickFiguresText(figures, to);
  return { subject, ...bodiesOf(lines, to.language) };
}
