/**
 * Loaded before a program of the product: its clock is wrong by CLOCK_SHIFT_MS, and is set by
 * CLOCK_JUMP_MS at each SIGUSR2.
 */
let shift = Number(process.env.CLOCK_SHIFT_MS ?? 0);
process.on('SIGUSR2', () => (shift += Number(process.env.CLOCK_JUMP_MS ?? 0)));

globalThis.Date = new Proxy(Date, {
  construct: (Right, given, target) =>
    Reflect.construct(Right, given.length > 0 ? given : [Right.now() + shift], target),
  get: (Right, key) => (key === 'now' ? () => Right.now() + shift : Reflect.get(Right, key)),
});
