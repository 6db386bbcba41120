import type { Import } from './imports.js';
import type { Faults } from './project-files.js';

/** Where a file stands: "server/report/report.read.ts" is report's, layer read, of the server. */
interface Place {
  path: string;
  process: string;
  /** Null directly in the process's folder, as in `server/app.ts`. */
  feature: string | null;
  layer: string;
}

function placeOf(path: string): Place {
  const parts = path.split('/');
  const layer = /^[^.]+\.([a-z]+)\.tsx?$/.exec(parts.at(-1) ?? '')?.[1] ?? '';
  const feature = parts.length > 2 ? (parts[1] ?? null) : null;
  return { path, process: parts[0] ?? '', feature, layer };
}

/** Folders of the server that are no features: what they may import is said by `composing`. */
const SERVER_FRAME = new Set(['core', 'database', 'demo', 'launch', 'messages']);

/** Files that put the whole together; no feature imports them. */
function isComposing({ process, feature }: Place): boolean {
  return process !== 'schema' && feature === null;
}

function isFeature({ process, feature }: Place): boolean {
  return (
    feature !== null && feature !== 'core' && !(process === 'server' && SERVER_FRAME.has(feature))
  );
}

type Rule = (from: Place, to: Place, what: Import) => string | null;

const processes: Rule = (from, to) => {
  const allowed: Record<string, string[]> = {
    schema: ['schema'],
    server: ['server', 'schema'],
    worker: ['worker', 'schema', 'server'],
    admin: ['admin', 'schema'],
  };
  return allowed[from.process]?.includes(to.process)
    ? null
    : `${from.process} may not import ${to.process}`;
};

const ofTheServer: Rule = (from, to) => {
  if (from.process !== 'worker' || to.process !== 'server') return null;
  const isCore = /^server\/core\/(?:process\/)?[^/]+\.ts$/.test(to.path) && to.layer !== 'route';
  return isCore || to.layer === 'service' || to.layer === 'policy'
    ? null
    : 'the worker may use core, services and policies of the server alone';
};

const ofTheSchema: Rule = (from, to, { typeOnly }) => {
  if (from.process !== 'admin' || to.process !== 'schema') return null;
  const shared = ['rule', 'model', 'format', 'text'].includes(to.layer);
  const plain = to.feature === 'core' && to.layer === '';
  return shared || plain || (typeOnly && to.layer === 'entity')
    ? null
    : 'the console shares rules, models and permissions of the schema alone';
};

const core: Rule = (from, to) => {
  if (from.feature !== 'core' || to.process !== from.process) return null;
  return to.feature === 'core' || to.feature === 'messages' ? null : 'core knows no feature';
};

const composition: Rule = (from, to) =>
  isFeature(from) && from.process === to.process && isComposing(to)
    ? 'a feature does not import what composes it'
    : null;

/** A type may know its own service's inputs and enumerations, which have capital letters. */
function isVocabulary(from: Place, to: Place, { names, typeOnly }: Import): boolean {
  const isOwnService = to.layer === 'service' && to.feature === from.feature;
  return (
    typeOnly || (isOwnService && names.length > 0 && names.every((name) => /^[A-Z]/.test(name)))
  );
}

const layers: Rule = (from, to, what) => {
  if (from.process !== 'server' || to.process !== 'server' || !isFeature(from)) return null;
  const ofTypes = isVocabulary(from, to, what)
    ? ['resolver', 'route', 'read']
    : ['service', 'resolver', 'route', 'read'];
  const refused: Record<string, string[]> = {
    policy: ['service', 'resolver', 'type', 'input', 'read', 'route'],
    service: ['type', 'input', 'resolver', 'route'],
    type: ofTypes,
    input: ofTypes,
    read: ['service', 'resolver', 'route', 'type', 'input'],
  };
  return refused[from.layer]?.includes(to.layer)
    ? `a ${from.layer} may not import a ${to.layer}`
    : null;
};

const foreignPolicies: Rule = (from, to) =>
  from.process === 'server' &&
  isFeature(from) &&
  to.layer === 'policy' &&
  from.feature !== to.feature
    ? "another feature's policy is asked through its service"
    : null;

const rules: Rule[] = [
  processes,
  ofTheServer,
  ofTheSchema,
  core,
  composition,
  layers,
  foreignPolicies,
];

/** Imports that cross a border: "from → to: why". */
export function zoneFaults(imports: readonly Import[]): Faults {
  return imports.flatMap((what) =>
    rules.flatMap((rule) => {
      const why = rule(placeOf(what.from), placeOf(what.to), what);
      return why === null ? [] : [`${what.from} → ${what.to}: ${why}`];
    }),
  );
}
