import { Button } from '@mui/material';
import { useState } from 'react';
import { useNavigate, useNotify, useTranslate } from 'react-admin';
import { FormDialog } from '../../core/frame/FormDialog.js';
import { graphql } from '../../core/graphql.js';
import type { DraftSession } from '../../core/draft/draft-session.js';
import { DISCARD_CRITERIA_SET } from '../criteria.graphql.js';
import type { CriteriaVersion } from '../criteria.shape.js';

interface DiscardProps {
  version: CriteriaVersion;
  session: DraftSession;
}

/** Throws the draft away, once it is asked whether. */
export function Discard({ version, session }: DiscardProps) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const notify = useNotify();
  const [open, setOpen] = useState(false);
  const discard = async () => {
    await session.saveNow();
    await graphql(DISCARD_CRITERIA_SET, { id: version.id, version: session.serverVersion() });
    notify('criteria.discard.done', { type: 'success' });
    navigate('/criteriaSets');
  };
  return (
    <>
      <Button color="error" onClick={() => setOpen(true)}>
        {translate('criteria.discard.button')}
      </Button>
      <FormDialog
        open={open}
        title={translate('criteria.discard.title')}
        explanation={translate('criteria.discard.text')}
        confirmLabel={translate('criteria.discard.button')}
        onClose={() => setOpen(false)}
        onConfirm={discard}
      >
        {null}
      </FormDialog>
    </>
  );
}
