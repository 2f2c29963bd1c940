/**
 * Compares text with a file that was looked at once and is kept: `UPDATE_GOLDEN=1 npx vitest run test/golden.test.ts`
 * writes the files anew, and `git diff` shows what changed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';
import { ROOT } from './sources.ts';

/** `path` is from the root of the project. */
export function expectGolden(path: string, text: string): void {
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(`${ROOT}${path}`, text);
  expect(text, path).toBe(readFileSync(`${ROOT}${path}`, 'utf8'));
}
