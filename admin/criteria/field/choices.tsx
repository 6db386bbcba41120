import { Checkbox, FormControlLabel, FormGroup, FormHelperText, FormLabel } from '@mui/material';
import { useTranslate } from 'react-admin';

interface ChoiceChecksProps<T extends string> {
  label: string;
  choices: readonly T[];
  chosen: readonly T[];
  /** Name of a choice, already translated. */
  nameOf: (choice: T) => string;
  onChange: (chosen: T[]) => void;
  fault?: string;
}

/** Any of a few choices; they stay in their own order. */
export function ChoiceChecks<T extends string>(props: ChoiceChecksProps<T>) {
  const { label, choices, chosen, nameOf, onChange, fault } = props;
  const toggle = (choice: T) =>
    onChange(choices.filter((each) => chosen.includes(each) !== (each === choice)));
  return (
    <FormGroup role="group" aria-label={label}>
      <FormLabel>{label}</FormLabel>
      <FormGroup row>
        {choices.map((choice) => (
          <FormControlLabel
            key={choice}
            label={nameOf(choice)}
            control={<Checkbox checked={chosen.includes(choice)} onChange={() => toggle(choice)} />}
          />
        ))}
      </FormGroup>
      {fault && <FormHelperText error>{fault}</FormHelperText>}
    </FormGroup>
  );
}

/** A switch's worth of a yes or no, as a box to tick. */
export function Tick(props: { label: string; value: boolean; onChange: (value: boolean) => void }) {
  const { label, value, onChange } = props;
  const translate = useTranslate();
  return (
    <FormControlLabel
      label={translate(label)}
      control={<Checkbox checked={value} onChange={({ target }) => onChange(target.checked)} />}
    />
  );
}
