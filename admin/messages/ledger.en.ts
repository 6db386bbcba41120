export const ledgerEn = {};
