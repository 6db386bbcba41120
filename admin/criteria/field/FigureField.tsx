import { TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { parseFigure } from '../../../schema/criteria/writing/formula-text.rule.js';
import type { FigureRef } from '../../../schema/template/figure-rule.model.js';

interface FigureFieldProps {
  label: string;
  value: FigureRef | null | undefined;
  onChange: (figure: FigureRef | null) => void;
}

const textOf = (value: FigureRef | null | undefined) =>
  value ? `${value.code}.${value.part}` : '';

/** A reported figure that a number can be taken from: "L04.numerator". */
export function FigureField({ label, value, onChange }: FigureFieldProps) {
  const translate = useTranslate();
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && typed.trim() !== '' && !parseFigure(typed);
  return (
    <TextField
      size="small"
      label={label}
      value={typed ?? textOf(value)}
      error={isWrong}
      helperText={translate(
        isWrong ? 'criteria.measure.figureWrong' : 'criteria.measure.figureHint',
      )}
      onChange={({ target }) => {
        setTyped(target.value);
        const figure = target.value.trim() === '' ? null : parseFigure(target.value);
        if (figure || target.value.trim() === '') onChange(figure);
      }}
      onBlur={() => !isWrong && setTyped(null)}
      slotProps={{ htmlInput: { maxLength: 60 } }}
    />
  );
}
