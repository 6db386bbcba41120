import { lazy } from 'react';
import { reactRouterProvider, type ResourceProps } from 'react-admin';

const { Route } = reactRouterProvider;

const ReportList = lazy(async () => ({ default: (await import('./ReportList.js')).ReportList }));
const ReportPage = lazy(async () => ({ default: (await import('./ReportPage.js')).ReportPage }));
const ComposerPage = lazy(async () => ({
  default: (await import('./composer/ComposerPage.js')).ComposerPage,
}));

/** Consolidated reports at /reports, one at /reports/:id, its draft's blocks at …/compose. */
export const reports: ResourceProps = {
  name: 'reports',
  list: ReportList,
  edit: ReportPage,
  children: <Route path=":id/compose" element={<ComposerPage />} />,
};
