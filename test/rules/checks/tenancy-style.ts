import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isObjectType,
} from 'graphql';
import type { Faults, ProjectFile } from './project-files.js';

/** What a file may not do unless it is the one place that does. */
interface Forbidden {
  what: string;
  pattern: RegExp;
  /** Files that may. */
  except: RegExp;
}

const TENANT_KEY = '(?:committee|organization)Id';

/** Only the tenancy file decides as whom and for whom a transaction runs. */
const FORBIDDEN: Forbidden[] = [
  {
    what: 'forks an entity manager',
    pattern: /\.fork\(/,
    // The operator's is another login, which installs and seeds.
    except: /^server\/(core\/tenancy|database\/owner)\.ts$/,
  },
  {
    what: 'names a database role',
    pattern: /\bDatabaseRole\./,
    // The start-up check names the operator to refuse a login that could become one.
    except: /^(schema\/|server\/(core\/tenancy|core\/process\/database|database\/owner)\.ts$)/,
  },
  {
    what: 'sets a role or a tenant by hand',
    pattern:
      /set_config\(|\bset (?:local )?role\b(?!` to the)|'app\.(?:committee|organization|person)':/i,
    except: /^(schema\/|server\/(core\/tenancy|database\/provision)\.ts$)/,
  },
  {
    what: 'opens a transaction as somebody of its own choice',
    pattern: /\b(?:inTransaction|workerSession|personSession|sessionOf|lazyRead)\(/,
    except: /^(server\/core\/|server\/request\.ts$|worker\/core\/)/,
  },
  {
    what: 'takes a connection without a transaction',
    pattern: /\.getConnection\(/,
    except: /^server\/(core\/process\/database|database\/migrate)\.ts$/,
  },
  {
    what: 'refers to a row it has not read: a foreign key is checked outside row security',
    pattern: /\.getReference\(/,
    except: /^$/,
  },
];

/** Code of features: neither frame nor the platform's own bookkeeping. */
export function isFeatureCode({ path, text }: ProjectFile): boolean {
  const inFeature =
    /^(server|worker)\/(?!core|database|demo|launch|messages)[^/]+\//.test(path) ||
    path.endsWith('.rule.ts');
  return inFeature && !text.includes('asPlatform(');
}

/** Comments say what is done; only what is done counts. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/[^\n]*/g, '$1');
}

/** Calls whose second argument is a condition. */
const CONDITION =
  /\bem\s*\.(?:find\w*|count|nativeUpdate|nativeDelete|upsert\w*)\(([\s\S]*?)\)\s*(?:;|\)|\?|,\s*\n)/g;

/** Conditions of a feature on a tenant's column with a value of its own. */
function conditionFaults({ path, text }: ProjectFile): Faults {
  const code = withoutComments(text);
  const inEntities = [...code.matchAll(CONDITION)].filter(([, given = '']) =>
    // `null` asks whether a membership is in an organization at all; it names none.
    new RegExp(`\\b${TENANT_KEY}\\b(?!: null)(?=\\s*[:,}])`).test(given.replace(/\.\w+Id\b/g, '')),
  );
  const inSql = [
    ...code.matchAll(
      /\b(?:committee|organization)_id\s*(?:=|in|<>)\s*(?:any\()?\(?\$\{(?!column\()/g,
    ),
  ];
  return [...inEntities, ...inSql].map(
    ([found]) => `${path}: puts a tenant's column in a condition (${found.slice(0, 60).trim()})`,
  );
}

/** What breaks the style by which tenants are kept apart. */
export function tenancyFaults(files: readonly ProjectFile[]): Faults {
  return files.flatMap((file) => {
    const code = withoutComments(file.text);
    const done = FORBIDDEN.filter(
      ({ pattern, except }) => pattern.test(code) && !except.test(file.path),
    );
    return [
      ...done.map(({ what }) => `${file.path}: ${what}`),
      ...(isFeatureCode(file) ? conditionFaults(file) : []),
    ];
  });
}

/** Every call that works across tenants: its file and its reason. */
export function platformCalls(files: readonly ProjectFile[]): string[] {
  return files
    .filter(({ path }) => path !== 'server/core/tenancy.ts')
    .flatMap(({ path, text }) =>
      [...text.matchAll(/\basPlatform\(\s*\w+,\s*'((?:[^'\\]|\\.)*)'/g)].map(
        ([, reason = '']) => `${path}: ${reason}`,
      ),
    );
}

function tenantKeysOf(type: GraphQLInputType, path: string, seen: Set<string>): Faults {
  const named = getNamedType(type);
  if (!isInputObjectType(named) || seen.has(named.name)) return [];
  seen.add(named.name);
  return Object.values(named.getFields()).flatMap((field) => [
    ...(new RegExp(`^${TENANT_KEY}$`).test(field.name) ? [`${path}.${field.name}`] : []),
    ...tenantKeysOf(field.type, `${path}.${field.name}`, seen),
  ]);
}

/** Inputs of the API by which a caller could name a tenant. */
export function tenantInputs(schema: GraphQLSchema): Faults {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  return types.flatMap((type) =>
    Object.values(type.getFields()).flatMap((field) =>
      field.args.flatMap((arg) => {
        const path = `${type.name}.${field.name}(${arg.name})`;
        return [
          ...(new RegExp(`^${TENANT_KEY}$`).test(arg.name) ? [path] : []),
          ...tenantKeysOf(arg.type, path, new Set()),
        ];
      }),
    ),
  );
}
