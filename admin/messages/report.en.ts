export const reportEn = {};
