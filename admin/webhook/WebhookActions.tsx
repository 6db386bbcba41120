import { Button } from '@mui/material';
import { useState } from 'react';
import { Confirm, useRedirect, useTranslate } from 'react-admin';
import { graphql } from '../core/graphql.js';
import { useMutationNotice } from '../core/useMutationNotice.js';
import { ReplayDialog } from './ReplayDialog.js';
import { ShownSigningKey } from './ShownSigningKey.js';
import { REMOVE_WEBHOOK, ROTATE_SECRET, SWITCH_WEBHOOK, TEST_WEBHOOK } from './webhook.graphql.js';
import type { Webhook } from './webhook.shape.js';
import { WebhookDialog } from './WebhookDialog.js';

type Question = 'change' | 'replay' | 'rotate' | 'remove';

interface WebhookActionsProps {
  webhook: Webhook;
  onChanged: () => void;
}

/** What can be done with a webhook; what cannot be taken back asks first. */
export function WebhookActions({ webhook, onChanged }: WebhookActionsProps) {
  const translate = useTranslate();
  const redirect = useRedirect();
  const { run, running } = useMutationNotice();
  const [asked, setAsked] = useState<Question | null>(null);
  const [shown, setShown] = useState<string>();
  const { id, client, disabledAt } = webhook;
  const close = () => setAsked(null);
  const step = async (document: string, variables: object, done: string) => {
    await run(() => graphql(document, variables), done);
    onChanged();
  };
  const turn = () => {
    const done = disabledAt ? 'webhook.switchedOn' : 'webhook.paused';
    return step(SWITCH_WEBHOOK, { id, enabled: Boolean(disabledAt) }, done);
  };
  const rotate = async () => {
    close();
    const made = await run(() => graphql<{ shown: { signingKey: string } }>(ROTATE_SECRET, { id }));
    setShown(made?.shown.signingKey);
    onChanged();
  };
  const remove = async () => {
    const gone = await run(() => graphql(REMOVE_WEBHOOK, { id }), 'webhook.removed');
    close();
    if (gone) redirect(`/apiClients/${client.id}`);
  };
  const confirmed = asked === 'rotate' ? rotate : remove;
  return (
    <>
      <Button
        variant={disabledAt ? 'contained' : 'outlined'}
        loading={running}
        onClick={() => void turn()}
      >
        {translate(disabledAt ? 'webhook.switchOn' : 'webhook.pause')}
      </Button>
      {!disabledAt && (
        <>
          <Button
            variant="outlined"
            loading={running}
            onClick={() => void step(TEST_WEBHOOK, { id }, 'webhook.tested')}
          >
            {translate('webhook.test')}
          </Button>
          <Button variant="outlined" onClick={() => setAsked('replay')}>
            {translate('webhook.replay.button')}
          </Button>
        </>
      )}
      <Button variant="outlined" onClick={() => setAsked('change')}>
        {translate('webhook.change')}
      </Button>
      <Button variant="outlined" onClick={() => setAsked('rotate')}>
        {translate('webhook.rotate')}
      </Button>
      <Button variant="outlined" color="error" onClick={() => setAsked('remove')}>
        {translate('webhook.remove')}
      </Button>
      {asked === 'change' && (
        <WebhookDialog
          webhook={webhook}
          clientId={client.id}
          onClose={close}
          onSaved={() => onChanged()}
        />
      )}
      {asked === 'replay' && <ReplayDialog id={id} onClose={close} onSent={onChanged} />}
      <Confirm
        isOpen={asked === 'rotate' || asked === 'remove'}
        loading={running}
        title={translate(`webhook.${asked ?? 'remove'}`)}
        content={translate(`webhook.${asked ?? 'remove'}Text`)}
        confirmColor={asked === 'remove' ? 'warning' : 'primary'}
        onConfirm={() => void confirmed()}
        onClose={close}
      />
      {shown && <ShownSigningKey text={shown} onClose={() => setShown(undefined)} />}
    </>
  );
}
