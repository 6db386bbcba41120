import { Alert, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useMe } from '../acting.js';
import { formatInstant } from '../format.js';
import { graphql } from '../graphql.js';
import { LEAVE_ORGANIZATION } from '../session/support.graphql.js';
import { forgetSupportId } from '../session/support-id.js';

/** Leaves the view; where that fails its time runs out by itself. */
async function leave(id: string) {
  forgetSupportId();
  await graphql(LEAVE_ORGANIZATION, { id }).catch(() => undefined);
  location.hash = '/supportAccesses';
  location.reload();
}

/** Over every page while an organization's view is entered. */
export function SupportBanner() {
  const translate = useTranslate();
  const support = useMe()?.support;
  if (!support) return null;
  const { id, organizationName: place, endsAt } = support;
  return (
    <Alert
      component="aside"
      role="region"
      aria-label={translate('support.bannerLabel')}
      severity="warning"
      variant="standard"
      square
      sx={{
        flexWrap: { xs: 'wrap', sm: 'nowrap' },
        '& .MuiAlert-message': { flex: '1 1 14rem' },
        '& .MuiAlert-action': { whiteSpace: 'nowrap' },
      }}
      action={
        <Button color="inherit" size="small" onClick={() => void leave(id)}>
          {translate('support.leave')}
        </Button>
      }
    >
      {translate('support.banner', { place, until: formatInstant(endsAt) })}
    </Alert>
  );
}
