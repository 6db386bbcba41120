/** LibreOffice as a reader of our workbooks: what it shows, sheet by sheet. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A LibreOffice that knows spreadsheets: the part is a package of its own. */
export const hasSheets = existsSync('/usr/lib/libreoffice/program/libsclo.so');

if (!hasSheets) {
  process.stdout.write('SKIPPED workbooks in LibreOffice: no libreoffice-calc-nogui found\n');
}

const EVERY_SHEET = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

/** The sheets of a workbook as separated values, by name; throws where it cannot be opened. */
export async function sheetsAsOffice(file: Buffer): Promise<Record<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'sheets-'));
  try {
    await writeFile(join(folder, 'in.xlsx'), file);
    const { status, stderr } = spawnSync(
      'soffice',
      [
        ...[`-env:UserInstallation=file://${join(folder, 'profile')}`, '--headless', '--norestore'],
        ...['--convert-to', EVERY_SHEET, '--outdir', folder, join(folder, 'in.xlsx')],
      ],
      { timeout: 100_000, encoding: 'utf8', env: { ...process.env, HOME: folder } },
    );
    const names = (await readdir(folder)).filter((name) => name.endsWith('.csv'));
    if (status !== 0 || names.length === 0) throw new Error(`it does not open: ${stderr}`);
    const sheets: Record<string, string> = {};
    for (const name of names) {
      const sheet = name.slice('in-'.length, -'.csv'.length).normalize('NFC');
      sheets[sheet] = await readFile(join(folder, name), 'utf8');
    }
    return sheets;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
