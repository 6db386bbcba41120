import { ClusterList } from './ClusterList.js';

export const emulationClusters = { name: 'emulationClusters', list: ClusterList };
