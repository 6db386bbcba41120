import { useQueryClient } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useMe, usePermission } from '../core/acting.js';
import { PageTitle } from '../core/PageTitle.js';
import { IdentitySection } from './IdentitySection.js';
import { LanguageSection } from './LanguageSection.js';
import { PasswordSection } from './PasswordSection.js';
import { RequirementSection } from './factor/RequirementSection.js';
import { SecondFactorSection } from './factor/SecondFactorSection.js';
import { SessionsSection } from './SessionsSection.js';

/** The own account: password, second factor, the account at a provider, sessions. */
export function AccountPage() {
  const translate = useTranslate();
  const queries = useQueryClient();
  const me = useMe();
  const mayManage = usePermission('committee:manage');
  return (
    <>
      <PageTitle title={translate('account.title')}>{me?.email}</PageTitle>
      <LanguageSection />
      <PasswordSection onChanged={() => void queries.invalidateQueries()} />
      <SecondFactorSection />
      <IdentitySection />
      <SessionsSection />
      {mayManage && <RequirementSection />}
    </>
  );
}
