import type { Faults, ProjectFile } from './project-files.js';

/** A setting of `.env.example`: its name and whether a comment says what it is for. */
export interface ExampleSetting {
  name: string;
  explained: boolean;
}

/** Settings of an example file; one that is commented out (`# NAME=value`) counts too. */
export function exampleSettings(text: string): ExampleSetting[] {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    const name = /^(?:# ?)?([A-Z][A-Z0-9_]*)=/.exec(line)?.[1];
    if (!name) return [];
    const before = lines[at - 1] ?? '';
    return [{ name, explained: /^# ?[^=]*$/.test(before) && before.length > 3 }];
  });
}

/** Settings that only the one-machine start reads, from the text of its settings file. */
export function launcherSettings(text: string): string[] {
  const names = [...text.matchAll(/env\['([A-Z_]+)'\]|portOf\(env, '([A-Z_]+)'/g)];
  return [...new Set(names.map(([, read = '', port = '']) => read || port))];
}

/** Who may read the environment: the one place of the processes, the launcher, and tests. */
const READERS = /^(server\/core\/env\.ts|server\/launch\/|test\/)/;

/** Files that read the environment without leave. */
export function readerFaults(files: readonly ProjectFile[]): Faults {
  return files
    .filter(
      ({ path, text }) =>
        !READERS.test(path) &&
        /\bprocess\s*(\.env|\[['"]env)|\benv\s*\}\s*=\s*process\b|\{[^}]*\benv\b[^}]*\}\s*from 'node:process'/.test(
          text,
        ),
    )
    .map(({ path }) => `${path}: reads the environment`);
}
