/** Where the page of a record is. */
export const roundPath = (id: string) => `/reportRounds/${id}/show`;
export const submissionPath = (id: string) => `/submissions/${id}`;
export const reportPath = (id: string) => `/reports/${id}/show`;
