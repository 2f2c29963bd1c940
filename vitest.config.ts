import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// A time zone that is not UTC and has daylight saving flushes out date mistakes.
process.env.TZ = 'America/St_Johns';

// `npm run validate` holds the program to published data that is not in the repository; `npm test` needs nothing else.
const validating = process.env.npm_lifecycle_event === 'validate';
if (validating) process.env.TAXIMETER_FIGURES = join(tmpdir(), `taximeter-figures-${process.pid}.jsonl`);

export default defineConfig({
  test: {
    include: validating ? ['test/validate/**/*.test.ts'] : ['test/**/*.test.ts'],
    exclude: validating ? [] : ['test/validate/**'],
    globalSetup: validating ? ['test/validate/print-figures.ts'] : [],
    setupFiles: ['test/same-draws.ts'],
    testTimeout: validating ? 180_000 : 60_000,
    // Modules hold no state, so one process reads the price books once instead of once a file.
    isolate: false,
    // By default one core is left free, which of two is half.
    maxWorkers: 2,
  },
});
