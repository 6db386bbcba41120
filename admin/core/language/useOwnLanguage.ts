import { useEffect } from 'react';
import { useLocaleState } from 'react-admin';
import { refreshMe, useMe } from '../acting.js';
import { graphql } from '../graphql.js';
import { CHOOSE_LANGUAGE } from '../session/session.graphql.js';
import { type Language, takeChosenAtTheDoor } from './language.js';

/** Keeps a choice on the person, so that mails and other browsers follow it. */
async function keep(language: Language): Promise<void> {
  await graphql(CHOOSE_LANGUAGE, { language });
  await refreshMe();
}

/** The language of whoever is signed in, and choosing another, which is kept on the person. */
export function useOwnLanguage() {
  const [locale, setLocale] = useLocaleState();
  const choose = async (chosen: Language) => {
    setLocale(chosen);
    await keep(chosen);
  };
  return { locale, choose };
}

/**
 * Brings the console to the language that the person has chosen wherever that was. What was chosen
 * on the sign-in page just before is newer and is kept instead.
 */
export function useLanguageOfPerson(): void {
  const [locale, setLocale] = useLocaleState();
  const kept = useMe()?.language;
  useEffect(() => {
    if (!kept) return;
    const atTheDoor = takeChosenAtTheDoor();
    if (atTheDoor && atTheDoor !== kept) void keep(atTheDoor).catch(() => undefined);
    else if (kept !== locale) setLocale(kept);
    // Only what is kept moves the console; a choice is in both places at once.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [kept]);
}
