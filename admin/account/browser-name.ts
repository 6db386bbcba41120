const browsers: [RegExp, string][] = [
  [/Edg\//, 'Microsoft Edge'],
  [/coc_coc_browser/i, 'Cốc Cốc'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

const systems: [RegExp, string][] = [
  [/Windows/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

const nameIn = (names: [RegExp, string][], agent: string) =>
  names.find(([sign]) => sign.test(agent))?.[1];

/** A browser and its system by what it calls itself; null where neither is known. */
export function browserName(agent: string | null): string | null {
  const parts = [nameIn(browsers, agent ?? ''), nameIn(systems, agent ?? '')].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : null;
}
