/** What the pages of the console read, with the variables of somebody who opens them. */
import { globSync } from 'node:fs';
import { type FieldNode, type OperationDefinitionNode, parse, print, visit } from 'graphql';
import { tablesAt } from '../../protocol/own-ids.js';

export interface ConsoleRead {
  /** File and name of the document. */
  name: string;
  source: string;
  /** Root fields that it asks for. */
  roots: string[];
  /** Variables as their name and type: `id`, `ID!`. */
  takes: [name: string, type: string][];
}

function operationIn(source: string): OperationDefinitionNode | undefined {
  let found: OperationDefinitionNode | undefined;
  visit(parse(source), { OperationDefinition: (node) => void (found ??= node) });
  return found?.operation === 'query' ? found : undefined;
}

function readOf(name: string, source: string): ConsoleRead | null {
  const operation = operationIn(source);
  if (!operation) return null;
  const fields = operation.selectionSet.selections as FieldNode[];
  const takes = (operation.variableDefinitions ?? []).map(
    ({ variable, type }): [string, string] => [variable.name.value, print(type)],
  );
  return { name, source, roots: fields.map((field) => field.name.value), takes };
}

/** Every query in the documents of the console. */
export async function consoleReads(): Promise<ConsoleRead[]> {
  const reads: ConsoleRead[] = [];
  for (const path of globSync('admin/**/*.graphql.ts').toSorted()) {
    const exported = (await import(`../../../${path}`)) as Record<string, unknown>;
    for (const [name, source] of Object.entries(exported)) {
      if (typeof source !== 'string') continue;
      const read = readOf(`${path.split('/').at(-1)?.split('.')[0]}: ${name}`, source);
      if (read) reads.push(read);
    }
  }
  return reads;
}

const plain: Record<string, unknown> = {
  first: 100,
  offset: 0,
  year: 2026,
  search: 'cong ty',
  indicatorCode: 'B01',
  asOf: '2026-10-01',
  from: '2026-01-01',
  to: '2026-12-31',
  withReports: true,
};

/** What a filter must name, where one must be given. */
const filters: Record<string, string> = {
  'ImportRowFilter!': 'importId',
  'WebhookDeliveryFilter!': 'webhookId',
};

/** Variables with ids of what is there; undefined where the page wants more than ids and words. */
export async function variablesOf(
  { roots, takes }: ConsoleRead,
  idOf: (className: string) => Promise<string | undefined>,
): Promise<Record<string, unknown> | undefined> {
  const idAt = (path: string) => idOf(tablesAt(roots[0] ?? '', path)[0] ?? '');
  const variables: Record<string, unknown> = {};
  for (const [name, type] of takes) {
    const filter = filters[type];
    if (filter) variables[name] = { [filter]: await idAt(filter) };
    else if (type === 'ID!') variables[name] = await idAt(name);
    else if (name in plain) variables[name] = plain[name];
    else if (type.endsWith('!')) return undefined;
  }
  return variables;
}
