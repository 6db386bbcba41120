import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { carriedField } from '../../../schema/submission/draft/draft-fields.rule.js';
import { useField } from '../form/form-context.js';
import type { Indicator } from '../submission.shape.js';

/** Says where a figure was taken from, and asks for one click that it still holds. */
export function CarriedMark({ indicator }: { indicator: Indicator }) {
  const translate = useTranslate();
  const { code, label } = indicator;
  const { id, text, set, faults } = useField(carriedField(code));
  if (text === '') return null;
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        alignItems: 'center',
        pl: 1.5,
        borderLeft: 4,
        borderColor: faults.length > 0 ? 'error.main' : 'warning.main',
      }}
    >
      <Typography variant="body2" sx={{ flex: '1 1 14rem' }}>
        {translate(`submission.figure.carried.${text}`)}
        {faults[0] && (
          <Typography component="span" variant="body2" color="error">
            {` ${faults[0]}`}
          </Typography>
        )}
      </Typography>
      <Button
        id={id}
        size="small"
        variant="outlined"
        aria-label={translate('submission.figure.carried.confirmOf', { name: `${code} ${label}` })}
        onClick={() => set('')}
      >
        {translate('submission.figure.carried.confirm')}
      </Button>
    </Box>
  );
}
