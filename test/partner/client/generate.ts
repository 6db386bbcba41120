/** Types of the operations, made from the committed schema as a partner makes them. */
import { readFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as typedDocuments from '@graphql-codegen/typed-document-node';
import * as operationTypes from '@graphql-codegen/typescript-operations';
import { parse } from 'graphql';

const HERE = 'test/partner/client';

/** The text of `operations.ts`, before it is formatted. */
export async function generatedTypes(): Promise<string> {
  const source = readFileSync(`${HERE}/operations.graphql`, 'utf8');
  const scalars = { DateTimeISO: 'string', LocalDate: 'string', Decimal: 'string', ID: 'string' };
  return codegen({
    filename: `${HERE}/operations.ts`,
    schema: parse(readFileSync('schema/schema.graphql', 'utf8')),
    documents: [{ location: `${HERE}/operations.graphql`, document: parse(source) }],
    config: { scalars, useTypeImports: true, enumsAsTypes: true, documentMode: 'string' },
    plugins: [{ operations: {} }, { documents: {} }],
    pluginMap: { operations: operationTypes, documents: typedDocuments },
  });
}
