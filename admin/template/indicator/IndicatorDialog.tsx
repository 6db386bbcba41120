import {
  Alert,
  Box,
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  FormGroup,
  FormLabel,
} from '@mui/material';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { exampleSentence } from '../../../schema/template/example-sentence.rule.js';
import { checkTemplate, type TemplateDraft } from '../../../schema/template/template-check.rule.js';
import { HostType, type IndicatorDefinition } from '../../../schema/template/template.model.js';
import { putIndicator } from '../editor/move.js';
import { IndicatorFields } from './IndicatorFields.js';
import { RuleFields } from './RuleFields.js';

interface IndicatorDialogProps {
  draft: TemplateDraft;
  indicator: IndicatorDefinition;
  /** Code it stands under; none while it is new. */
  replaces: string | undefined;
  onClose: () => void;
  onKeep: (indicator: IndicatorDefinition) => void;
}

/** The form of one indicator, with its sentence as it will read. Every change is kept at once. */
export function IndicatorDialog(props: IndicatorDialogProps) {
  const { draft, indicator: given, replaces, onClose, onKeep } = props;
  const translate = useTranslate();
  const titleId = useId();
  const [indicator, setIndicator] = useState(given);
  const change = (part: Partial<IndicatorDefinition>) => {
    const next = { ...indicator, ...part };
    setIndicator(next);
    // One that is in the draft already keeps itself with every letter.
    if (replaces) onKeep(next);
  };
  const faults = checkTemplate(putIndicator(draft, indicator, replaces)).filter(({ field }) =>
    field.startsWith(`indicators.${indicator.code}.`),
  );
  const add = () => {
    if (!replaces) onKeep(indicator);
    onClose();
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby={titleId}>
      <DialogTitle id={titleId}>
        {translate('template.indicator.dialog', { code: indicator.code })}
      </DialogTitle>
      <DialogContent>
        <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
          <IndicatorFields indicator={indicator} onChange={change} />
          <Alert severity="info" icon={false} aria-live="polite">
            <strong>{translate('template.indicator.example')}</strong>{' '}
            {exampleSentence(indicator) || '…'}
          </Alert>
          <Hosts indicator={indicator} onChange={change} />
          <RuleFields draft={draft} indicator={indicator} onChange={change} />
          {faults.length > 0 && (
            <Alert severity="warning">
              <ul style={{ margin: 0, paddingLeft: '1.25rem' }}>
                {faults.map(({ field, code, params }) => (
                  <li key={field + code}>{translate(`template.fault.${code}`, params)}</li>
                ))}
              </ul>
            </Alert>
          )}
        </Box>
      </DialogContent>
      <DialogActions>
        {!replaces && (
          <Button color="inherit" onClick={onClose}>
            {translate('ra.action.cancel')}
          </Button>
        )}
        <Button variant="contained" onClick={add}>
          {translate(replaces ? 'template.indicator.close' : 'template.indicator.put')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

interface HostsProps {
  indicator: IndicatorDefinition;
  onChange: (part: Partial<IndicatorDefinition>) => void;
}

/** Of whom it is asked. */
function Hosts({ indicator, onChange }: HostsProps) {
  const translate = useTranslate();
  const { appliesTo, required } = indicator;
  const toggle = (host: HostType) =>
    appliesTo.includes(host) ? appliesTo.filter((each) => each !== host) : [...appliesTo, host];
  return (
    <FormGroup role="group" aria-label={translate('template.indicator.appliesTo')}>
      <FormLabel>{translate('template.indicator.appliesTo')}</FormLabel>
      <Box sx={{ display: 'flex', flexWrap: 'wrap' }}>
        {Object.values(HostType).map((host) => (
          <FormControlLabel
            key={host}
            label={translate(`hostType.${host}`)}
            control={
              <Checkbox
                checked={appliesTo.includes(host)}
                onChange={() => onChange({ appliesTo: toggle(host) })}
              />
            }
          />
        ))}
        <FormControlLabel
          label={translate('template.indicator.required')}
          control={
            <Checkbox checked={required} onChange={() => onChange({ required: !required })} />
          }
        />
      </Box>
    </FormGroup>
  );
}
