import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

const ReportList = lazy(async () => ({ default: (await import('./ReportList.js')).ReportList }));
const ReportPage = lazy(async () => ({ default: (await import('./ReportPage.js')).ReportPage }));

/** Consolidated reports at /reports, one of them at /reports/:id. */
export const reports: ResourceProps = {
  name: 'reports',
  list: ReportList,
  edit: ReportPage,
};
