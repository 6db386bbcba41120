import type { AddressInfo } from 'node:net';
import { type AuditResult, auditServer } from 'graphql-http';
import { serve } from '../../sign-in/served.js';

let results: AuditResult[];

beforeAll(async () => {
  const served = await serve({ INTROSPECTION: 'on' });
  await served.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = served.app.server.address() as AddressInfo;
  results = await auditServer({ url: `http://127.0.0.1:${port}/graphql` });
  await served.close();
});

function idsOf(status: AuditResult['status']): string[] {
  return results
    .filter((result) => result.status === status)
    .map(({ id }) => id)
    .toSorted();
}

test('none of the 61 audits of GraphQL over HTTP is failed', () => {
  expect(results).toHaveLength(61);
  expect(idsOf('error')).toEqual([]);
});

// What the specification advises, and why it is not followed: a caller who asks wrongly in the old
// media type gets 400 as in the new one; and nothing at all is asked by GET.
test('what is advised and not followed is known', () => {
  expect(idsOf('warn')).toEqual(['572B', '7B9B', 'FDE2']);
  expect(idsOf('notice')).toEqual(['5A70', '6A70', 'D6D5']);
});
