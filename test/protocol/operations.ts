import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { createSchema } from '../../server/core/graphql/schema.js';
import { resolvers } from '../../server/resolvers.js';
import { RIGHT_PASSWORD } from '../core/api.js';

export const schema = createSchema(resolvers);

/** A field of Query or Mutation. */
export interface Root {
  kind: 'query' | 'mutation';
  field: GraphQLField<unknown, unknown>;
}

/** Every root field of the API, by its name. */
export const roots: Map<string, Root> = new Map(
  (['query', 'mutation'] as const).flatMap((kind) => {
    const type = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
    return Object.values(type?.getFields() ?? {}).map((field) => [field.name, { kind, field }]);
  }),
);

/** Names of an argument's parts from the outside in: "input.figures.indicatorId". */
export type Path = string;

interface Input {
  name: string;
  type: GraphQLInputType;
}

function partsOf(type: GraphQLInputType): Input[] {
  const named = getNamedType(type);
  return isInputObjectType(named) ? Object.values(named.getFields()) : [];
}

function pathsOf(inputs: readonly Input[], prefix: string, wanted: string): Path[] {
  return inputs.flatMap(({ name, type }) => {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    return getNamedType(type).name === wanted ? [path] : pathsOf(partsOf(type), path, wanted);
  });
}

/** Where the root field takes values of a type, such as ID or String. */
export function pathsTo(root: Root, typeName: string): Path[] {
  return pathsOf(root.field.args, '', typeName);
}

/** Whether a value has to be given at a path, all the way down to it. */
export function isRequired({ field }: Root, path: Path): boolean {
  let inputs: readonly Input[] = field.args;
  return path.split('.').every((part) => {
    const input = inputs.find(({ name }) => name === part);
    inputs = input ? partsOf(input.type) : [];
    return input !== undefined && isNonNullType(input.type);
  });
}

/** Values for chosen paths; `undefined` leaves the choice to the type. */
export type Choose = (path: Path, typeName: string) => unknown;

const plain: Record<string, unknown> = {
  // Long enough for a reason, and the right password where one is asked.
  String: RIGHT_PASSWORD,
  Int: 1,
  Float: 1,
  Boolean: false,
  LocalDate: '2026-01-01',
  DateTimeISO: '2026-01-01T00:00:00Z',
  JSON: {},
  JSONObject: {},
};

function single(type: GraphQLInputType, path: Path, choose: Choose): unknown {
  if (isNonNullType(type)) return single(type.ofType, path, choose);
  if (isListType(type)) return [single(type.ofType, path, choose)];
  if (isInputObjectType(type)) return valuesOf(partsOf(type), path, choose);
  const chosen = choose(path, type.toString());
  if (chosen !== undefined) return chosen;
  if (/(^|\.)email$/.test(path)) return 'somebody@test.example';
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (type.name in plain) return plain[type.name];
  throw new Error(`${path}: tests know no value for ${type.name}`);
}

function valuesOf(
  inputs: readonly Input[],
  prefix: string,
  choose: Choose,
): Record<string, unknown> {
  const entries = inputs.flatMap(({ name, type }) => {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    const isOnTheWay =
      choose(path, getNamedType(type).name) !== undefined ||
      ['ID', 'String', 'Int'].some((wanted) =>
        pathsOf(partsOf(type), path, wanted).some((each) => choose(each, wanted) !== undefined),
      );
    if (!isNonNullType(type) && !isOnTheWay) return [];
    return [[name, single(type, path, choose)]];
  });
  return Object.fromEntries(entries) as Record<string, unknown>;
}

/** Variables for a root field: what is required and what was chosen. */
export function variablesFor(
  root: Root,
  choose: Choose = () => undefined,
): Record<string, unknown> {
  return valuesOf(
    root.field.args.filter(({ name }) => name !== 'first' && name !== 'offset'),
    '',
    choose,
  );
}

function isPlain({ args }: GraphQLField<unknown, unknown>): boolean {
  return args.every((argument: GraphQLArgument) => !isNonNullType(argument.type));
}

/** A field that is asked once in an operation, and never of a list. */
function isCostly({ extensions }: GraphQLField<unknown, unknown>): boolean {
  return typeof extensions['complexity'] === 'number';
}

/** Everything a type shows, as many links deep as asked. */
function selectionOf(type: GraphQLOutputType, depth: number, isMany: boolean): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  const fields = Object.values(named.getFields())
    .filter((field) => isPlain(field) && !(isMany && isCostly(field)))
    .flatMap((field) => {
      if (!isObjectType(getNamedType(field.type))) return [field.name];
      return depth > 0 ? [`${field.name} ${selectionOf(field.type, depth - 1, isMany)}`] : [];
    });
  return `{ ${fields.length > 0 ? fields.join(' ') : '__typename'} }`;
}

/** The operation that asks for a root field. */
export function operationFor(root: Root, depth = 0): string {
  const { kind, field } = root;
  const variables = field.args.map(({ name, type, defaultValue }) => {
    const isOptional = defaultValue !== undefined && isNonNullType(type);
    return `$${name}: ${isOptional ? type.ofType.toString() : type.toString()}`;
  });
  const given = field.args.map(({ name }) => `${name}: $${name}`);
  const head = variables.length > 0 ? `${kind}(${variables.join(', ')})` : kind;
  const args = given.length > 0 ? `(${given.join(', ')})` : '';
  return `${head} { ${field.name}${args} ${selectionOf(field.type, depth, isList(root))} }`;
}

/** Whether a root field answers with a page of rows. */
export function isList({ field }: Root): boolean {
  return field.args.some(({ name }) => name === 'first');
}
