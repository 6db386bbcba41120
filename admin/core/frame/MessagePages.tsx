import { Button } from '@mui/material';
import { LinkBase, useTranslate } from 'react-admin';
import { PageTitle } from '../PageTitle.js';
import { EmptyState } from './EmptyState.js';

function MessagePage({ topic }: { topic: 'notFound' | 'denied' }) {
  const translate = useTranslate();
  return (
    <>
      <PageTitle title={translate(`core.${topic}.title`)} />
      <EmptyState
        title={translate(`core.${topic}.text`)}
        action={
          <Button variant="contained" component={LinkBase} to="/">
            {translate('core.notFound.home')}
          </Button>
        }
      />
    </>
  );
}

export const NotFoundPage = () => <MessagePage topic="notFound" />;
export const DeniedPage = () => <MessagePage topic="denied" />;
