/** npm passes Ctrl-C on to a program that has had it from the terminal: the same one, twice. */
const SAME_PRESS_MS = 800;

/**
 * Calls `stop` at the first Ctrl-C, SIGTERM or closed terminal, and `force` at a further one that
 * is a press of its own. Answers with what takes the listeners away.
 */
export function onStopSignals(stop: () => void, force: () => void): () => void {
  let first: number | undefined;
  const listen = () => {
    if (first === undefined) {
      first = Date.now();
      stop();
    } else if (Date.now() - first > SAME_PRESS_MS) {
      force();
    }
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const name of signals) process.on(name, listen);
  return () => {
    for (const name of signals) process.off(name, listen);
  };
}

/**
 * Calls `stop` when the process that started this one is gone. A shell between npm and us dies of a
 * SIGTERM that npm passes on, without passing it on, and would leave us running unseen.
 */
export function onParentGone(stop: () => void): () => void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) stop();
  }, 500);
  return () => clearInterval(watch);
}
