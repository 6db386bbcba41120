declare module 'ra-language-vietnamese' {
  import type { TranslationMessages } from 'react-admin';

  /** Written for an older react-admin: many of today's keys are missing. */
  const messages: { ra: Record<keyof TranslationMessages['ra'], Record<string, string>> };
  export default messages;
}
