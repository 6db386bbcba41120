/** LibreOffice as a reader of our Word files: it says where things stand on paper. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const DEADLINE_MS = 120_000;

export const hasOffice = spawnSync('soffice', ['--version']).status === 0;

/** No macro runs, no link is followed, nothing is fetched. */
const HARDENED = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel"
 oor:op="fuse"><value>3</value></prop><prop oor:name="DisableMacrosExecution" oor:op="fuse">
<value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse">
<value>2</value></prop></item>
</oor:items>`;

/** Times New Roman is set in the font that the PDF embeds: of the same widths, and on any machine. */
function fontsConfig(folder: string): string {
  const regular = createRequire(import.meta.url).resolve(
    '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
  );
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>${dirname(dirname(regular))}</dir><cachedir>${join(folder, 'fonts')}</cachedir>
<alias binding="same"><family>Times New Roman</family><prefer><family>Tinos</family></prefer></alias>
</fontconfig>`;
}

/** Ends a process with all it has started: the office itself is a child of its launcher. */
function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nobody of the group is left.
  }
}

async function run(folder: string): Promise<void> {
  const args = [
    `-env:UserInstallation=file://${join(folder, 'profile')}`,
    ...['--headless', '--norestore', '--nolockcheck', '--nodefault', '--nologo'],
    ...['--convert-to', 'pdf:writer_pdf_Export', '--outdir', folder, join(folder, 'in.docx')],
  ];
  const env = { ...process.env, HOME: folder, FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  const office = spawn('soffice', args, { detached: true, stdio: 'ignore', env });
  const ended = new Promise<void>((resolve, reject) => {
    office.once('error', reject);
    office.once('exit', () => resolve());
  });
  const enough = new AbortController();
  const deadline = wait(DEADLINE_MS, undefined, { signal: enough.signal }).then(
    () => Promise.reject(new Error('LibreOffice was not done in time')),
    () => undefined,
  );
  try {
    await Promise.race([ended, deadline]);
  } finally {
    enough.abort();
    endGroup(office.pid);
  }
}

async function convert(docx: Buffer): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'office-'));
  try {
    await mkdir(join(folder, 'profile', 'user'), { recursive: true });
    await writeFile(join(folder, 'profile', 'user', 'registrymodifications.xcu'), HARDENED);
    await writeFile(join(folder, 'fonts.conf'), fontsConfig(folder));
    await writeFile(join(folder, 'in.docx'), docx);
    await run(folder);
    return await readFile(join(folder, 'in.pdf'));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

let last: Promise<unknown> = Promise.resolve();

/** The Word file as LibreOffice prints it; one at a time. Throws where it is not done in time. */
export function printedByOffice(docx: Buffer): Promise<Buffer> {
  const next = last.then(
    () => convert(docx),
    () => convert(docx),
  );
  last = next;
  return next;
}
