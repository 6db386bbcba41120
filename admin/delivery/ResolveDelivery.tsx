import { Button, FormControl, FormControlLabel, FormLabel, Radio, RadioGroup } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { graphql } from '../core/graphql.js';
import { ReasonDialog } from '../core/ReasonDialog.js';
import { RESOLVE_DELIVERY } from './delivery.graphql.js';
import type { Delivery } from './delivery.shape.js';

const DECISIONS = ['MARK_SENT', 'SEND_AGAIN'] as const;
type Decision = (typeof DECISIONS)[number];

interface ResolveDeliveryProps {
  delivery: Delivery;
  onResolved: () => void;
}

/** A person decides about a mail that failed or whose outcome nobody knows. */
export function ResolveDelivery({ delivery, onResolved }: ResolveDeliveryProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const [open, setOpen] = useState(false);
  const [decision, setDecision] = useState<Decision>('MARK_SENT');
  const name = delivery.addresseeName;
  const resolve = async (reason: string) => {
    await graphql(RESOLVE_DELIVERY, { input: { id: delivery.id, decision, reason } });
    notify(translate('delivery.resolve.done'), { type: 'success' });
    onResolved();
  };
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        aria-label={translate('delivery.resolve.buttonOf', { name })}
        onClick={() => setOpen(true)}
      >
        {translate('delivery.resolve.button')}
      </Button>
      <ReasonDialog
        open={open}
        title={translate('delivery.resolve.title', { name })}
        explanation={translate(
          delivery.state === 'UNKNOWN' ? 'delivery.resolve.unknown' : 'delivery.resolve.failed',
        )}
        confirmLabel={translate('delivery.resolve.confirm')}
        onClose={() => setOpen(false)}
        onConfirm={resolve}
      >
        <FormControl sx={{ mb: 2 }}>
          <FormLabel id={`decision-${delivery.id}`}>
            {translate('delivery.resolve.decision')}
          </FormLabel>
          <RadioGroup
            aria-labelledby={`decision-${delivery.id}`}
            value={decision}
            onChange={(_event, chosen) => setDecision(chosen as Decision)}
          >
            {DECISIONS.map((value) => (
              <FormControlLabel
                key={value}
                value={value}
                control={<Radio />}
                label={translate(`delivery.resolve.${value}`)}
              />
            ))}
          </RadioGroup>
        </FormControl>
      </ReasonDialog>
    </>
  );
}
