import { ChangeList } from './ChangeList.js';
import { RollUpPage } from './roll-up/RollUpPage.js';
import { ChangeShow } from './ChangeShow.js';
import { ProposeChange } from './propose/ProposeChange.js';

export const orgChanges = {
  name: 'orgChanges',
  list: ChangeList,
  create: ProposeChange,
  edit: ChangeShow,
};

/** Sums of a day, as they were and under the successors, at /organizationRollUp?asOf=… */
export const organizationRollUp = { name: 'organizationRollUp', list: RollUpPage };
