import { ImportList } from './ImportList.js';
import { ImportShow } from './ImportShow.js';

export const organizationImports = {
  name: 'organizationImports',
  list: ImportList,
  edit: ImportShow,
};
