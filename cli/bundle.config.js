/**
 * Puts the built command line into a few files: finding and loading three hundred small modules takes longer than most
 * answers. Runs after tsc and replaces what it wrote for the three entries; the engine's modules stay as they are.
 */
import { chmodSync } from 'node:fs';
import { defineConfig } from 'vite';

export default defineConfig({
  logLevel: 'warn',
  // npm makes the program executable when it installs; a later build writes it anew.
  plugins: [{ name: 'executable', closeBundle: () => chmodSync('dist/cli/main.js', 0o755) }],
  // Packages too: most of the modules are theirs.
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    emptyOutDir: false,
    rolldownOptions: {
      input: {
        main: 'cli/main.ts',
        'simulation-worker': 'cli/threads/simulation-worker.ts',
        'slice-worker': 'cli/threads/slice-worker.ts',
        'player-worker': 'cli/threads/player-worker.ts',
      },
      output: {
        // Beside each other, because threads are found by a path relative to the file that starts them.
        entryFileNames: 'cli/[name].js',
        chunkFileNames: 'cli/part-[name].js',
        // Shared with the reader of traffic files, which most runs do not load.
        codeSplitting: { groups: [{ name: 'recording', test: /engine\/traffic\// }] },
      },
    },
  },
});
