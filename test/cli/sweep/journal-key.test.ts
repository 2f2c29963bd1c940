/** What must be the same for finished points to be taken over. */
import { describe, expect, it } from 'vitest';
import type { SimulationJob } from '../../../cli/prepare.ts';
import { differences, journalKey } from '../../../cli/sweep/journal-key.ts';
import type { Dimension } from '../../../engine/planning/sweep/design.ts';
import { fakeIo } from '../fixtures.ts';

const JOB: SimulationJob = {
  document: { seed: 1, traffic: {} },
  file: 's.yaml',
  source: 's.yaml',
  skipBadRows: false,
};
const VARIED: { dimensions: Dimension[]; latin?: number } = {
  dimensions: [{ path: 'seed', levels: { values: [1, 2] } }],
};
const FILES = { 'a.csv': 'one', 'b.csv': 'one' };

const keyOf = (job = JOB, files = ['a.csv'], varied = VARIED, contents: Record<string, string> = FILES) =>
  journalKey(job, files, varied, fakeIo(contents));

describe('the key of a journal', () => {
  it.each([
    ['nothing', () => keyOf({ ...JOB, source: 'elsewhere' }), []],
    ['the seed', () => keyOf({ ...JOB, document: { seed: 2, traffic: {} } }), ['the seed']],
    ['the scenario', () => keyOf({ ...JOB, document: { seed: 1, traffic: [] } }), ['the scenario']],
    ['own prices', () => keyOf({ ...JOB, document: { ...Object(JOB.document), prices: {} } }), ['prices']],
    ['what a file holds', () => keyOf(JOB, ['a.csv'], VARIED, { 'a.csv': 'two' }), ['the traffic file']],
    ['one file more', () => keyOf(JOB, ['a.csv', 'b.csv']), ['the traffic file']],
    ['how a file is read', () => keyOf({ ...JOB, skipBadRows: true }), ['the traffic file']],
    ['a Latin hypercube', () => keyOf(JOB, ['a.csv'], { ...VARIED, latin: 5 }), ['what is varied']],
  ])('tells %s', async (_, other, different) => {
    expect(differences(await keyOf(), await other())).toEqual(different);
  });
});
