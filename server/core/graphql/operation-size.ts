import {
  type FieldNode,
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** Rows of a page, if nothing says how many: the most there can be. */
const LARGEST_PAGE = 100;

/**
 * What a variable says: undefined where nothing is given, neither by the request nor as a default.
 */
export type Given = (variable: string) => unknown;

/** Rows that a list within a row is taken to have. */
const LIST = 10;

/** Types name types within them: the usual question about a schema is deeper by so much. */
const TYPE_NESTING = 4;
const INTROSPECTION = /^__(?:schema|type)$/;

/** How large a selection is. */
export interface Size {
  depth: number;
  /** Fields at its top. */
  fields: number;
  aliases: number;
  /** A row costs 1, a plain value nothing, and a field that says what it costs, that. */
  cost: number;
  /** Of a page: what each of its rows costs. */
  perItem: number;
}

type Type = GraphQLNamedType | undefined;
type Field = GraphQLField<unknown, unknown> | undefined;

const none: Size = { depth: 0, fields: 0, aliases: 0, cost: 0, perItem: 0 };

function together(sizes: Size[]): Size {
  return sizes.reduce(
    (sum, size) => ({
      depth: Math.max(sum.depth, size.depth),
      fields: sum.fields + size.fields,
      aliases: sum.aliases + size.aliases,
      cost: sum.cost + size.cost,
      perItem: sum.perItem + size.perItem,
    }),
    none,
  );
}

function saidSize(node: FieldNode, field: Field, given: Given): unknown {
  const value = node.arguments?.find(({ name }) => name.value === 'first')?.value;
  const said = value?.kind === 'Variable' ? given(value.name.value) : undefined;
  if (said !== undefined) return said;
  if (value?.kind === 'IntValue') return Number(value.value);
  return field?.args.find(({ name }) => name === 'first')?.defaultValue;
}

function pageSize(node: FieldNode, field: Field, given: Given): number {
  const rows = saidSize(node, field, given);
  if (typeof rows !== 'number' || Number.isNaN(rows)) return LARGEST_PAGE;
  // A page that is out of range is refused when it is read.
  return Math.min(Math.max(rows, 1), LARGEST_PAGE);
}

function isListField(field: Field): boolean {
  return isListType(field && isNonNullType(field.type) ? field.type.ofType : field?.type);
}

function ownCost(field: Field, type: Type): number {
  const { complexity } = field?.extensions ?? {};
  if (typeof complexity === 'number') return complexity;
  return isObjectType(type) ? 1 : 0;
}

/**
 * Measures the selections of one document: each fragment once, or fragments that spread each other
 * twice would take for ever.
 */
export class OperationMeasure {
  readonly #context: ValidationContext;
  readonly #given: Given;
  readonly #fragments = new Map<string, Size>();

  constructor(context: ValidationContext, given: Given) {
    this.#context = context;
    this.#given = given;
  }

  sizeOf(set: SelectionSetNode, parent: Type): Size {
    return together(set.selections.map((node) => this.#ofNode(node, parent)));
  }

  #typeNamed(name: string): Type {
    return this.#context.getSchema().getType(name);
  }

  #ofNode(node: SelectionNode, parent: Type): Size {
    if (node.kind === 'Field') return this.#ofField(node, parent);
    if (node.kind === 'FragmentSpread') return this.#ofFragment(node.name.value);
    const condition = node.typeCondition;
    return this.sizeOf(
      node.selectionSet,
      condition ? this.#typeNamed(condition.name.value) : parent,
    );
  }

  #ofFragment(name: string): Size {
    const known = this.#fragments.get(name);
    if (known) return known;
    // One that spreads itself is refused by another rule, and must only end here.
    this.#fragments.set(name, none);
    const fragment = this.#context.getFragment(name);
    if (!fragment) return none;
    const type = this.#typeNamed(fragment.typeCondition.name.value);
    const size = this.sizeOf(fragment.selectionSet, type);
    this.#fragments.set(name, size);
    return size;
  }

  #ofField(node: FieldNode, parent: Type): Size {
    const field = isObjectType(parent) ? parent.getFields()[node.name.value] : undefined;
    const type = field && getNamedType(field.type);
    const inner = node.selectionSet ? this.sizeOf(node.selectionSet, type) : none;
    const isList = isListField(field);
    const isItems = isList && parent?.name.endsWith('Page') === true;
    const each =
      ownCost(field, type) + inner.cost + inner.perItem * pageSize(node, field, this.#given);
    return {
      depth: inner.depth + (INTROSPECTION.test(node.name.value) ? 1 - TYPE_NESTING : 1),
      fields: 1,
      aliases: inner.aliases + (node.alias ? 1 : 0),
      cost: isItems ? 0 : each * (isList ? LIST : 1),
      perItem: isItems ? each : 0,
    };
  }
}
