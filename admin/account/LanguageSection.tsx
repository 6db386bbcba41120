import { FormControlLabel, Radio, RadioGroup, Typography } from '@mui/material';
import { useLocales, useTranslate } from 'react-admin';
import type { Language } from '../core/language/language.js';
import { useOwnLanguage } from '../core/language/useOwnLanguage.js';
import { useMutationNotice } from '../core/useMutationNotice.js';
import { Section } from './Section.js';

/** The language of the console and of mails, chosen once for every browser. */
export function LanguageSection() {
  const translate = useTranslate();
  const locales = useLocales();
  const { locale, choose } = useOwnLanguage();
  const { run } = useMutationNotice();
  return (
    <Section title={translate('account.language.title')}>
      <Typography color="text.secondary">{translate('account.language.text')}</Typography>
      <RadioGroup
        row
        aria-label={translate('account.language.title')}
        value={locale}
        onChange={({ target }) =>
          void run(() => choose(target.value as Language), 'account.language.saved')
        }
      >
        {locales.map(({ locale: code, name }) => (
          <FormControlLabel key={code} value={code} lang={code} label={name} control={<Radio />} />
        ))}
      </RadioGroup>
    </Section>
  );
}
