import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** Of documents, which are parsed once and kept. */
const known = new WeakMap<OperationDefinitionNode, readonly string[]>();

/**
 * Fields of the schema that an operation asks for, each once: "Organization.name". Introspection is
 * none of them.
 */
export function askedFields(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): readonly string[] {
  const before = known.get(operation);
  if (before) return before;
  const types = new TypeInfo(schema);
  const fields = new Set<string>();
  const asked = document.definitions.filter(
    (each) => each === operation || each.kind === Kind.FRAGMENT_DEFINITION,
  );
  visit(
    { kind: Kind.DOCUMENT, definitions: asked },
    visitWithTypeInfo(types, {
      Field: () => {
        const [parent, field] = [types.getParentType()?.name, types.getFieldDef()?.name];
        if (parent && field && !parent.startsWith('__') && !field.startsWith('__')) {
          fields.add(`${parent}.${field}`);
        }
      },
    }),
  );
  const found = [...fields].toSorted();
  known.set(operation, found);
  return found;
}
