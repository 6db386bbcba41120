import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';

/*
 * Lets Node run the bench as it stands: it strips the types of test/**, finds `./x.ts` where a file imports
 * `./x.js`, and takes the product's own code from dist/, so that what is measured is what is shipped.
 */
const root = new URL('../../', import.meta.url).href;
const product = /^(schema|server|worker)\//;

registerHooks({
  resolve(specifier, context, next) {
    const parent = context.parentURL ?? '';
    if (!parent.startsWith(`${root}test/`) || !/^\.{1,2}\/.*\.js$/.test(specifier)) {
      return next(specifier, context);
    }
    const path = new URL(specifier, parent).href.slice(root.length);
    if (product.test(path)) return next(`${root}dist/${path}`, context);
    const source = specifier.replace(/\.js$/, '.ts');
    return next(existsSync(new URL(source, parent)) ? source : specifier, context);
  },
});
