import { Alert, Button, Checkbox, FormControlLabel } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { FormDialog } from '../../core/frame/FormDialog.js';
import { graphql } from '../../core/graphql.js';
import type { DraftSession } from '../../core/draft/draft-session.js';
import { PUBLISH_CRITERIA_SET } from '../criteria.graphql.js';
import type { CriteriaVersion } from '../criteria.shape.js';
import { useRescore } from '../rescore/useRescore.js';

interface PublishProps {
  version: CriteriaVersion;
  session: DraftSession;
  /** How many things are to be mended before. */
  faults: number;
  onPublished: () => void;
}

/** Publishes the draft, for good. */
export function Publish({ version, session, faults, onPublished }: PublishProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const [open, setOpen] = useState(false);
  const [isBlind, setBlind] = useState(false);
  const { rescore } = useRescore(version.id);
  const seen = rescore?.state === 'DONE' ? rescore : undefined;
  const publish = async () => {
    await session.saveNow();
    await graphql(PUBLISH_CRITERIA_SET, {
      ...{ id: version.id, version: session.serverVersion() },
      withoutPreview: isBlind || null,
    });
    notify('criteria.publish.done', { type: 'success' });
    onPublished();
  };
  const ask = () =>
    faults > 0
      ? notify(translate('criteria.publish.faults', { smart_count: faults }), { type: 'warning' })
      : setOpen(true);
  return (
    <>
      <Button variant="contained" onClick={ask}>
        {translate('criteria.publish.button')}
      </Button>
      <FormDialog
        open={open}
        title={translate('criteria.publish.title')}
        explanation={translate('criteria.publish.text')}
        confirmLabel={translate('criteria.publish.button')}
        onClose={() => setOpen(false)}
        onConfirm={publish}
      >
        {seen && (
          <Alert severity={seen.isCurrent ? 'success' : 'warning'}>
            {seen.isCurrent
              ? translate('criteria.publish.seen', { ...seen.summary })
              : translate('criteria.rescore.outdated')}
          </Alert>
        )}
        {version.number > 1 && !seen?.isCurrent && (
          <FormControlLabel
            label={translate('criteria.publish.blind')}
            control={
              <Checkbox checked={isBlind} onChange={({ target }) => setBlind(target.checked)} />
            }
          />
        )}
      </FormDialog>
    </>
  );
}
