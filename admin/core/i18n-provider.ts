import polyglot from 'ra-i18n-polyglot';
import type { I18nProvider } from 'react-admin';
import { en } from '../messages/en.js';
import { vi } from '../messages/vi.js';
import { chooseLanguage, language } from './language/language.js';

const provider = polyglot(
  (locale) => (locale === 'en' ? en : vi),
  language(),
  [
    { locale: 'vi', name: 'Tiếng Việt' },
    { locale: 'en', name: 'English' },
  ],
  { allowMissing: true },
);

/** Texts in the language chosen in this browser; the choice goes with every request too. */
export const i18nProvider: I18nProvider = {
  ...provider,
  changeLocale: (locale: string) => {
    chooseLanguage(locale);
    return provider.changeLocale(locale);
  },
};
