import { CriteriaSetList } from './CriteriaSetList.js';
import { CriteriaSetPage } from './CriteriaSetPage.js';

/** Criteria sets at /criteriaSets, one version at /criteriaSets/:id. */
export const criteriaSets = {
  name: 'criteriaSets',
  list: CriteriaSetList,
  edit: CriteriaSetPage,
};
