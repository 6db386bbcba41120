export const roundEn = {};
