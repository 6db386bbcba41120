import type { ApolloServerPlugin } from '@apollo/server';
import {
  type ASTVisitor,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  ValidationContext,
  type ValidationRule,
} from 'graphql';
import { Refusal } from '../refusal.js';
import { OperationMeasure } from './operation-size.js';
import type { RequestContext } from './request-context.js';

/** Bounds of one operation, told to nobody who exceeds them. */
export const limits = {
  depth: 12,
  rootFields: 10,
  aliases: 30,
  tokens: 1000,
  selections: 20_000,
  errors: 5,
  cost: 50_000,
};

/**
 * For a field that takes long however little it shows: more than half of what an operation may
 * cost, so that it is asked once and never of a list.
 */
export const ONCE = 0.6 * limits.cost;

function tooLarge(): GraphQLError {
  // A refusal of our own keeps its code, where any other would be called a fault of the text.
  const originalError = new Refusal('OPERATION_TOO_LARGE');
  return new GraphQLError('The operation is too large.', { originalError });
}

/** Whatever a variable may say, a page has one row at least. */
const atLeast = () => 1;

/**
 * Refuses operations that are too deep, too wide, too often renamed or of too many rows. A document
 * is looked at once, whatever its variables: what they ask for is looked at by `withinPages`.
 */
export const withinLimits: ValidationRule = (context: ValidationContext): ASTVisitor => {
  const measure = new OperationMeasure(context, atLeast);
  return {
    OperationDefinition(node) {
      const root = context.getSchema().getRootType(node.operation) ?? undefined;
      const size = measure.sizeOf(node.selectionSet, root);
      const isTooLarge =
        size.depth > limits.depth ||
        size.fields > limits.rootFields ||
        size.aliases > limits.aliases ||
        size.cost > limits.cost;
      if (isTooLarge) context.reportError(tooLarge());
    },
  };
};

/** An operation as it is asked: one of a document's, with its variables. */
export interface Asked {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Record<string, unknown> | undefined;
}

/** Rows that an operation asks for with its variables, by their number. */
export function rowsOf(schema: GraphQLSchema, { document, operation, variables }: Asked): number {
  const presets = new Map(
    operation.variableDefinitions?.map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue?.kind === Kind.INT ? Number(defaultValue.value) : undefined,
    ]),
  );
  const given = (name: string) => variables?.[name] ?? presets.get(name);
  const context = new ValidationContext(schema, document, new TypeInfo(schema), () => undefined);
  const root = schema.getRootType(operation.operation) ?? undefined;
  return new OperationMeasure(context, given).sizeOf(operation.selectionSet, root).cost;
}

/** Refuses operations that are of too many rows by what their variables say. */
export function withinPages(schema: GraphQLSchema): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operation, request: { variables } }) => {
        // Without variables nothing differs from what was looked at before.
        if (!operation?.variableDefinitions?.length) return;
        if (rowsOf(schema, { document, operation, variables }) > limits.cost) throw tooLarge();
      },
    }),
  };
}
