import process from 'node:process';

const WIDTH = 30;

export interface ProgressBar {
  advance: (by: number) => void;
  done: () => void;
}

/** A progress bar on one line of the terminal; where there is none, a line for every tenth. */
export function progressBar(label: string, total: number): ProgressBar {
  const started = performance.now();
  let count = 0;
  let told = -1;
  const tell = () => {
    const share = total === 0 ? 1 : count / total;
    const step = process.stdout.isTTY ? Math.floor(share * 100) : Math.floor(share * 10);
    if (step === told) return;
    told = step;
    const bar = '█'.repeat(Math.round(share * WIDTH)).padEnd(WIDTH, '░');
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const counts = `${count.toLocaleString('en')} of ${total.toLocaleString('en')}`;
    const line = `${label} ${bar} ${Math.floor(share * 100)} % ${counts}, ${seconds} s`;
    process.stdout.write(process.stdout.isTTY ? `\r${line}` : `${line}\n`);
  };
  return {
    advance: (by) => {
      count += by;
      tell();
    },
    done: () => {
      if (process.stdout.isTTY) process.stdout.write('\n');
    },
  };
}
