export const roundVi = {};
