import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { PLATFORMS } from '../../engine/platforms/registry.ts';
import { compileScenario } from '../../engine/scenario/compile.ts';
import { readScenario } from '../../engine/scenario/read.ts';
import { applySet } from '../../engine/scenario/set.ts';
import { stubPlatforms } from './stub-platforms.ts';

function messages(text: string): string[] {
  return readScenario(parse(text), 's', stubPlatforms).issues.map(
    ({ path, message }) => `${path}: ${message}`,
  );
}

const rest = 'traffic: { pattern: poisson, rate: 1/s }\nfunction: { duration: 100 ms }';

describe('what platforms object to', () => {
  it('shows beside what is wrong with the form', () => {
    expect(
      messages(`
traffic: { pattern: poisson, rate: 5 }
function: { duration: 100, memory: 64 MB }
deployments:
  - { platform: aws-lambda, region: moon, memory: 512 }
  - { platform: lambda }
  - { platform: aws-ec2, size: t3.small, architecture: arm64, cuont: 2 }
`),
    ).toEqual([
      'traffic.rate: rate must be a rate such as 12/s, 100/min or 1M/month, got 5',
      'function.duration: duration must be a duration such as 200 ms or a distribution such as { p50: 80 ms, p99: 600 ms }, got 100',
      'deployments[0].memory: memory must be a size such as 512 MB or 1.5 GB, got 512',
      'deployments[2].cuont: cuont is not a field here (did you mean count?)',
      'deployments[0].region: region must be on earth, got moon',
      'function.memory: memory must be 128 MB or more, got less',
      'deployments[1].platform: platform must be one of aws-lambda, aws-ec2, aws-fargate, got "lambda" (did you mean aws-lambda?)',
      expect.stringMatching(/^deployments\[2\]\.architecture: architecture is not a knob of aws-ec2/),
    ]);
  });

  it('is not said of what is broken already, or not there', () => {
    expect(messages(`${rest}\ndeployments:\n  - { region: moon }\n  - 5`)).toEqual([
      'deployments[0].platform: platform is required and must be text',
      'deployments[1]: deployments[1] must be an object with fields, got 5',
    ]);
    expect(messages(`${rest}\ndeployments: 7`)).toEqual([
      'deployments: deployments must be a list of at least one deployment, got 7',
    ]);
  });

  it('is left to the compiler where no platforms are given', () => {
    const document = parse(`${rest}\ndeployments: [{ platform: nowhere }]`);
    expect(readScenario(document, 's').issues).toEqual([]);
  });

  const sound = parse(`
horizon: 1 h
traffic: [{ pattern: poisson, rate: 10/s }, { pattern: spike, at: 1 min, peak: 5/s }]
function: { runtime: nodejs, memory: 512 MB, duration: { p50: 80 ms, p99: 600 ms }, cpu: 40 %, timeout: 10 s }
deployments:
  - { platform: aws-lambda, region: us-east-1, memory: 1 GB, minInstances: 3, idleLife: 5 min }
  - { platform: aws-ec2, size: t3.small, count: 2, behaviour: {} }
  - { platform: aws-fargate, vcpu: 1, memory: 2 GB, scale: { min: 1, max: 4, target: 70 % } }
`);
  const places = [
    ...['horizon', 'traffic', 'traffic[0]', 'traffic[1].at', 'function', 'function.memory', 'function.init'],
    ...['function.duration', 'function.duration.p50', 'function.runtime', 'function.timeout', 'deployments'],
    ...['deployments[0]', 'deployments[0].platform', 'deployments[0].memory', 'deployments[0].idleLife'],
    ...['deployments[0].behaviour', 'deployments[0].id', 'deployments[1].id', 'deployments[1].size'],
    ...['deployments[1].count', 'deployments[2].vcpu', 'deployments[2].scale', 'deployments[2].scale.min'],
  ];
  const damage = fc.constantFrom<unknown>(
    ...[null, undefined, 0, -1, 1e30, Number.NaN, true, '', 'x', '5 s', '64 MB', '1 GB', '70 %', 'aws-ec2'],
    ...[[], [null], {}, { p50: '1 s' }, { min: 5, max: 1, target: '50 %' }],
  );

  it('never fails, and lets only that pass which compiles', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...places), damage), { maxLength: 4 }), (changes) => {
        let document: unknown = sound;
        for (const [path, value] of changes) document = applySet(document, path, value).document ?? document;
        const { issues, draft } = readScenario(document, 's', PLATFORMS);
        expect(draft === undefined).toBe(issues.length > 0);
        const texts = issues.map(({ path, message }) => `${path}: ${message}`);
        expect(new Set(texts).size, texts.join('\n')).toBe(texts.length);
        if (draft) expect(compileScenario(draft, new Map(), PLATFORMS).issues).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });
});
