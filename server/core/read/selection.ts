import {
  type FieldNode,
  type FragmentDefinitionNode,
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  type SelectionNode,
} from 'graphql';

/** What a query selects, as a tree of field names. */
export type Selection = Map<string, Selection>;

/**
 * The part of GraphQLResolveInfo a selection is read from; the compiled executor provides it too.
 */
export interface SelectionSource {
  fieldNodes: readonly FieldNode[];
  fragments: Record<string, FragmentDefinitionNode>;
  variableValues: Record<string, unknown>;
}

function isIncluded(node: SelectionNode, variables: Record<string, unknown>): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, node, variables);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, variables);
  return skip?.if !== true && include?.if !== false;
}

function collect(nodes: readonly SelectionNode[], source: SelectionSource, into: Selection) {
  for (const node of nodes) {
    if (!isIncluded(node, source.variableValues)) continue;
    if (node.kind === 'Field') {
      const child = into.get(node.name.value) ?? new Map();
      into.set(node.name.value, child);
      if (node.selectionSet) collect(node.selectionSet.selections, source, child);
    } else if (node.kind === 'InlineFragment') {
      collect(node.selectionSet.selections, source, into);
    } else {
      const fragment = source.fragments[node.name.value];
      if (fragment) collect(fragment.selectionSet.selections, source, into);
    }
  }
}

/** Reads the selection under a root field, through fragments and skip or include. */
export function selectionOf(source: SelectionSource): Selection {
  const selection: Selection = new Map();
  for (const field of source.fieldNodes) {
    if (field.selectionSet) collect(field.selectionSet.selections, source, selection);
  }
  return selection;
}

/**
 * What a selection depends on beside its nodes: the values that skip and include may ask for. Two
 * runs of an operation with the same key have the same selection.
 */
export function selectionKey({ variableValues }: Pick<SelectionSource, 'variableValues'>): string {
  let key = '';
  for (const [name, value] of Object.entries(variableValues)) {
    if (typeof value === 'boolean') key += `${name}:${value} `;
  }
  return key;
}
