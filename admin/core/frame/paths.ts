/** Where the page of a record is. */
export const roundPath = (id: string) => `/reportRounds/${id}`;
export const submissionPath = (id: string) => `/submissions/${id}`;
export const assessmentRoundPath = (id: string) => `/assessmentRounds/${id}`;
export const selfAssessmentPath = (id: string) => `/selfAssessments/${id}`;
export const reportPath = (id: string) => `/reports/${id}`;
export const composerPath = (id: string) => `/reports/${id}/compose`;
export const planRoundPath = '/reportRounds/create';
export const organizationPath = (id: string) => `/organizations/${id}`;
export const recognitionPath = (id: string) => `/recognitions/${id}`;
export const councilPath = (id: string) => `/recognitionDecisions/${id}`;
export const changePath = (id: string) => `/orgChanges/${id}`;
/** The sums of a day, as they were and under the successors. */
export const rollUpPath = (asOf?: string) => `/organizationRollUp${asOf ? `?asOf=${asOf}` : ''}`;
export const workbookImportPath = (id: string) => `/submissionImports/${id}`;
export const importPath = (id: string) => `/organizationImports/${id}`;
