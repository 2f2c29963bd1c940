import { defineConfig } from 'vitest/config';

// A time zone that is not UTC and has daylight saving flushes out date mistakes.
process.env.TZ = 'America/St_Johns';

export default defineConfig({
  test: { include: ['test/**/*.test.ts'], testTimeout: 60_000 },
});
