import { ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useLocaleState, useLocales, useTranslate } from 'react-admin';

/** The languages by their own names. */
export function LanguageSwitch() {
  const translate = useTranslate();
  const locales = useLocales();
  const [locale, setLocale] = useLocaleState();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={locale}
      onChange={(_event, chosen: string | null) => chosen && setLocale(chosen)}
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
