import { PartnerList } from './PartnerList.js';
import { PartnerShow } from './PartnerShow.js';

/** The partner desk: apps at /apiClients, one at /apiClients/:id. */
export const apiClients = { name: 'apiClients', list: PartnerList, edit: PartnerShow };
