/** The same scenario and seed give the same bytes: again, in slices, in another thread, beside other deployments. */
import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPlayerHere } from '../cli/studies/study-player.ts';
import { assembleResult, runScenario, runSlice } from '../engine/index.ts';
import type { DeploymentResult, Result } from '../engine/result.ts';
import { compiled, scenarioDocuments } from './engine/random-scenarios.ts';

fc.configureGlobal({ seed: 1 });

const deployments = [
  { id: 'lambda', platform: 'aws-lambda', minInstances: 2, behaviour: { routing: 'random' } },
  {
    id: 'tasks',
    platform: 'aws-fargate',
    vcpu: 0.5,
    memory: '2 GB',
    scale: { min: 1, max: 9, target: '60 %' },
  },
  { id: 'servers', platform: 'aws-ec2', size: 't3.medium', count: 2 },
];

const document = {
  seed: 7,
  horizon: '100 s',
  replications: 4,
  traffic: [
    { pattern: 'diurnal', rate: '25/s' },
    { pattern: 'bursts', rate: '4/s', size: 9 },
    { pattern: 'bursts', rate: '2/s', on: '20 s', off: '1 min' },
  ],
  function: {
    memory: '512 MB',
    duration: { distribution: 'gamma', p50: '120 ms', p99: '2 s' },
    init: { p50: '300 ms', p99: '900 ms' },
    cpu: '30 %',
    timeout: '3 s',
    errors: '1 %',
    retry: { attempts: 3, backoff: '200 ms', timeout: '2 s' },
  },
  deployments,
};

const run = (of: unknown) => runScenario(compiled(of));
const json = (result: unknown) => JSON.stringify(result);

const whole = run(document);
const once = json(whole);

/** A deployment by its name; its bill and its place among the others may differ, its numbers may not. */
const named = (result: Result, id: string) =>
  result.deployments.find((each) => each.id === id) as DeploymentResult;

describe('the same scenario and seed', () => {
  it('give the same bytes again', () => {
    expect(json(run(document))).toBe(once);
  });

  it('give the same bytes when the scenario went through text', () => {
    expect(json(run(JSON.parse(json(document))))).toBe(once);
  });

  it('give the same deployments when the scenario is the one in the result, defaults written out', () => {
    const { scenario, deployments: found } = JSON.parse(once) as Result;
    expect(json(run(scenario).deployments)).toBe(json(found));
  });

  it.each([2, 3, 5, 8])('give the same bytes in %d slices that were sent about', (step) => {
    const scenario = compiled(document);
    const parts = Array.from({ length: step }, (_, first) =>
      // A part of its own copy of the scenario, as another machine would run it.
      structuredClone(runSlice(compiled(document), { first, step })),
    );
    expect(json(assembleResult(scenario, parts))).toBe(once);
    const backwards = Array.from({ length: step }, (_, i) => step - 1 - i).map((first) =>
      structuredClone(runSlice(scenario, { first, step })),
    );
    expect(json(assembleResult(scenario, backwards))).toBe(once);
  });

  it('give the same bytes whatever ran before', () => {
    run({ ...document, seed: 8, horizon: '10 s' });
    expect(json(run(document))).toBe(once);
  });

  it('give the same bytes for random scenarios, in slices too', () => {
    fc.assert(
      fc.property(scenarioDocuments, (drawn) => {
        const first = json(run(drawn));
        expect(json(run(drawn))).toBe(first);
        const parts = [1, 0].map((slice) =>
          structuredClone(runSlice(compiled(drawn), { first: slice, step: 2 })),
        );
        expect(json(assembleResult(compiled(drawn), parts))).toBe(first);
      }),
      { numRuns: 10 },
    );
  });
});

/** The built command line: threads run JavaScript. `npm test` builds it first. */
const built = new URL('../dist/cli/threads/simulation-thread.js', import.meta.url);

describe('another thread', () => {
  it.skipIf(!existsSync(built) && !process.env.CI)(
    'gives the same bytes as this one (needs npm run build)',
    async () => {
      const { simulateInThread } = await import(built.href);
      const engine = await import(new URL('../dist/engine/index.js', import.meta.url).href);
      const job = { document, file: '-', source: 'scenario.yaml', skipBadRows: false };
      const { result } = await simulateInThread(job, () => {});
      const { draft } = engine.readScenario(document, 'scenario.yaml');
      const { scenario } = engine.compileScenario(draft, new Map(), engine.PLATFORMS);
      expect(json(result)).toBe(json(engine.runScenario(scenario)));
    },
  );
});

/** The same for the threads of a study. */
const builtPlayers = new URL('../dist/cli/threads/players.js', import.meta.url);

