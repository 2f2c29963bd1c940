/** A deployment on which the mean duration was measured. */
import { describe, expect, it } from 'vitest';
import { distributionMeanUs } from '../../engine/durations/mean.ts';
import { sharingOf, vcpuPerRequest } from '../../engine/platform-kinds/cpu-share.ts';
import { PLATFORMS } from '../../engine/platforms/registry.ts';
import { compileScenario } from '../../engine/scenario/compile.ts';
import { readScenario } from '../../engine/scenario/read.ts';

function read(deployment: object, rest: object = {}) {
  const document = {
    traffic: { pattern: 'poisson', rate: '1/s' },
    function: { duration: { p50: '100 ms', p99: '900 ms' }, memory: '512 MB', cpu: '40 %' },
    deployments: [deployment],
    ...rest,
  };
  const { issues, draft } = readScenario(document, 'scenario.yaml', PLATFORMS);
  return draft ? compileScenario(draft, new Map(), PLATFORMS) : { issues };
}

const PLACES = [
  { platform: 'aws-lambda', memory: '3 GB' },
  { platform: 'aws-ec2', size: 't3.medium' },
  { platform: 'gcp-cloud-run' },
  { platform: 'aws-fargate', vcpu: 0.25 },
];

describe('meanDuration', () => {
  it.each(PLACES)('is the mean on $platform, whatever its processor', (place) => {
    const { issues, scenario } = read({ ...place, meanDuration: '250 ms' }) as ReturnType<
      typeof compileScenario
    >;
    expect(issues).toEqual([]);
    const { model, assumptions, document } = scenario!;
    const meanUs = distributionMeanUs(model.function.work) * model.deployments[0]!.workScale;
    expect(meanUs).toBeCloseTo(250_000, 6);
    expect(assumptions.join('\n')).toContain('the mean duration is the measured one that is stated');
    // As it was run it reads back to the same.
    expect(document.deployments[0]).toMatchObject({ meanDuration: '250 ms' });
    const again = readScenario(document, 'again.yaml', PLATFORMS);
    expect(compileScenario(again.draft!, new Map(), PLATFORMS).scenario?.model).toEqual(model);
  });

  it.each([
    ['0 s', 'meanDuration must be greater than 0, got "0 s"'],
    [100, 'meanDuration must be a duration such as 200 ms or 5 min, got 100'],
  ])('%j is refused', (meanDuration, message) => {
    expect(read({ ...PLACES[0], meanDuration }).issues).toEqual([
      { path: 'deployments[0].meanDuration', message },
    ]);
  });

  it('goes with one function, whose duration has a mean', () => {
    const place = { ...PLACES[0], meanDuration: '250 ms' };
    const functions = { a: { duration: '1 s' }, b: { duration: '2 s' } };
    const traffic = ['a', 'b'].map((name) => ({ pattern: 'poisson', rate: '1/s', function: name }));
    const several = read(place, { function: undefined, functions, traffic });
    expect(several.issues).toEqual([
      {
        path: 'deployments[0].meanDuration',
        message: 'meanDuration must be left out where there are several functions',
      },
    ]);
    // A type I Pareto law with half of it below 2 ms and a percent above 800 ms has shape 0.65.
    const heavy = read(place, {
      function: { duration: { distribution: 'pareto', p50: '2 ms', p99: '800 ms' } },
    });
    expect(heavy.issues.map(({ message }) => message)).toEqual([
      'meanDuration must go with a duration that has a mean, got one without (pareto with shape 1 or less)',
    ]);
  });

  it('never makes a request need more processor than there is, or less than none', () => {
    const fn = { memoryMb: 1769, cpuShare: 0.8, threads: 1 };
    expect(vcpuPerRequest({ ...fn, scaleHere: 0.1 }, 0.5)).toBe(0.5);
    expect(vcpuPerRequest({ ...fn, scaleHere: 2 }, 0.5)).toBe(0.4);
    expect(sharingOf({ ...fn, scaleHere: 0.1 }, 2).processorShare).toBe(0);
    expect(sharingOf({ ...fn, scaleHere: 0.4 }, 2).processorShare).toBeCloseTo(0.5, 12);
  });
});
