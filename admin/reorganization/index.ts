import { ChangeList } from './ChangeList.js';
import { ChangeShow } from './ChangeShow.js';
import { ProposeChange } from './ProposeChange.js';

export const orgChanges = {
  name: 'orgChanges',
  list: ChangeList,
  create: ProposeChange,
  edit: ChangeShow,
};
