import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Packages that change seldom and together, so that a browser keeps them between releases. */
const PACKAGES: readonly [name: string, pattern: RegExp][] = [
  ['react', /node_modules\/(?:react|react-dom|scheduler|react-router|react-router-dom)\//],
  ['material', /node_modules\/(?:@mui|@emotion|@popperjs|stylis)\//],
  [
    'editor',
    /node_modules\/(?:@tiptap|prosemirror-[a-z]+|orderedmap|rope-sequence|w3c-keyname|diff)\//,
  ],
  ['packages', /node_modules\//],
];

/** Where `npm start` listens; `npm run dev` shows the console with what is being changed in it. */
const SERVER = 'http://localhost:4000';
const proxy = Object.fromEntries(
  ['/graphql', '/api', '/files'].map((path) => [
    path,
    // Sign-in takes requests of the server's own origin alone.
    { target: SERVER, headers: { origin: SERVER } },
  ]),
);

/** The console: built into dist/admin, from where the server serves it at the root of its site. */
export default defineConfig({
  root: 'admin',
  base: '/',
  cacheDir: '../node_modules/.vite',
  plugins: [react()],
  server: { proxy },
  build: {
    outDir: '../dist/admin',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    reportCompressedSize: false,
    // Everything is a file of its own, and nothing an inline script: the site's content security
    // policy allows neither `data:` nor inline code.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: PACKAGES.map(([name, test], index) => ({
            name,
            test,
            priority: PACKAGES.length - index,
          })),
        },
      },
    },
  },
});
