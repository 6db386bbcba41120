import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  useMediaQuery,
} from '@mui/material';
import { type SyntheticEvent, useId } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { graphql } from '../../core/graphql.js';
import { useFaultForm } from '../../core/useFaultForm.js';
import { EDIT_ORGANIZATION } from '../organization.graphql.js';
import type { OrganizationDetails } from '../organization.shape.js';
import { ContactFields, FactsFields, FactText, FieldGroup } from './FactsFields.js';
import { type FactsTexts, inputOf, textsOf } from './facts-texts.js';
import { today } from '../../core/time/local-time.js';

interface EditDialogProps {
  organization: OrganizationDetails;
  onClose: () => void;
  onChanged: () => void;
}

/** Changes an organization's facts from a day on, and its contacts. */
export function EditDialog({ organization, onClose, onChanged }: EditDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const titleId = useId();
  const isNarrow = useMediaQuery('(max-width: 600px)');
  const form = useFaultForm<FactsTexts>(textsOf(organization, today()));
  const save = async (texts: FactsTexts) => {
    const { id, version } = organization;
    const input = { id, version, validFrom: texts.day, ...inputOf(texts) };
    await graphql(EDIT_ORGANIZATION, { input });
    notify('organization.saved', { type: 'success' });
    onChanged();
    onClose();
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void form.send(save);
  };
  return (
    <Dialog
      open
      fullScreen={isNarrow}
      fullWidth
      maxWidth="md"
      onClose={form.running ? undefined : onClose}
      aria-labelledby={titleId}
    >
      <form noValidate onSubmit={submit} style={{ overflow: 'auto' }}>
        <DialogTitle id={titleId}>{translate('organization.edit')}</DialogTitle>
        <DialogContent>
          <FieldGroup title={translate('organization.group.from')}>
            <FactText
              form={form}
              field="day"
              type="date"
              hint={translate('organization.validFromHint')}
            />
          </FieldGroup>
          <FactsFields form={form} />
          <ContactFields form={form} />
          {form.failure && <Alert severity="error">{form.failure}</Alert>}
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={onClose} disabled={form.running}>
            {translate('ra.action.cancel')}
          </Button>
          <Button type="submit" variant="contained" loading={form.running}>
            {translate('ra.action.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
