/** What the function waits for, as written: what is understood, refused and told, and what it does to a run. */
import { describe, expect, it } from 'vitest';
import { PLATFORMS } from '../../engine/platforms/registry.ts';
import { runScenario } from '../../engine/run.ts';
import { compileScenario } from '../../engine/scenario/compile.ts';
import { readScenario } from '../../engine/scenario/read.ts';

const SCENARIO = {
  horizon: '20 min',
  warmup: '1 min',
  replications: 1,
  traffic: { pattern: 'poisson', rate: '20/s' },
  function: { duration: '500 ms', memory: '1769 MB', cpu: '20 %', init: '100 ms' },
  deployments: [{ platform: 'aws-lambda', accountConcurrency: 1000 }],
};

function compiled(changes: object): ReturnType<typeof compileScenario> {
  const { issues, draft } = readScenario({ ...SCENARIO, ...changes }, 'scenario.yaml', PLATFORMS);
  return draft ? compileScenario(draft, new Map(), PLATFORMS) : { issues };
}

function run(changes: object) {
  const { issues, scenario } = compiled(changes);
  if (!scenario) throw new Error(issues.map(({ message }) => message).join('; '));
  return runScenario(scenario).deployments[0]!;
}

describe('a downstream', () => {
  it('is where a function waits, as long as it is stated', () => {
    const downstream = { connections: 100, contention: '5 %', coherency: '0.01 %' };
    expect(compiled({ downstream }).scenario!.model.downstream).toEqual({
      share: 0.8,
      connections: 100,
      contention: 0.05,
      coherency: 0.0001,
    });
    expect(compiled({ downstream: { contention: '1 %' } }).scenario!.model.downstream).toMatchObject({
      connections: Number.POSITIVE_INFINITY,
      coherency: 0,
    });
    expect(compiled({}).scenario!.model.downstream).toBeUndefined();
    expect(compiled({ downstream }).scenario!.document.downstream).toEqual(downstream);
  });

  it('takes any number of calls where only a fault speaks of it', () => {
    const faults = [{ fault: 'slowDownstream', at: '5 min', for: '5 min', factor: 4 }];
    const { model, assumptions } = compiled({ faults }).scenario!;
    expect(model.downstream).toMatchObject({ connections: Number.POSITIVE_INFINITY, contention: 0 });
    expect(assumptions).toContain('from 5 min to 10 min what the function waits for takes 4 times as long');
    expect(assumptions.join('\n')).toContain('80 % of its duration when nobody else calls');
    // 100 ms and 4 × 400 ms, for a quarter of the hour.
    expect(run({ faults }).latencyMs.max).toBeGreaterThan(1700);
    expect(run({ faults }).latencyMs.p50).toBeLessThan(510);
  });

  it('that is overloaded is what instances wait for, and what they are billed for', () => {
    const { bill, instances, latencyMs } = run({ downstream: { connections: 7 }, freeGrants: false });
    const calm = run({ downstream: { connections: 100 }, freeGrants: false });
    // 20 × 0.4 = 8 calls at once would be needed.
    expect(calm.latencyMs.p99).toBeLessThan(610);
    expect(latencyMs.p50).toBeGreaterThan(10 * calm.latencyMs.p50);
    expect(instances.peak).toBeGreaterThan(5 * calm.instances.peak);
    expect(Number(bill.total)).toBeGreaterThan(5 * Number(calm.bill.total));
  });

  it.each([
    [
      { downstream: {} },
      'downstream: downstream must state at least one of connections, contention, coherency',
    ],
    [{ downstream: 7 }, 'downstream: downstream must be an object with fields, got 7'],
    [{ downstream: { connections: 0 } }, 'downstream.connections: connections must be 1 to 1B, got 0'],
    [
      { downstream: { contention: '120 %' } },
      'downstream.contention: contention must be 0–100 %, got "120 %"',
    ],
    [{ downstream: { conections: 3 } }, 'did you mean connections?'],
    [
      { downstream: { connections: 3 }, function: { duration: '1 s' } },
      'function.cpu: cpu must be below 100 % beside a downstream, which is what a function waits for, got 100 %',
    ],
  ])('refuses %j', (changes, message) => {
    const { issues } = compiled(changes);
    expect(issues.map(({ path, message: said }) => `${path}: ${said}`).join('\n')).toContain(message);
  });
});
