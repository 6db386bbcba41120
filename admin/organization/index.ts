import { CreateOrganization } from './CreateOrganization.js';
import { OrganizationList } from './OrganizationList.js';
import { OrganizationShow } from './OrganizationShow.js';

/** The register at /organizations, one at /organizations/:id; a new one at /organizations/create. */
export const organizations = {
  name: 'organizations',
  list: OrganizationList,
  create: CreateOrganization,
  edit: OrganizationShow,
};
