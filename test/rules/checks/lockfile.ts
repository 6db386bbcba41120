import type { Faults } from './project-files.js';

export interface Lockfile {
  packages: Record<string, { version?: string; optionalDependencies?: Record<string, string> }>;
}

/** Whether a package below `path` finds `name` as Node looks for it: in ever higher folders. */
function isFound({ packages }: Lockfile, path: string, name: string): boolean {
  for (let folder = path; ;) {
    if (Object.hasOwn(packages, `${folder && `${folder}/`}node_modules/${name}`)) return true;
    if (folder === '') return false;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')));
  }
}

/**
 * Optional packages, mostly of other platforms, that the lockfile lacks: npm ci refuses it then.
 */
export function lockfileFaults(lockfile: Lockfile): Faults {
  return Object.entries(lockfile.packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !isFound(lockfile, path, name))
      .map((name) => `${path}: ${name} is not locked`),
  );
}
