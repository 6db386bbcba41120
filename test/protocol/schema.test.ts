import { readFileSync } from 'node:fs';
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, isUnionType } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { sdl } from '../../server/print-schema.js';
import { roots, schema } from './operations.js';

const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
const objects = types.filter(isObjectType);

/** Fields that show to whom something belongs, because the reader chooses by it. */
const SHOWN_OWNERS = [
  'MyMembership.committeeId',
  'MyMembership.organizationId',
  'MySupport.organizationId',
];

test('schema/schema.graphql is what the server serves', () => {
  expect(readFileSync('schema/schema.graphql', 'utf8')).toBe(sdl());
});

test('every type, query and mutation has a description', () => {
  const bare = types
    .filter((type) => isObjectType(type) || isInputObjectType(type) || isEnumType(type))
    .filter(({ name, description }) => !description && name !== 'Query' && name !== 'Mutation')
    .map(({ name }) => name);
  const bareRoots = [...roots].filter(([, { field }]) => !field.description).map(([name]) => name);

  expect(bare).toEqual([]);
  expect(bareRoots).toEqual([]);
});

test('no type shows a tenant column or a secret', () => {
  const shown = objects.flatMap((type) =>
    Object.keys(type.getFields()).map((field) => `${type.name}.${field}`),
  );
  const owners = shown.filter((field) => /\.(committee|organization)_?id$/i.test(field));
  const secrets = shown.filter((field) =>
    /password|secret|token|\bhash|salt|createdBy|updatedBy/i.test(field),
  );

  expect(owners).toEqual(SHOWN_OWNERS);
  expect(secrets).toEqual([]);
});

test('no input takes a tenant column', () => {
  const inputs = types
    .filter(isInputObjectType)
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));

  expect(
    inputs.filter((field) => /\.(committee_?id|organization_?id|tenant)/i.test(field)),
  ).toEqual([]);
});

test('a guarded field is resolved by a guarded class, never a plain field of a simple type', () => {
  const { authorizedFields, objectTypes } = getMetadataStorage();
  const simple = new Set(
    objectTypes.filter(({ simpleResolvers }) => simpleResolvers).map(({ target }) => target),
  );

  const unguarded = authorizedFields
    .filter(({ target }) => simple.has(target))
    .map(({ fieldName }) => fieldName);

  expect(simple.size).toBeGreaterThan(10);
  expect(unguarded).toEqual([]);
});

test('no field answers with one type or another, so that each is guarded as what it is', () => {
  expect(types.filter((type) => isInterfaceType(type) || isUnionType(type))).toEqual([]);
});

test('only root fields take arguments, so that who walks those has walked all', () => {
  const inner = objects
    .filter(({ name }) => name !== 'Query' && name !== 'Mutation')
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
    .filter(({ field }) => field.args.length > 0)
    .map(({ type, field }) => `${type.name}.${field.name}`);

  expect(inner).toEqual([]);
});
