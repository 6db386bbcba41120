export const reportVi = {};
