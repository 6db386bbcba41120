import { activityIndicators } from './activity-indicators.js';
import { derivedIndicators } from './derived-indicators.js';
import { disseminationIndicators } from './dissemination-indicators.js';
import { environmentIndicators } from './environment-indicators.js';
import type { LibraryIndicator } from './indicator.model.js';
import { peopleIndicators } from './people-indicators.js';
import { serviceIndicators } from './service-indicators.js';
import { workplaceIndicators } from './workplace-indicators.js';

/**
 * Every indicator that is shipped, section by section in printing order. A code with a letter at
 * its end is a further figure of the indicator before it: P07B belongs to P07.
 */
export const indicatorLibrary: readonly LibraryIndicator[] = [
  ...disseminationIndicators,
  ...activityIndicators,
  ...peopleIndicators,
  ...serviceIndicators,
  ...environmentIndicators,
  ...workplaceIndicators,
  ...derivedIndicators,
];