describe('the threads of a study', () => {
  const job = { document: null, file: '-', source: 'scenario.yaml', skipBadRows: false };

  it.skipIf(!existsSync(builtPlayers) && !process.env.CI)(
    'play many documents at a time, each as if it were alone (needs npm run build)',
    async () => {
      const { openPlayers } = await import(builtPlayers.href);
      const players = openPlayers(job, () => {});
      const documents = [1, 2, 3, 4, 5].map((seed) => ({ ...document, seed, horizon: '1 min' }));
      const results = await Promise.all(documents.map((each) => players.play(each)));
      expect(results.map(json)).toEqual(documents.map((each) => json(run(each))));
      await expect(players.play({ ...document, seed: {} })).rejects.toThrow(/seed/);
      expect(json(await players.play(documents[0]))).toBe(json(results[0]));
      players.close();
    },
  );

  it('give what one player here gives, which reads a traffic file once', async () => {
    const replayed = {
      ...document,
      traffic: { pattern: 'replay', file: 'scenarios/traffic/nightly-job.csv' },
    };
    const told: string[] = [];
    const { horizon: _, ...own } = replayed as Record<string, unknown>;
    const player = openPlayerHere({ ...job, file: 'scenario.yaml' }, (each) => {
      if (each.doing === 'reading') told.push(each.source);
    });
    const first = json(await player.play(own));
    const heard = told.length;
    expect(heard).toBeGreaterThan(0);
    expect(json(await player.play(own))).toBe(first);
    expect(told.length).toBe(heard);
    player.close();
  });
});

describe('a deployment', () => {
  it.each(deployments.map(({ id }) => id))(
    '%s is the same alone, and wherever it stands in the list',
    (id) => {
      const own = deployments.filter((each) => each.id === id);
      const others = deployments.filter((each) => each.id !== id);
      const wanted = json(named(whole, id));
      expect(json(named(run({ ...document, deployments: own }), id))).toBe(wanted);
      expect(json(named(run({ ...document, deployments: [...others, ...own] }), id))).toBe(wanted);
    },
  );

  it('is the same under another name', () => {
    const renamed = { ...deployments[0], id: 'other' };
    const { id: _, ...numbers } = named(run({ ...document, deployments: [renamed] }), 'other');
    const { id: __, ...wanted } = named(whole, 'lambda');
    expect(json(numbers)).toBe(json(wanted));
  });

  it('twice is twice the same', () => {
    const twin = { ...deployments[0], id: 'twin' };
    const both = run({ ...document, deployments: [...deployments, twin] });
    expect(named(both, 'twin').timeline).toEqual(named(both, 'lambda').timeline);
  });
});

describe('another seed', () => {
  it('gives other numbers', () => {
    const [a, b] = [whole, run({ ...document, seed: 8 })];
    for (const { id } of deployments) {
      expect(named(a, id).requests.arrived).not.toBe(named(b, id).requests.arrived);
      expect(named(a, id).latencyMs.mean).not.toBe(named(b, id).latencyMs.mean);
    }
    expect(named(a, 'lambda').requests.cold).not.toBe(named(b, 'lambda').requests.cold);
    expect([a.seed, b.seed]).toEqual([7, 8]);
  });

  it('is another whether it is a number or text, and the same when both read the same', () => {
    const arrived = (seed: number | string) =>
      run({ ...document, deployments: deployments.slice(2), seed }).deployments[0]!.requests.arrived;
    expect(arrived('7')).toBe(arrived(7));
    expect(arrived('seven')).not.toBe(arrived(7));
  });
});

describe('replications', () => {
  it('of one leave every interval open', () => {
    for (const { interval } of run({ ...document, replications: 1 }).deployments) {
      expect(interval).toEqual({
        confidence: 0.95,
        replications: 1,
        total: [null, null],
        coldStartRatio: [null, null],
        p99Ms: [null, null],
      });
    }
  });

  it('of several give intervals around the mean', () => {
    for (const { interval, bill, coldStartRatio, id } of whole.deployments) {
      const [from, to] = interval.total.map(Number) as [number, number];
      expect(interval.replications).toBe(4);
      expect(from).toBeLessThanOrEqual(to);
      expect(from).toBeLessThanOrEqual(Number(bill.total));
      expect(to).toBeGreaterThanOrEqual(Number(bill.total));
      const [least, most] = interval.coldStartRatio as [number, number];
      if (id === 'lambda') expect(most).toBeGreaterThan(least);
      expect(least).toBeLessThanOrEqual(coldStartRatio);
      expect(most).toBeGreaterThanOrEqual(coldStartRatio);
    }
  });
});
