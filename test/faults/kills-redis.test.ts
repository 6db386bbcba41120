import { describeKills } from './kills.js';

describeKills('redis');
