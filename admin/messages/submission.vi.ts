export const submissionVi = {};
