/** PostGraphile on the data set: the amber preset, with our sign-in check, roles and settings. */
import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { createCheck } from './sign-in-check.js';

const { env, pool, check } = await createCheck();

const server = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ pool, schemas: ['app'] })],
  grafast: {
    context: async ({ node }) => {
      const session = node && (await check(node.req.headers));
      if (!session) throw new Error('nobody asks');
      return { pgSettings: { role: session.role, ...session.variables } };
    },
  },
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
}).createServ(grafserv);

const http = createServer();
await server.addTo(http);
http.listen(env.PORT, '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
