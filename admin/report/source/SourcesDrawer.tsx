import CloseIcon from '@mui/icons-material/Close';
import { Box, Drawer, IconButton, MenuItem, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Report } from '../report.shape.js';
import { ConsolidatedTable } from './ConsolidatedTable.js';
import { SourceList } from './SourceList.js';

interface SourcesDrawerProps {
  report: Pick<Report, 'id' | 'round' | 'figures'>;
  /** Indicator whose sources are shown; null keeps the drawer closed. */
  code: string | null;
  onChoose: (code: string | null) => void;
  /** The drawer is gone: the focus may return to where it came from. */
  onClosed: () => void;
}

/** Where a figure of the report comes from: by kind of host, then organization by organization. */
export function SourcesDrawer({ report, code, onChoose, onClosed }: SourcesDrawerProps) {
  const translate = useTranslate();
  const { indicators } = report.round.template;
  const indicator = indicators.find((each) => each.code === code);
  const close = () => onChoose(null);
  return (
    <Drawer
      anchor="right"
      open={code !== null}
      onClose={close}
      sx={{ zIndex: 'modal' }}
      slotProps={{
        transition: { onExited: onClosed },
        paper: {
          role: 'dialog',
          'aria-modal': true,
          'aria-labelledby': 'sources-title',
          sx: { width: { xs: '100%', sm: 560 }, p: { xs: 2, sm: 3 } },
        },
      }}
    >
      <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center', mb: 2 }}>
        <Typography component="h2" variant="h6" id="sources-title">
          {translate('report.source.title')}
        </Typography>
        <IconButton aria-label={translate('report.source.close')} onClick={close} autoFocus>
          <CloseIcon />
        </IconButton>
      </Box>
      <TextField
        select
        label={translate('report.source.indicator')}
        value={indicator?.code ?? ''}
        onChange={({ target }) => onChoose(target.value)}
        fullWidth
        sx={{ mb: 2 }}
        slotProps={{ select: { sx: { '& .MuiSelect-select': { whiteSpace: 'normal' } } } }}
      >
        {indicators.map((each) => (
          <MenuItem key={each.code} value={each.code} sx={{ whiteSpace: 'normal' }}>
            {each.code} {each.label}
          </MenuItem>
        ))}
      </TextField>
      {indicator && (
        <>
          <ConsolidatedTable indicator={indicator} figures={report.figures} />
          <SourceList key={indicator.code} reportId={report.id} indicator={indicator} />
        </>
      )}
    </Drawer>
  );
}
