import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Settings } from './settings.js';

interface DemoAccount {
  email: string;
  password: string;
  role: string;
  name: string;
}

const RULE = '─'.repeat(78);

/** What a newcomer needs to look around, in one block; the console's address comes first. */
export function welcome(settings: Settings, viewerUrl: string | undefined): string {
  const folder = (path: string) => relative(settings.root, path) || path;
  // The seed lays the list beside the report files.
  const accounts = join(dirname(settings.filesDir), 'demo-accounts.json');
  const rows: [string, string][] = [
    ['Bảng điều khiển / Console', `${settings.publicUrl.replace(/\/$/, '')}/`],
    ['GraphQL', `${settings.publicUrl.replace(/\/$/, '')}/graphql`],
    ...(viewerUrl ? ([['Hộp thư / Mail viewer', viewerUrl]] as [string, string][]) : []),
    ['Tệp báo cáo / Report files', folder(settings.filesDir)],
    ['Nhật ký / Logs', folder(join(settings.dataDir, 'logs'))],
  ];
  return [
    '',
    RULE,
    ...rows.map(([name, value]) => `  ${name.padEnd(28)}${value}`),
    ...accountLines(accounts, folder(accounts)),
    '',
    '  Dừng / Stop: Ctrl-C        Làm lại từ đầu / Start afresh: npm start -- --reset',
    RULE,
  ].join('\n');
}

/** One account for each role; the file has them all. */
function accountLines(path: string, shownPath: string): string[] {
  if (!existsSync(path)) return [];
  const all = JSON.parse(readFileSync(path, 'utf8')) as DemoAccount[];
  const roles = Map.groupBy(all, ({ role }) => role);
  const shown = [...roles.values()].flatMap((accounts) => accounts.slice(0, 1));
  const columns = (['email', 'password', 'role'] as const).map((column) => {
    const width = Math.max(0, ...shown.map((account) => account[column].length)) + 2;
    return (account: DemoAccount) => account[column].padEnd(width);
  });
  const more = all.length - shown.length;
  return [
    '',
    '  Tài khoản mẫu / Demo accounts',
    ...shown.map((account) => `  ${columns.map((cell) => cell(account)).join('')}${account.name}`),
    ...(more > 0 ? [`  … và ${more} tài khoản nữa / and ${more} more: ${shownPath}`] : []),
  ];
}
