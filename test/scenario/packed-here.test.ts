/** A deployment that packs the function otherwise than the others. */
import { describe, expect, it } from 'vitest';
import type { FunctionPoolModel } from '../../engine/model.ts';
import { PLATFORMS } from '../../engine/platforms/registry.ts';
import { compileScenario } from '../../engine/scenario/compile.ts';
import { readScenario } from '../../engine/scenario/read.ts';

function compiled(deployment: object, fn: object = {}) {
  const document = {
    traffic: { pattern: 'poisson', rate: '1/s' },
    function: { duration: '100 ms', memory: '512 MB', runtime: 'java21', bundle: '10 MB', ...fn },
    deployments: [{ platform: 'aws-lambda' }, { platform: 'aws-lambda', id: 'here', ...deployment }],
  };
  const { issues, draft } = readScenario(document, 'scenario.yaml', PLATFORMS);
  return draft ? compileScenario(draft, new Map(), PLATFORMS) : { issues };
}

function startsOf(deployment: object) {
  const { issues, scenario } = compiled(deployment) as ReturnType<typeof compileScenario>;
  if (!scenario) throw new Error(issues.map(({ message }) => message).join('; '));
  return scenario.deployments.map(({ model }) => (model as FunctionPoolModel).coldStart);
}

const messages = (deployment: object, fn?: object) =>
  compiled(deployment, fn).issues.map(({ path, message }) => `${path}: ${message}`);

describe('on one deployment', () => {
  it('a bundle is another, and the function’s stays', () => {
    const [usual, here] = startsOf({ bundle: '2 MB' });
    const loading = (phases: typeof usual) => phases!.find(({ name }) => name === 'loading')?.duration;
    expect(loading(usual)).toMatchObject({ valueUs: 1_030_000 });
    expect(loading(here)).toMatchObject({ valueUs: 206_000 });
  });

  it.each([{ runtime: 'nodejs22' }, { package: 'image' }])('%j makes other cold starts', (deployment) => {
    const [usual, here] = startsOf(deployment);
    expect(here).not.toEqual(usual);
  });

  it('what is stated as the function has it changes nothing', () => {
    const [usual, here] = startsOf({ runtime: 'java21', bundle: '10 MB', package: 'zip' });
    expect(here).toEqual(usual);
  });
});

describe('what is refused', () => {
  it.each<[object, object | undefined, RegExp]>([
    [
      { runtime: 'cobol' },
      undefined,
      /^deployments\[1\]\.runtime: runtime must be one of nodejs, .*got cobol/,
    ],
    [
      { bundle: '2 MB' },
      { init: '1 s', bundle: undefined },
      /^deployments\[1\]\.bundle: bundle must not be given/,
    ],
    [
      { package: 'tar' },
      undefined,
      /^deployments\[1\]\.package: package must be one of zip, image, got "tar"/,
    ],
    [
      { platform: 'aws-ec2', size: 't3.medium', runtime: 'nodejs22' },
      undefined,
      /^deployments\[1\]\.runtime: runtime is not a knob of aws-ec2/,
    ],
  ])('%j', (deployment, fn, message) => {
    const [only, ...more] = messages(deployment, fn);
    expect(more).toEqual([]);
    expect(only).toMatch(message);
  });
});
