import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { secondsToMidnight } from '../gate/answer.js';
import type { Admitted } from '../gate/admit.js';
import type { Charge } from '../gate/charge.js';
import { Refusal } from '../refusal.js';
import { askedFields } from './asked-fields.js';
import { limits, rowsOf } from './limits.js';
import type { RequestContext } from './request-context.js';

/** Only who asks the price may see it: nothing is read, and nothing is charged. */
function asksPrice({ request }: GraphQLRequestContext<RequestContext>): boolean {
  return request.extensions?.['priceOnly'] === true;
}

function usedUp(now: Date, { timeZone }: Admitted): GraphQLError {
  const seconds = secondsToMidnight(now, timeZone);
  const headers = new Map([['retry-after', String(seconds)]]);
  return new GraphQLError('The budget is used up.', {
    originalError: new Refusal('BUDGET_EXCEEDED', { seconds }),
    extensions: { http: { status: 429, headers } },
  });
}

function costExtension(app: Admitted, asked: number) {
  const left = Math.max(0, app.budget - app.spent);
  return { asked, most: limits.cost, budget: app.budget, left };
}

/**
 * Charges each operation of a partner app to its budget before it runs, and tells what it cost and
 * what is left. With `priceOnly` in the request's extensions it is priced and not run.
 */
export function charging(
  schema: GraphQLSchema,
  charge: Charge,
): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => {
      let asked = 0;
      let isPriced = false;
      return {
        didResolveOperation: async (context) => {
          const { contextValue, document, operation, request } = context;
          const { variables } = request;
          const { app } = contextValue;
          if (!app || !operation) return;
          // Its rows, and one for being asked at all.
          asked = 1 + Math.ceil(rowsOf(schema, { document, operation, variables }));
          isPriced = asksPrice(context);
          if (isPriced) return;
          const { isWithin, spent } = await charge(app, operation.name?.value ?? '-', asked);
          app.spent = spent;
          if (!isWithin) throw usedUp(new Date(), app);
          charge.asked(app, askedFields(schema, document, operation));
        },
        responseForOperation: async () =>
          isPriced
            ? {
                http: { headers: new Map() as never },
                body: { kind: 'single', singleResult: { data: null } },
              }
            : null,
        willSendResponse: async ({ contextValue: { app }, response, operation, errors }) => {
          if (!app || response.body.kind !== 'single') return;
          const { singleResult } = response.body;
          singleResult.extensions = { ...singleResult.extensions, cost: costExtension(app, asked) };
          const failed = errors ?? singleResult.errors;
          if (failed?.length && operation) await charge.failed(app, operation.name?.value ?? '-');
        },
      };
    },
  };
}
