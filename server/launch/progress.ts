import process from 'node:process';

export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Says that a step is done and how long it took; what it resolves with as text is a remark. */
export async function step<T>(name: string, work: Promise<T>): Promise<T> {
  const start = performance.now();
  const outcome = await work;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const remark = typeof outcome === 'string' ? outcome : `${seconds} s`;
  say(`  ✓ ${name.padEnd(30)} ${remark}`);
  return outcome;
}
