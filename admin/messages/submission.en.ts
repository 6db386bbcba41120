export const submissionEn = {};
