import { SupportList } from './SupportList.js';

export const supportAccesses = { name: 'supportAccesses', list: SupportList };
