import {
  type ASTVisitor,
  GraphQLError,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { Refusal } from '../refusal.js';
import { OperationMeasure } from './operation-size.js';

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

/** Refuses operations that are too deep, too wide, too often renamed or of too many rows. */
export const withinLimits: ValidationRule = (context: ValidationContext): ASTVisitor => {
  const measure = new OperationMeasure(context);
  return {
    OperationDefinition(node) {
      const root = context.getSchema().getRootType(node.operation) ?? undefined;
      const size = measure.sizeOf(node.selectionSet, root);
      const isTooLarge =
        size.depth > limits.depth ||
        size.fields > limits.rootFields ||
        size.aliases > limits.aliases ||
        size.cost > limits.cost;
      if (!isTooLarge) return;
      // A refusal of our own keeps its code, where any other would be called a fault of the text.
      const originalError = new Refusal('OPERATION_TOO_LARGE');
      context.reportError(new GraphQLError('The operation is too large.', { originalError }));
    },
  };
};
