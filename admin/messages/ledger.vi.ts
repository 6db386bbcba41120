export const ledgerVi = {};
