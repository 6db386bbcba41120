import { ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useLocaleState, useLocales, useTranslate } from 'react-admin';
import { chooseAtTheDoor, type Language } from './language.js';

/** The languages by their own names, for who has not signed in. */
export function LanguageSwitch() {
  const translate = useTranslate();
  const locales = useLocales();
  const [locale, setLocale] = useLocaleState();
  const choose = (chosen: Language) => {
    chooseAtTheDoor(chosen);
    setLocale(chosen);
  };
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={locale}
      onChange={(_event, chosen: Language | null) => chosen && choose(chosen)}
      aria-label={translate('core.language')}
    >
      {locales.map(({ locale: code, name }) => (
        <ToggleButton key={code} value={code} lang={code} sx={{ px: 1.25, py: 0.25 }}>
          {name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
