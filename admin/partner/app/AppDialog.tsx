import { useNotify, useTranslate } from 'react-admin';
import { FaultFormDialog } from '../../core/dialog/FaultFormDialog.js';
import { graphql } from '../../core/graphql.js';
import { useFaultForm } from '../../core/useFaultForm.js';
import { CHANGE_APP, CREATE_APP } from '../partner.graphql.js';
import type { PartnerApp } from '../partner.shape.js';
import { AppText, ReachField, ScopeField } from './AppFields.js';
import { type AppTexts, inputOf, textsOf } from './app-texts.js';

interface AppDialogProps {
  /** Left out for a new one. */
  app?: PartnerApp;
  onClose: () => void;
  onSaved: (id: string) => void;
}

async function save(app: PartnerApp | undefined, texts: AppTexts): Promise<string> {
  const input = inputOf(texts);
  if (app) {
    await graphql(CHANGE_APP, { input: { ...input, id: app.id } });
    return app.id;
  }
  const { createApiClient } = await graphql<{ createApiClient: { id: string } }>(CREATE_APP, {
    input,
  });
  return createApiClient.id;
}

/** Says what is opened to an app, and in which bounds. */
export function AppDialog({ app, onClose, onSaved }: AppDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const form = useFaultForm<AppTexts>(textsOf(app));
  const send = () =>
    form.send(async (texts) => {
      const id = await save(app, texts);
      notify('partner.saved', { type: 'success' });
      onSaved(id);
      onClose();
    });
  return (
    <FaultFormDialog
      form={form}
      title={translate(app ? 'partner.change' : 'partner.add')}
      onClose={onClose}
      onSend={() => void send()}
    >
      <AppText form={form} field="name" />
      <AppText form={form} field="contact" />
      <ScopeField form={form} />
      <ReachField form={form} />
      <AppText form={form} field="addresses" lines={2} />
      <AppText form={form} field="dailyBudget" />
      <AppText form={form} field="ratePerMinute" />
    </FaultFormDialog>
  );
}
