import { useTranslate } from 'react-admin';
import { ShownSecret } from '../core/dialog/ShownSecret.js';

/** The secret of a webhook, shown once. */
export function ShownSigningKey({ text, onClose }: { text: string; onClose: () => void }) {
  const translate = useTranslate();
  return (
    <ShownSecret
      title={translate('webhook.secret.title')}
      warning={translate('webhook.secret.once')}
      label={translate('webhook.secret.text')}
      text={text}
      onClose={onClose}
    />
  );
}
