/** Compares two schemas by what programs that were written for the older one may notice. */
import {
  buildSchema,
  findBreakingChanges,
  findDangerousChanges,
  getNamedType,
  type GraphQLField,
  type GraphQLSchema,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import type { SchemaChange } from '../../../schema/partner/schema-change.model.js';

type Field = GraphQLField<unknown, unknown>;

interface Found {
  /** "Organization.name". */
  at: string;
  field: Field;
}

function fieldsOf(schema: GraphQLSchema): Found[] {
  return Object.values(schema.getTypeMap()).flatMap((type) =>
    (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__')
      ? Object.values(type.getFields()).map((field) => ({
          at: `${type.name}.${field.name}`,
          field,
        }))
      : [],
  );
}

/** A type and all inputs that hold it, within each other. */
function holdersOf(schema: GraphQLSchema, name: string): Set<string> {
  const holders = new Set([name]);
  const inputs = Object.values(schema.getTypeMap()).filter(isInputObjectType);
  for (let before = 0; before !== holders.size;) {
    before = holders.size;
    for (const input of inputs) {
      const held = Object.values(input.getFields()).map(({ type }) => getNamedType(type).name);
      if (held.some((each) => holders.has(each))) holders.add(input.name);
    }
  }
  return holders;
}

/** Fields of the older schema that a change of a whole type concerns. */
function touching(schema: GraphQLSchema, name: string): string[] {
  const holders = holdersOf(schema, name);
  return fieldsOf(schema)
    .filter(({ at, field }) => {
      const named = [field.type, ...field.args.map(({ type }) => type)].map(
        (type) => getNamedType(type).name,
      );
      return at.startsWith(`${name}.`) || named.some((each) => holders.has(each));
    })
    .map(({ at }) => at);
}

/** The fields that a change concerns, as far as its words name a field or a type. */
function concerned(schema: GraphQLSchema, fields: Set<string>, description: string): string[] {
  const words = description.match(/\w+(?:\.\w+)?/g) ?? [];
  const field = words.find((word) => fields.has(word));
  if (field) return [field];
  const type = words.find((word) => schema.getType(word.split('.')[0] ?? ''));
  return type ? touching(schema, type.split('.')[0] ?? '') : [];
}

export interface Comparison {
  /** Whoever relies on it breaks. */
  breaking: SchemaChange[];
  /** Whoever relies on it may meet something new: a further value, another default. */
  dangerous: SchemaChange[];
}

/** Fields of the older schema that are gone or changed in the newer one. */
export function compareSchemas(olderSdl: string, newerSdl: string): Comparison {
  const [older, newer] = [buildSchema(olderSdl), buildSchema(newerSdl)];
  const fields = new Set(fieldsOf(older).map(({ at }) => at));
  const left = new Set(fieldsOf(newer).map(({ at }) => at));
  const listed = (changes: { description: string }[]): SchemaChange[] =>
    changes.flatMap(({ description }) =>
      concerned(older, fields, description).map((field) => ({
        field,
        kind: left.has(field) ? ('CHANGED' as const) : ('REMOVED' as const),
        description,
      })),
    );
  return {
    breaking: listed(findBreakingChanges(older, newer)),
    dangerous: listed(findDangerousChanges(older, newer)),
  };
}
