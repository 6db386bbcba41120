/**
 * Measures the product. `reads` (when nothing is named) compares our API with PostGraphile and with
 * SQL by hand on the same reads and says what row security costs; `growth` measures consolidating
 * and rendering, `audit` whether the seals keep up. Each prints its tables and keeps them in the
 * documentation.
 *
 *     npm run bench -- [reads|growth|audit] [--organizations=100,1000,10000] [--rounds=5]
 *       [--seconds=4] [--connections=24] [--only=page]
 */
import { parseArgs } from 'node:util';
import { measureSealing } from './audit/measure-sealing.js';
import { sealingTable } from './audit/sealing-table.js';
import { openBenchDatabase, startBenchCluster } from './data/bench-database.js';
import { growthTable } from './growth/growth-table.js';
import { type GrowthResult, measureGrowth } from './growth/measure-growth.js';
import { keep } from './performance-document.js';
import { benchReadsOn, type ReadResult } from './reads/bench-reads.js';
import { processorTable, readsTable, rowSecurityTable } from './reads/read-tables.js';
import { type RowSecurityCost, rowSecurityCosts } from './reads/row-security.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    organizations: { type: 'string', default: '100,1000,10000' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '4' },
    connections: { type: 'string', default: '24' },
    only: { type: 'string', default: '' },
  },
});

const sizes = values.organizations.split(',').map(Number);
const plan = {
  rounds: Number(values.rounds),
  seconds: Number(values.seconds),
  connections: Number(values.connections),
  only: values.only.split(',').filter(Boolean),
};

const cluster = await startBenchCluster();
try {
  if (positionals[0] === 'growth') {
    const results: GrowthResult[] = [];
    for (const size of sizes)
      results.push(await measureGrowth(await openBenchDatabase(cluster, size)));
    keep('growth', growthTable(results));
  } else if (positionals[0] === 'audit') {
    const { env } = await openBenchDatabase(cluster, Math.min(...sizes));
    keep('audit', sealingTable(await measureSealing(env)));
  } else {
    const results: ReadResult[] = [];
    const costs: RowSecurityCost[] = [];
    for (const size of sizes) {
      const database = await openBenchDatabase(cluster, size);
      results.push(...(await benchReadsOn(database, plan)));
      costs.push(...(await rowSecurityCosts(database)));
    }
    keep('reads', `${readsTable(results, plan)}\n\n${processorTable(results)}`);
    keep('row-security', rowSecurityTable(costs));
  }
} finally {
  await cluster.stop();
}
