import type { Faults, ProjectFile } from './project-files.js';

/**
 * Words that say nothing anywhere in a name, and words that say nothing when they are all of it.
 */
const BANNED = /^(utils?|helpers?|common|misc|managers?)$/;
const BANNED_ALONE = /^(data|info)$/;

/**
 * Layers a file name may end in, by top folder; a name without one is a piece with a name of its
 * own.
 */
const LAYERS: Record<string, string[]> = {
  schema: ['entity', 'rule', 'job', 'model', 'sql', 'format', 'text', 'config'],
  server: [
    'type',
    'input',
    'resolver',
    'service',
    'read',
    'policy',
    'route',
    'css',
    'html',
    'main',
  ],
  worker: ['handler', 'mail'],
  admin: ['graphql', 'shape', 'vi', 'en', 'test'],
  test: ['test', 'fixture'],
};

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const PASCAL = /^[A-Z][A-Za-z0-9]*$/;
const HOOK = /^use[A-Z][A-Za-z0-9]*$/;
const ISSUE = /^GH\d+$/;

function nameFaults(path: string): Faults {
  const [folder = '', ...rest] = path.split('/');
  const file = rest.at(-1) ?? '';
  const [name = '', ...ends] = file.split('.');
  const extension = ends.pop() ?? '';
  // A layer may follow a name of more than one part: `figure.rule.test.ts`.
  const unknown = ends.filter(
    (layer) =>
      ![...(LAYERS[folder] ?? []), ...(folder === 'test' ? allLayers : [])].includes(layer),
  );
  const words = [...rest.slice(0, -1), name].flatMap((part) =>
    part.split(/-|(?<=[a-z])(?=[A-Z])/).map((word) => word.toLowerCase()),
  );
  const shape =
    KEBAB.test(name) ||
    (folder === 'admin' && (extension === 'tsx' ? PASCAL.test(name) : HOOK.test(name))) ||
    (folder === 'test' && ISSUE.test(name));
  return [
    ...unknown.map((layer) => `${path}: .${layer} is no layer of ${folder}`),
    ...words.filter((word) => BANNED.test(word)).map((word) => `${path}: "${word}" says nothing`),
    ...(BANNED_ALONE.test(name) ? [`${path}: "${name}" says nothing`] : []),
    ...(shape ? [] : [`${path}: the name is not in kebab-case`]),
  ];
}

const allLayers = Object.values(LAYERS).flat();

function exportsOf(text: string): string[] {
  return [...text.matchAll(/^export (?:function|const|class) (\w+)/gm)].map(
    ([, name = '']) => name,
  );
}

/**
 * A file is named by its component, or by how several begin or end: "PlanFields", "MessagePages".
 */
function isNamedAfter(file: string, component: string): boolean {
  const [, beginning = '', end = ''] = /^(\w+)([A-Z][a-z]+)s$/.exec(file) ?? [];
  return (
    component === file ||
    (end !== '' && (component.endsWith(end) || component.startsWith(beginning)))
  );
}

function exportFaults({ path, text }: ProjectFile): Faults {
  const faults: Faults = [];
  if (/^export default\b/m.test(text)) faults.push(`${path}: only named exports`);
  const isAdmin = path.startsWith('admin/');
  if (!isAdmin && /^export\s+(type\s+)?(\*|\{[^}]*\})\s*from\b/m.test(text)) {
    faults.push(`${path}: a file that hands on others' exports is a barrel`);
  }
  const component = /^admin\/.*\/([A-Z][A-Za-z0-9]*)\.tsx$/.exec(path)?.[1];
  if (component && !exportsOf(text).some((name) => isNamedAfter(component, name))) {
    faults.push(`${path}: does not export ${component}`);
  }
  return faults;
}

/** Names and exports that break the house style. */
export function namingFaults(files: readonly ProjectFile[]): Faults {
  return files
    .filter(({ path }) => !/^schema\/migrations\/Migration\d{8}T\d{4}_[a-z0-9_]+\.ts$/.test(path))
    .flatMap((file) => [...nameFaults(file.path), ...exportFaults(file)]);
}

/**
 * Folders that are no feature, by top folder; every other one is named like a feature of the
 * schema.
 */
const FRAME: Record<string, string[]> = {
  schema: ['core', 'migrations'],
  server: ['core', 'database', 'demo', 'launch', 'messages'],
  worker: ['core', 'messages'],
  admin: ['core', 'messages', 'home', 'public'],
};

/** Feature folders whose name the schema does not know: one feature has one name everywhere. */
export function featureFaults(files: readonly ProjectFile[]): Faults {
  const featureOf = (path: string) => /^[^/]+\/([^/]+)\//.exec(path)?.[1];
  const known = new Set(
    files.flatMap(({ path }) => (path.startsWith('schema/') ? [featureOf(path)] : [])),
  );
  const faults = files.flatMap(({ path }) => {
    const folder = path.split('/')[0] ?? '';
    const feature = featureOf(path);
    const isFrame = !feature || FRAME[folder]?.includes(feature);
    return isFrame || known.has(feature) ? [] : [`${folder}/${feature}: no feature of the schema`];
  });
  return [...new Set(faults)];
}

/** Titles of tests that say what should be instead of what is. */
export function titleFaults(files: readonly ProjectFile[]): Faults {
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(/\b(?:test|it|describe)(?:\.each\([^)]*\))?\(\s*(['"`])(.*?)\1/g)]
      .map(([, , title = '']) => title)
      .filter((title) => /\bshould\b/i.test(title) || /^works?$/i.test(title))
      .map((title) => `${path}: "${title}" is no sentence in the present tense`),
  );
}
