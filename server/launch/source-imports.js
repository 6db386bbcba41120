import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';

/*
 * Lets Node run our TypeScript as it stands, before anything is built: Node strips the types, and
 * this finds `./x.ts` where a source file imports `./x.js`. For programs that run ahead of the
 * build and use no decorators: the launcher, and the set-up of the test run.
 */
registerHooks({
  resolve(specifier, context, next) {
    const parent = context.parentURL ?? '';
    const isOwn = parent.startsWith('file:') && !parent.includes('/node_modules/');
    if (isOwn && /^\.{1,2}\/.*\.js$/.test(specifier)) {
      const source = specifier.replace(/\.js$/, '.ts');
      if (existsSync(new URL(source, parent))) return next(source, context);
    }
    return next(specifier, context);
  },
});
