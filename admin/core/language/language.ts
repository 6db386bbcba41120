/** Languages of the console; Vietnamese is the default. */
export type Language = 'vi' | 'en';

const KEY = 'language';

/** The language chosen in this browser. */
export function language(): Language {
  return localStorage.getItem(KEY) === 'en' ? 'en' : 'vi';
}

/** Keeps a choice of language and tells assistive software about it. */
export function chooseLanguage(chosen: string): void {
  localStorage.setItem(KEY, chosen === 'en' ? 'en' : 'vi');
  document.documentElement.lang = language();
}
