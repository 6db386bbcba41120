import { OrganizationList } from './OrganizationList.js';

export const organizations = { name: 'organizations', list: OrganizationList };
