import {
  type ASTVisitor,
  GraphQLError,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/** Bounds of one operation, told to nobody who exceeds them. */
export const limits = {
  depth: 12,
  rootFields: 10,
  aliases: 30,
  tokens: 2500,
  selections: 20_000,
  errors: 10,
};

function fieldsOf(context: ValidationContext, set: SelectionSetNode, seen: ReadonlySet<string>) {
  const result: { depth: number; fields: number; aliases: number } = {
    depth: 0,
    fields: 0,
    aliases: 0,
  };
  const add = (inner: typeof result, deeper: number) => {
    result.depth = Math.max(result.depth, inner.depth + deeper);
    result.aliases += inner.aliases;
  };
  for (const node of set.selections) {
    if (node.kind === 'Field') {
      result.fields += 1;
      if (node.alias) result.aliases += 1;
      add(node.selectionSet ? fieldsOf(context, node.selectionSet, seen) : { ...none }, 1);
    } else {
      const name = node.kind === 'FragmentSpread' ? node.name.value : null;
      const inside =
        node.kind === 'InlineFragment'
          ? node.selectionSet
          : context.getFragment(name ?? '')?.selectionSet;
      if (!inside || (name && seen.has(name))) continue;
      const inner = fieldsOf(context, inside, name ? new Set([...seen, name]) : seen);
      result.fields += inner.fields;
      add(inner, 0);
    }
  }
  return result;
}

const none = { depth: 0, fields: 0, aliases: 0 };

/** Refuses operations that are too deep, too wide or too often renamed. */
export const withinLimits: ValidationRule = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition(node) {
    const size = fieldsOf(context, node.selectionSet, new Set());
    const tooLarge =
      size.depth > limits.depth || size.fields > limits.rootFields || size.aliases > limits.aliases;
    if (tooLarge) {
      context.reportError(
        new GraphQLError('The operation is too large.', {
          extensions: { code: 'OPERATION_TOO_LARGE' },
        }),
      );
    }
  },
});
