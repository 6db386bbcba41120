import { OperationsPage } from './OperationsPage.js';

/** What keeps the product running, at /operations. */
export const operations = { name: 'operations', list: OperationsPage };
