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

const AT_THE_DOOR = 'language-at-the-door';

/** Notes that a language was chosen before anybody signed in, in this tab. */
export function chooseAtTheDoor(chosen: Language): void {
  sessionStorage.setItem(AT_THE_DOOR, chosen);
}

/** What was chosen before signing in, once. */
export function takeChosenAtTheDoor(): Language | null {
  const chosen = sessionStorage.getItem(AT_THE_DOOR);
  sessionStorage.removeItem(AT_THE_DOOR);
  return chosen === 'vi' || chosen === 'en' ? chosen : null;
}
