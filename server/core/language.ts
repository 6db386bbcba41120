/** Languages of the product; Vietnamese is the default. */
export type Language = 'vi' | 'en';

/** The language a request asks for by its Accept-Language header. */
export function languageOf(header: string | undefined): Language {
  return /^\s*en\b/i.test(header ?? '') ? 'en' : 'vi';
}
