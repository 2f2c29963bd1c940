/** Builds the page into dist/web: files for any web host, opened by `taximeter serve`. */
import { defineConfig } from 'vite';
import { catalogue } from './build/catalogue.ts';
import { presets } from './build/presets.ts';

/** The engine's modules do nothing by being loaded: what a front end does not call is left out. */
const LEAN = { treeshake: { moduleSideEffects: (id: string) => !id.includes('/engine/') } };

export default defineConfig({
  root: import.meta.dirname,
  // Wherever it is put, and from a file on disk.
  base: './',
  logLevel: 'warn',
  plugins: [presets(), catalogue()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: { format: 'es', rolldownOptions: LEAN },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // Nothing is fetched that the page does not ask for.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: LEAN,
  },
});
