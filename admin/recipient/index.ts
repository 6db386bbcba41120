import { RecipientPage } from './RecipientPage.js';

export const recipientGroups = { name: 'recipientGroups', list: RecipientPage };
