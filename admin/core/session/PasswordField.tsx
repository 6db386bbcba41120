import Visibility from '@mui/icons-material/Visibility';
import VisibilityOff from '@mui/icons-material/VisibilityOff';
import { IconButton, InputAdornment, TextField, type TextFieldProps } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';

type PasswordFieldProps = Omit<TextFieldProps, 'onChange' | 'type'> & {
  value: string;
  onType: (password: string) => void;
};

/** A password that can be looked at while it is typed. */
export function PasswordField({ onType, slotProps, ...field }: PasswordFieldProps) {
  const translate = useTranslate();
  const [shown, setShown] = useState(false);
  return (
    <TextField
      {...field}
      type={shown ? 'text' : 'password'}
      onChange={({ target }) => onType(target.value)}
      required
      slotProps={{
        ...slotProps,
        htmlInput: { maxLength: 128 },
        input: {
          endAdornment: (
            <InputAdornment position="end">
              <IconButton
                edge="end"
                onClick={() => setShown(!shown)}
                aria-label={translate(`core.signIn.${shown ? 'hidePassword' : 'showPassword'}`)}
              >
                {shown ? <VisibilityOff /> : <Visibility />}
              </IconButton>
            </InputAdornment>
          ),
        },
      }}
    />
  );
}
