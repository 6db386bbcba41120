import { DeliveryList } from './DeliveryList.js';

export const deliveries = { name: 'deliveries', list: DeliveryList };
