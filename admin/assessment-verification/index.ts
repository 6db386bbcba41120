import { VerificationList } from './VerificationList.js';
import { VerificationPage } from './VerificationPage.js';

/** Verifications at /assessmentVerifications, one at /assessmentVerifications/:id. */
export const assessmentVerifications = {
  name: 'assessmentVerifications',
  list: VerificationList,
  edit: VerificationPage,
};
