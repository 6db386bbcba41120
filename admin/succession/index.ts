import { SuccessionList } from './SuccessionList.js';

/** Hand-overs of organizations at /successions. */
export const successions = { name: 'successions', list: SuccessionList };
