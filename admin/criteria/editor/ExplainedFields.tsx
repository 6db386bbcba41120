import { MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Certainty, type Explained } from '../../../schema/criteria/criteria.model.js';
import { Columns } from '../field/Columns.js';
import { LineField } from '../field/LineField.js';
import { ListField } from '../field/ListField.js';

interface ExplainedFieldsProps {
  part: Explained;
  onChange: (part: Explained) => void;
}

/** Guidance, legal basis, how sure it is, and where it belongs in the report. */
export function ExplainedFields({ part, onChange }: ExplainedFieldsProps) {
  const translate = useTranslate();
  return (
    <>
      <LineField
        long
        label={translate('criteria.field.guidance')}
        hint={translate('criteria.field.guidanceHint')}
        most={4000}
        value={part.guidance}
        onChange={(guidance) => onChange({ guidance })}
      />
      <LineField
        label={translate('criteria.field.legalBasis')}
        hint={translate('criteria.field.legalBasisHint')}
        most={4000}
        value={part.legalBasis}
        onChange={(legalBasis) => onChange({ legalBasis })}
      />
      <Columns>
        <TextField
          select
          size="small"
          label={translate('criteria.field.certainty')}
          value={part.certainty ?? ''}
          onChange={({ target }) =>
            onChange({ certainty: (target.value || undefined) as Explained['certainty'] & string })
          }
        >
          <MenuItem value="">{translate('criteria.field.certaintyNone')}</MenuItem>
          {Object.values(Certainty).map((each) => (
            <MenuItem key={each} value={each}>
              {translate(`criteria.certainty.${each}`)}
            </MenuItem>
          ))}
        </TextField>
        <ListField
          label={translate('criteria.field.sections')}
          hint={translate('criteria.field.sectionsHint')}
          value={part.sections ?? []}
          onChange={(sections) => onChange({ sections })}
        />
      </Columns>
    </>
  );
}
