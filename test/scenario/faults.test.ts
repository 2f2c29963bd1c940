/** Faults of a scenario: what is understood, what is refused, and what they do to a run. */
import { describe, expect, it } from 'vitest';
import { PLATFORMS } from '../../engine/platforms/registry.ts';
import { runScenario } from '../../engine/run.ts';
import { compileScenario } from '../../engine/scenario/compile.ts';
import { readScenario } from '../../engine/scenario/read.ts';

const SCENARIO = {
  horizon: '1 h',
  warmup: '10 min',
  replications: 2,
  traffic: { pattern: 'poisson', rate: '1/s' },
  function: { duration: '100 ms', memory: '128 MB', init: '1 s' },
  deployments: [{ platform: 'aws-lambda' }],
};

function compiled(faults: unknown) {
  const { issues, draft } = readScenario({ ...SCENARIO, faults }, 'scenario.yaml', PLATFORMS);
  return draft ? compileScenario(draft, new Map(), PLATFORMS) : { issues };
}

function requestsUnder(faults: unknown) {
  const { issues, scenario } = compiled(faults) as ReturnType<typeof compileScenario>;
  if (!scenario) throw new Error(issues.map(({ message }) => message).join('; '));
  return runScenario(scenario).deployments[0]!.requests;
}

describe('faults', () => {
  it('empty the pool at a deploy, so that the next request waits', () => {
    const calm = requestsUnder(undefined).cold;
    expect(requestsUnder([{ fault: 'deploy', at: '30 min' }]).cold).toBeGreaterThanOrEqual(calm + 1);
  });

  it('let nothing start for a while: warm instances go on, all else is refused', () => {
    const { throttled, completed } = requestsUnder([
      { fault: 'noNewInstances', at: '30 min', for: '10 min' },
    ]);
    // Lambda keeps an instance through gaps of a second; it is two at once that find no second one.
    expect(throttled).toBeGreaterThan(0);
    expect(throttled).toBeLessThan(200);
    expect(completed).toBeGreaterThan(3300);
    const cut = [
      { fault: 'deploy', at: '30 min' },
      { fault: 'noNewInstances', at: '30 min', for: '10 min' },
    ];
    // With the pool emptied as well, ten minutes of requests are refused.
    expect(requestsUnder(cut).throttled).toBeGreaterThan(500);
  });

  it('are told, and stand in the scenario as it was run', () => {
    const faults = [{ fault: 'noNewInstances', at: '30 min', for: '10 min' }];
    const { scenario } = compiled(faults) as ReturnType<typeof compileScenario>;
    expect(scenario!.document.faults).toEqual(faults);
    expect(scenario!.assumptions).toContain('from 30 min to 40 min no instance can be started');
  });

  it.each([
    [{}, 'faults must be a list of faults'],
    [[7], 'must be a fault such as { fault: deploy, at: 12 h }, got 7'],
    [
      [{ fault: 'depoy', at: '1 min' }],
      'must be one of deploy, noNewInstances, zoneLost, slowDownstream, got "depoy" (did you mean deploy?)',
    ],
    [[{ fault: 'deploy', at: '1 min', for: '1 min' }], 'is not a field here'],
    [[{ fault: 'noNewInstances', at: '1 min' }], 'is required'],
    [[{ fault: 'deploy', at: '1 h' }], 'at must be before the end of the horizon (1 h), got 1 h'],
    [[{ fault: 'deploy', at: -1 }], 'must be a duration'],
    [[{ fault: 'zoneLost', at: '1 min' }], 'faults[0].for: for is required'],
    [
      [{ fault: 'zoneLost', at: '1 min', for: '1 min', zones: 1 }],
      'faults[0].zones: zones must be 2–100, got 1',
    ],
    [
      [
        { fault: 'zoneLost', at: '1 min', for: '1 min' },
        { fault: 'zoneLost', at: '9 min', for: '1 min', zones: 2 },
      ],
      'faults[1].zones: zones must be the same wherever a zone is lost, got 2 after 3',
    ],
    [
      [{ fault: 'slowDownstream', at: '1 min', for: '1 min', factor: 0.5 }],
      'faults[0].factor: factor must be 1–1000, got 0.5',
    ],
    [
      [{ fault: 'slowDownstream', at: '1 min', for: '1 min', factor: 2 }],
      'function.cpu: cpu must be below 100 % beside a slowDownstream fault, which is what a function waits for, got 100 %',
    ],
  ])('refuses %j', (faults, message) => {
    const { issues } = compiled(faults);
    expect(issues.map(({ path, message: said }) => `${path}: ${said}`).join('\n')).toContain(message);
  });
});
