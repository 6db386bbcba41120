import Cancel from '@mui/icons-material/Cancel';
import CheckCircle from '@mui/icons-material/CheckCircle';
import { Alert, List, ListItem, ListItemIcon, ListItemText } from '@mui/material';
import { useTranslate } from 'react-admin';
import { FailureNotice } from '../core/frame/FailureNotice.js';
import { LoadingScreen } from '../core/frame/LoadingScreen.js';
import { useReading } from '../core/reading/useReading.js';
import { ACCESS_EXPLANATION } from './access.graphql.js';
import type { AccessExplanation, Asked } from './access.shape.js';

interface AccessChainProps {
  membershipId: string;
  asked: Asked;
}

/** Every step between a person and a record, and which of them refuses. */
export function AccessChain({ membershipId, asked }: AccessChainProps) {
  const translate = useTranslate();
  const { current, error } = useReading<{ accessExplanation: AccessExplanation }>(
    ACCESS_EXPLANATION,
    { input: { membershipId, ...asked } },
  );
  if (error) return <FailureNotice error={error} />;
  if (!current) return <LoadingScreen />;
  const { allowed, fullName, role, permission, links } = current.accessExplanation;
  const words = { name: fullName, role: translate(`role.${role}`), permission };
  return (
    <>
      <Alert severity={allowed ? 'success' : 'warning'}>
        {translate(allowed ? 'access.allowed' : 'access.refused', words)}
      </Alert>
      <List dense>
        {links.map(({ step, holds, reason }) => (
          <ListItem key={step}>
            <ListItemIcon sx={{ minWidth: 36 }}>
              {holds ? (
                <CheckCircle color="success" titleAccess={translate('access.holds')} />
              ) : (
                <Cancel color="error" titleAccess={translate('access.fails')} />
              )}
            </ListItemIcon>
            <ListItemText
              primary={translate(`access.step.${step}`)}
              secondary={translate(`access.reason.${reason}`, words)}
            />
          </ListItem>
        ))}
      </List>
    </>
  );
}
