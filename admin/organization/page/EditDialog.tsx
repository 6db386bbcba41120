import { useNotify, useTranslate } from 'react-admin';
import { FaultFormDialog } from '../../core/dialog/FaultFormDialog.js';
import { graphql } from '../../core/graphql.js';
import { today } from '../../core/time/local-time.js';
import { useFaultForm } from '../../core/useFaultForm.js';
import { EDIT_ORGANIZATION } from '../organization.graphql.js';
import type { OrganizationDetails } from '../organization.shape.js';
import { ContactFields, FactsFields, FactText, FieldGroup } from './FactsFields.js';
import { type FactsTexts, inputOf, textsOf } from './facts-texts.js';

interface EditDialogProps {
  organization: OrganizationDetails;
  onClose: () => void;
  onChanged: () => void;
}

/** Changes an organization's facts from a day on, and its contacts. */
export function EditDialog({ organization, onClose, onChanged }: EditDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const form = useFaultForm<FactsTexts>(textsOf(organization, today()));
  const save = async (texts: FactsTexts) => {
    const { id, version } = organization;
    const input = { id, version, validFrom: texts.day, ...inputOf(texts) };
    await graphql(EDIT_ORGANIZATION, { input });
    notify('organization.saved', { type: 'success' });
    onChanged();
    onClose();
  };
  return (
    <FaultFormDialog
      form={form}
      title={translate('organization.edit')}
      width="md"
      onClose={onClose}
      onSend={() => void form.send(save)}
    >
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
    </FaultFormDialog>
  );
}
