import { Alert, Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { type Measure, MeasureKind } from '../../../schema/criteria/criteria.model.js';
import { newMeasure } from '../draft/begin.js';
import { CombinedFields } from './CombinedFields.js';
import { KindField } from './KindField.js';
import type { MeasureProps } from './measure-props.js';
import { SimpleMeasureFields } from './SimpleMeasureFields.js';

/** How a criterion is measured: the kind, and the kind's own small form. */
export function MeasureFields(props: MeasureProps<Measure> & { fault: string }) {
  const { measure, onChange, fault } = props;
  const translate = useTranslate();
  return (
    <Box
      component="section"
      aria-label={translate('criteria.measure.title')}
      sx={{ display: 'grid', gap: 1.5 }}
    >
      <Typography component="h3" variant="subtitle2">
        {translate('criteria.measure.title')}
      </Typography>
      <KindField
        kinds={Object.values(MeasureKind)}
        value={measure.kind}
        onChange={(kind) => kind !== measure.kind && onChange(newMeasure(kind))}
      />
      <Typography variant="body2" color="textSecondary">
        {translate(`criteria.measure.about.${measure.kind}`)}
      </Typography>
      {measure.kind === 'COMBINED' ? (
        <CombinedFields measure={measure} onChange={onChange} />
      ) : (
        <SimpleMeasureFields key={measure.kind} measure={measure} onChange={onChange} />
      )}
      {fault && <Alert severity="error">{fault}</Alert>}
    </Box>
  );
}
