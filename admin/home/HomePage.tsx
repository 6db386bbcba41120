import { useTranslate } from 'react-admin';
import { useActing, useMe } from '../core/acting.js';
import { PageTitle } from '../core/PageTitle.js';
import { CommitteeHome } from './CommitteeHome.js';
import { OrganizationHome } from './OrganizationHome.js';
import { TaskList } from './tasks/TaskList.js';

/** The first page: what is under way, and what the reader can do about it now. */
export function HomePage() {
  const translate = useTranslate();
  const me = useMe();
  const acting = useActing();
  return (
    <>
      <PageTitle title={translate('home.title')}>
        {translate('home.greeting', { name: me?.fullName ?? '' })}
      </PageTitle>
      <TaskList />
      {acting.organizationId ? <OrganizationHome /> : <CommitteeHome />}
    </>
  );
}
