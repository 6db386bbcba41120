import { FormControlLabel, Switch } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { YesLateNo } from '../../../schema/criteria/criteria.model.js';
import { MilliField } from '../field/MilliField.js';
import type { MeasureProps } from './measure-props.js';

/** Done in time, done late or not done. */
export function YesLateNoFields({ measure, onChange }: MeasureProps<YesLateNo>) {
  const translate = useTranslate();
  const { late } = measure;
  return (
    <>
      <FormControlLabel
        label={translate('criteria.measure.mayBeLate')}
        control={
          <Switch
            checked={late !== null}
            onChange={({ target }) => onChange({ ...measure, late: target.checked ? 500 : null })}
          />
        }
      />
      {late !== null && (
        <MilliField
          label={translate('criteria.measure.late')}
          scale={10}
          value={late}
          onChange={(share) => onChange({ ...measure, late: share ?? 0 })}
        />
      )}
    </>
  );
}
