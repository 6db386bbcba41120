import { MembershipList } from './MembershipList.js';

export const memberships = { name: 'memberships', list: MembershipList };
