import { QueryCache, QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Admin, AdminContext, Notification, Resource } from 'react-admin';
import { OwnAccess } from './access/OwnAccess.js';
import { accountRoutes } from './account/index.js';
import { SecondFactorWall } from './account/factor/SecondFactorWall.js';
import { assessmentInsight } from './assessment-insight/index.js';
import { auditEvents } from './audit/index.js';
import { refreshMe } from './core/acting.js';
import { authProvider } from './core/auth-provider.js';
import { dataProvider } from './core/data-provider.js';
import { Layout } from './core/layout/Layout.js';
import { Explanation } from './core/frame/explanation.js';
import { LoadingScreen } from './core/frame/LoadingScreen.js';
import { DeniedPage, NotFoundPage } from './core/frame/MessagePages.js';
import { theme } from './core/layout/theme.js';
import { ApiError } from './core/graphql.js';
import { i18nProvider } from './core/i18n-provider.js';
import { SignInPage } from './core/session/SignInPage.js';
import { assessmentVerifications } from './assessment-verification/index.js';
import { criteriaSets } from './criteria/index.js';
import { assessmentRounds } from './assessment-round/index.js';
import { evidence } from './evidence/index.js';
import { selfAssessments } from './self-assessment/index.js';
import { emulationClusters } from './cluster/index.js';
import { deliveries } from './delivery/index.js';
import { documentTemplates } from './document-template/index.js';
import { HomePage } from './home/HomePage.js';
import { AcceptInvitation } from './invitation/AcceptInvitation.js';
import { invitations } from './invitation/index.js';
import { memberships } from './membership/index.js';
import { organizationImports } from './import/index.js';
import { operations } from './operations/index.js';
import { organizations } from './organization/index.js';
import { apiClients } from './partner/index.js';
import { organizationRollUp, orgChanges } from './reorganization/index.js';
import { recipientGroups } from './recipient/index.js';
import { recognitionDecisions, recognitions } from './recognition/index.js';
import { qualityRankings } from './ranking/index.js';
import { reports } from './report/index.js';
import { reportRounds } from './round/index.js';
import { roundCalendar } from './calendar/index.js';
import { reportSchedules } from './schedule/index.js';
import { reportTemplates } from './template/index.js';
import { supportAccesses } from './support/index.js';
import { successions } from './succession/index.js';
import { submissions } from './submission/index.js';
import { webhooks } from './webhook/index.js';
import { submissionImports } from './workbook/index.js';

/** Only what the network lost is asked for again; a refusal stays one. */
const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      // The committee began to require it while somebody was at work.
      if (error instanceof ApiError && error.code === 'SECOND_FACTOR_REQUIRED') void refreshMe();
    },
  }),
  defaultOptions: {
    queries: {
      // Without a network a reading fails and says so; it does not wait in silence.
      networkMode: 'always',
      retry: (count, error) => count < 2 && error instanceof ApiError && error.code === 'NETWORK',
    },
  },
});

const Frame = ({ children }: { children: ReactNode }) => (
  <Layout wall={<SecondFactorWall />}>{children}</Layout>
);

const Notices = () => <Notification autoHideDuration={5000} />;

/** What somebody sees who opens the link of an invitation. */
export const Door = ({ token }: { token: string }) => (
  <AdminContext
    i18nProvider={i18nProvider}
    queryClient={queryClient}
    theme={theme}
    darkTheme={null}
  >
    <AcceptInvitation token={token} />
  </AdminContext>
);

/** The console. */
export const App = () => (
  <Explanation value={<OwnAccess />}>
    <Admin
      authProvider={authProvider}
      dataProvider={dataProvider}
      i18nProvider={i18nProvider}
      queryClient={queryClient}
      theme={theme}
      darkTheme={null}
      layout={Frame}
      loginPage={SignInPage}
      dashboard={HomePage}
      catchAll={NotFoundPage}
      accessDenied={DeniedPage}
      loading={LoadingScreen}
      notification={Notices}
      requireAuth
      disableTelemetry
    >
      {accountRoutes}
      <Resource {...reportRounds} />
      <Resource {...reportSchedules} />
      <Resource {...roundCalendar} />
      <Resource {...submissions} />
      <Resource {...submissionImports} />
      <Resource {...assessmentRounds} />
      <Resource {...selfAssessments} />
      <Resource {...evidence} />
      <Resource {...reports} />
      <Resource {...documentTemplates} />
      <Resource {...reportTemplates} />
      <Resource {...assessmentVerifications} />
      <Resource {...criteriaSets} />
      <Resource {...deliveries} />
      <Resource {...recipientGroups} />
      <Resource {...organizations} />
      <Resource {...emulationClusters} />
      <Resource {...assessmentInsight} />
      <Resource {...qualityRankings} />
      <Resource {...recognitionDecisions} />
      <Resource {...recognitions} />
      <Resource {...organizationImports} />
      <Resource {...orgChanges} />
      <Resource {...organizationRollUp} />
      <Resource {...memberships} />
      <Resource {...invitations} />
      <Resource {...successions} />
      <Resource {...apiClients} />
      <Resource {...webhooks} />
      <Resource {...supportAccesses} />
      <Resource {...operations} />
      <Resource {...auditEvents} />
    </Admin>
  </Explanation>
);
