import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

const SubmissionList = lazy(async () => ({
  default: (await import('./SubmissionList.js')).SubmissionList,
}));
const SubmissionPage = lazy(async () => ({
  default: (await import('./SubmissionPage.js')).SubmissionPage,
}));

/** Reports of the organizations at /submissions, one of them at /submissions/:id. */
export const submissions: ResourceProps = {
  name: 'submissions',
  list: SubmissionList,
  edit: SubmissionPage,
};
